"""An invented library: eight records in English, a few in seven more languages, and sixty that are all alike.

Places, people and numbers are made up. Each record is there for a reason that some test names.
"""

from search.contract import Change, Document


def doc(record, language, title, summary="", *body, **more):
    kind, code = more.pop("type", "finding"), more.pop("code", "")
    labels, newest = more.pop("labels", ()), more.pop("newest", 0)
    facets = {name: tuple(value.split()) for name, value in more.items()} | {"type": (kind,), "language": (language,)}
    return Document(
        key=f"{record}-{language}",
        record=record,
        language=language,
        type=kind,
        code=code,
        title=title,
        summary=summary,
        body=body,
        labels=labels,
        facets=facets,
        newest=newest,
        url=f"/{language}/{record}/",
    )


ENGLISH = (
    doc(
        1,
        "en",
        "Passports are taken at the border",
        "Guards take passports from migrants at night.",
        "Nobody gave a receipt for the papers.",
        code="NOR-2031-F01",
        labels=("Identity documents", "Nepal"),
        newest=500,
        region="north",
        country="nepal",
        theme="documents",
        year="2031",
        tag="border",
    ),
    doc(
        2,
        "en",
        "Return without a receipt",
        "People who return find no reception centre.",
        code="NOR-2031-F02",
        labels=("Going home", "Sri Lanka"),
        newest=490,
        region="north",
        country="sri-lanka",
        theme="return",
        year="2031",
    ),
    doc(
        3,
        "en",
        "A night shelter for women",
        "Volunteers open the shelter every night.",
        "Women sleep safely. A receipt is never asked for.",
        type="practice",
        code="NOR-P01",
        labels=("Shelter", "Nepal", "Sri Lanka"),
        newest=400,
        region="north",
        country="nepal sri-lanka",
        theme="shelter",
        year="2030",
    ),
    doc(
        4,
        "en",
        "Legal advice by telephone",
        "Lawyers advise migrants in five languages.",
        type="practice",
        code="SOU-P01",
        labels=("Legal aid", "Kenya"),
        newest=410,
        region="south",
        country="kenya",
        theme="legal-aid",
        year="2030",
    ),
    doc(
        5,
        "en",
        "Issue identity documents at birth",
        "States should register every birth.",
        "Birth registration protects the children of migrants.",
        type="recommendation",
        code="SOU-2030-R01",
        labels=("Kenya",),
        newest=420,
        region="south",
        country="kenya",
        theme="documents",
        year="2030",
        tag="birth border",
    ),
    doc(
        6,
        "en",
        "Conference of the north",
        "Self-help groups spoke first, late at night.",
        type="event",
        code="NOR-2031",
        newest=505,
        region="north",
        year="2031",
    ),
    doc(7, "en", "To be or not to be", "A glossary entry of stop words.", type="term"),
    doc(
        8,
        "en",
        "Wire & fences <b>cut</b>",
        "A <script>alert(1)</script> fence & its light.",
        " ".join(f"filler{number}" for number in range(60)) + ' "Wire" is cut & mended ' + "again " * 60,
        newest=300,
        year="2029",
    ),
)

OTHERS = (
    doc(11, "fr", "Les réfugiés sans papiers", "Ils attendent.", country="nepal"),
    doc(12, "fr", "Une réfugiée à la frontière"),
    doc(13, "fr", "Un refuge pour la nuit"),
    doc(14, "fr", "L’aide aux réfugiés", "Aujourd’hui encore."),
    doc(21, "es", "La protección de la infancia", "Derechos de las niñas."),
    doc(22, "es", "Protecciones legales"),
    doc(23, "es", "Los países de tránsito", "Migración y protección."),
    doc(31, "ru", "Права мигрантов", "Каждый мигрант имеет право на защиту."),
    doc(32, "ru", "Мигранты на границе"),
    doc(33, "ru", "Правила въезда", "Новые правила."),
    doc(34, "ru", "Ребёнок мигранта"),
    doc(41, "ar", "حقوق المهاجرين"),
    doc(42, "ar", "للعمال والمهاجرين"),
    doc(43, "ar", "الممارسات الجيدة", "كل مهاجر"),
    doc(44, "ar", "ممارسات أخرى"),
    doc(51, "ne", "आप्रवासीहरूको अधिकार"),
    doc(52, "ne", "आप्रवासी श्रमिक"),
    doc(53, "ne", "नेपालको सीमा"),
    doc(61, "th", "ผู้อพยพข้ามชายแดน"),
    doc(62, "th", "ศูนย์พักพิงที่ชายแดน"),
    doc(71, "am", "የስደተኞች መብት"),
    doc(72, "am", "የድንበር ጠባቂዎች፡ መብት"),
    doc(1, "fr", "Les passeports sont pris à la frontière", code="NOR-2031-F01", country="nepal", newest=500),
)

# Equal in all that an engine could rank by; in the order of their numbers they are written last to first.
ALIKE = tuple(doc(number, "sw", "Maneno sawa", newest=7) for number in range(160, 100, -1))


def changes(*documents):
    """Each record once, with its documents in all languages."""
    records = {}
    for document in documents:
        records.setdefault(document.record, []).append(document)
    return [Change(record, tuple(found)) for record, found in records.items()]


ALL = changes(*ENGLISH, *OTHERS, *ALIKE)
