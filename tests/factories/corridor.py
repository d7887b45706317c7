import factory

from corridor.models import TextPage
from tests.factories.knowledge import RecordPageFactory


class TextPageFactory(RecordPageFactory):
    title = factory.Sequence(lambda n: f"Text {n}")

    class Meta:
        model = TextPage
