"""A record as a row: what it is and where it comes from."""

import pytest

from knowledge.reading.rows import pages_in, rows
from knowledge.rights import ANYBODY
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, FocusPageFactory, RegionPageFactory
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def places():
    return {row.title: (row.region_name, row.place) for row in rows(pages_in(ANYBODY, "en"), None, "en")}


def test_row_says_from_which_region_and_what_brought_it_forth():
    region = RegionPageFactory(title="Asia")
    event = EventPageFactory(parent=region, title="Bangkok 2017")
    FindingPageFactory(parent=event, title="Said there")
    PracticePageFactory(parent=region, title="Done there")
    focus = FocusPageFactory(title="Domestic work")
    FindingPageFactory(parent=focus, title="Seen in depth")

    assert places() == {
        "Asia": ("", ""),
        "Bangkok 2017": ("Asia", ""),
        "Said there": ("Asia", "Bangkok 2017"),
        "Done there": ("Asia", ""),
        "Domestic work": ("", ""),
        "Seen in depth": ("", "Domestic work"),
    }


def test_row_of_a_draft_is_none():
    FindingPageFactory(parent=FocusPageFactory(title="Open"), title="Draft", live=False)

    assert list(places()) == ["Open"]
