"""One address of each type of page that a reader can come to."""

from tests.browser.served import REPUBLISHED, WITHDRAWN

# By code: their addresses may change, the codes never.
RECORDS = {
    "region": "AFR",
    "series": "RMA",
    "event": "AFR-2017",
    "session": "AFR-2017-S1",
    "finding": "AFR-2017-F03",
    "recommendation": "AFR-2017-R01",
    "practice": "AFR-P01",
    "key finding": "GLO-K1",
    "focus": "MDW",
    "organisation": "ORG-01",
    "source": "SRC-01",
    "instrument": "INS-01",
    "glossary term": "TRM-01",
    "text page": "PAG-01",
}
LISTS = (
    *("practices", "findings", "recommendations", "events", "organisations", "key-findings", "focus"),
    *("themes", "glossary", "sources", "instruments", "library"),
)
OTHERS = {
    "home": "/en/",
    **{f"list of {name}": f"/en/{name}/" for name in LISTS},
    "search": "/en/search/?q=recruitment",
    "search with a misspelt word": "/en/search/?q=trafiking",
    "search with nothing found": "/en/search/?q=zebra",
    "search with chosen facets": "/en/search/?q=women&region=africa&region=asia&type=finding",
    "list with chosen facets": "/en/findings/?region=africa",
    "list, second page": "/en/findings/?page=2",
    "term": "/en/terms/theme/trafficking/",
    "country": "/en/countries/zimbabwe/",
    "tag": "/en/tags/fear-of-expulsion/",
    "version": f"/en/versions/{REPUBLISHED}/1/",
    "404": "/en/nowhere/",
    "410": f"/r/{WITHDRAWN}",
}
ADDRESSES = {name: f"/r/{code}" for name, code in RECORDS.items()} | OTHERS
