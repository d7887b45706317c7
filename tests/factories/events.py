import factory
import wagtail_factories

from events import models
from tests.factories.knowledge import RecordPageFactory, RegionPageFactory


class SeriesPageFactory(RecordPageFactory):
    title = factory.Sequence(lambda n: f"Series {n}")
    prefix = factory.Sequence(lambda n: f"SER{n}"[:6])

    class Meta:
        model = models.SeriesPage


class EventPageFactory(RecordPageFactory):
    """`series` may be given as the record of a series."""

    parent = factory.SubFactory(RegionPageFactory)
    title = factory.Sequence(lambda n: f"Event {n}")
    date = "2017"
    status = "held"

    class Meta:
        model = models.EventPage


class SessionPageFactory(RecordPageFactory):
    parent = factory.SubFactory(EventPageFactory)
    title = factory.Sequence(lambda n: f"Day {n}")
    number = factory.Sequence(lambda n: n + 1)

    class Meta:
        model = models.SessionPage


class EventDocumentFactory(factory.django.DjangoModelFactory):
    event = factory.SubFactory(EventPageFactory)
    document = factory.SubFactory(wagtail_factories.DocumentFactory)

    class Meta:
        model = models.EventDocument
