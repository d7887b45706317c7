"""What an event's page tells machines."""

import json
import re

import pytest

from tests.factories.events import EventPageFactory, SeriesPageFactory
from tests.factories.knowledge import CountryFactory

pytestmark = pytest.mark.django_db


def block(client, event):
    [written] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', client.get(event.get_url()).text)
    return json.loads(written)


def test_only_what_is_known_is_told(client):
    event = EventPageFactory(title="Harare", date="", place="", summary="")

    assert block(client, event) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Harare",
        "identifier": event.record.code,
        "url": f"http://testserver{event.get_url()}",
        "eventStatus": "https://schema.org/EventScheduled",
        "inLanguage": "en",
    }


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2017", ("2017", None)),
        ("2017-08", ("2017-08", None)),
        ("2017-08-14", ("2017-08-14", None)),
        ("2017-08-14/2017-08-15", ("2017-08-14", "2017-08-15")),
        ("2017-08/2017-09", ("2017-08", "2017-09")),
        ("2017-21", (None, None)),
        ("2017?", (None, None)),
        ("201X", (None, None)),
    ],
)
def test_a_date_is_told_no_finer_than_it_is_known(client, date, told):
    data = block(client, EventPageFactory(date=date))

    assert (data.get("startDate"), data.get("endDate")) == told


def test_a_place_and_its_country_are_an_address(client):
    data = block(client, EventPageFactory(place="Harare", country=CountryFactory(code="ZW")))

    assert data["location"] == {
        "@type": "Place",
        "name": "Harare",
        "address": {"@type": "PostalAddress", "addressLocality": "Harare", "addressCountry": "ZW"},
    }


@pytest.mark.parametrize(
    ("status", "told"), [("planned", "EventScheduled"), ("held", "EventScheduled"), ("cancelled", "EventCancelled")]
)
def test_the_state_of_an_event_is_one_of_schema_org(client, status, told):
    assert block(client, EventPageFactory(status=status))["eventStatus"] == f"https://schema.org/{told}"


def test_no_title_can_end_the_block(client):
    title = "</script><script>alert(1)</script><!-- & 'x'"
    event = EventPageFactory(title=title)

    assert block(client, event)["name"] == title
    assert "<script>alert" not in client.get(event.get_url()).text


def test_an_event_is_part_of_its_series(client):
    series = SeriesPageFactory(title="Regional conferences")
    event = EventPageFactory(series=series.record)

    assert block(client, event)["superEvent"] == {
        "@type": "EventSeries",
        "name": "Regional conferences",
        "url": f"http://testserver{series.get_url()}",
    }
