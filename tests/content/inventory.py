"""What the report holds, record by record, counted from the report and not from content/."""


def series(prefix, letter, last):
    return [f"{prefix}-{letter}{number:02d}" for number in range(1, last + 1)]


FINDINGS = {"AFR-2017": 7, "AME-2016": 9, "ASI-2017": 8, "ECA-2016": 4, "MEN-2016": 8, "RGT": 4, "MDW": 7, "VHT": 8}
RECOMMENDATIONS = {"AFR-2017": 3, "AME-2016": 5, "ASI-2017": 3, "ECA-2016": 6, "MEN-2016": 3, "MDW": 8, "VHT": 8}

# Place, month, number of organisations, countries.
EVENTS = {
    "ECA-2016": ("Moscow", "2016-06", 8, ["KZ", "RU", "TJ"]),
    "MEN-2016": ("Amman", "2016-09", 7, ["JO", "LB", "MA"]),
    "AME-2016": ("Guatemala City", "2016-10", 6, ["EC", "GT", "HN"]),
    "AFR-2017": ("Harare", "2017-01", 10, ["BJ", "ET", "ZW"]),
    "ASI-2017": ("Bangkok", "2017-03", 12, ["ID", "NP", "TH"]),
}

CODES = {
    "region": ["AFR", "AME", "ASI", "ECA", "MEN"],
    "series": ["RMA"],
    "event": sorted(EVENTS),
    "session": sorted(f"{event}-S{day}" for event in EVENTS for day in (1, 2)),
    "key-finding": [f"GLO-K{number}" for number in range(1, 7)],
    "focus": ["MDW", "RGT", "VHT"],
    "finding": sorted(code for origin, last in FINDINGS.items() for code in series(origin, "F", last)),
    "recommendation": sorted(
        [code for origin, last in RECOMMENDATIONS.items() for code in series(origin, "R", last)] + series("GLO", "R", 5)
    ),
    "practice": ["AFR-P01", "ASI-P01", "ASI-P02", "ASI-P03", "ASI-P04"],
    "instrument": [f"INS-{number:02d}" for number in range(1, 8)],
    "source": [f"SRC-{number:02d}" for number in range(1, 7)],
    "organisation": [f"ORG-{number:02d}" for number in range(1, 10)],
}
TOTALS = {
    "series": 1,
    "event": 5,
    "session": 10,
    "key-finding": 6,
    "finding": 55,
    "recommendation": 41,
    "practice": 5,
    "focus": 3,
    "instrument": 7,
    "source": 6,
    "organisation": 9,
}

# Value (None: not known), as printed.
FIGURES = {
    "RMA-N1": (43, "43"),
    "RMA-N2": (15, "15"),
    "ECA-2016-N1": (8, "8"),
    "MEN-2016-N1": (7, "7"),
    "AME-2016-N1": (6, "6"),
    "AFR-2017-N1": (10, "10"),
    "ASI-2017-N1": (12, "12"),
    "ASI-P03-N1": (500, "500"),
    "MDW-N1": (67, "67 MDWs"),
    "MDW-N2": (11.5, "11.5 million"),
    "MDW-N3": (73.4, "73.4 percent"),
    "VHT-N1": (13, "13 per cent"),
    "VHT-N2": (21, "21 per cent"),
    "VHT-N3": (65, "65 per cent"),
    "VHT-N4": (57, "57 per cent"),
    "VHT-N5": (57, "57 per cent"),
    "VHT-N6": (53, "53 per cent"),
    "VHT-N7": (None, "6 per cent"),
}

QUOTATIONS = {
    "GLO-K1": "We cannot help migrants without migrants.",
    "ECA-2016-F03": (
        "Traffickers and victims often come from the same place, speak the same language or have the same ethnic "
        "background. Such commonalities help traffickers generate trust to carry out the trafficking crime."
    ),
    "MDW-F04": "part of the family",
}

# What the report itself says of how two records hang together.
STATED = [
    ("AME-2016-F05", "supports", "GLO-K4"),
    ("AME-2016-F05", "repeats", "AFR-2017-F01"),
    ("ASI-2017-F01", "supports", "GLO-K4"),
    ("ASI-2017-F01", "repeats", "AFR-2017-F01"),
    ("ASI-2017-F01", "repeats", "AME-2016-F05"),
    ("ASI-2017-F05", "repeats", "MEN-2016-F07"),
    ("MEN-2016-F02", "repeats", "ASI-2017-F05"),
    ("MEN-2016-F02", "repeats", "ASI-2017-F06"),
    ("MDW-F07", "qualifies", "ASI-2017-F08"),
]
ASKED = {
    "GLO-K1": ["GLO-R01"],
    "GLO-K2": ["GLO-R02"],
    "GLO-K4": ["GLO-R03", "GLO-R04"],
    "GLO-K6": ["GLO-R05"],
    "MDW": series("MDW", "R", 8),
    "VHT": series("VHT", "R", 8),
}
CITED = {
    "SRC-02": ["AFR-2017-F06"],
    "SRC-03": ["ECA-2016-F03", "VHT", "VHT-F02", "VHT-F03"],
    "SRC-04": ["MEN-2016-F03"],
    "SRC-05": ["MDW"],
    "SRC-06": ["MDW"],
}

COUNTRIES_OUTSIDE = {"HT", "MM", "NG"}
PHASES = ["pre-departure", "transit", "destination", "return"]
