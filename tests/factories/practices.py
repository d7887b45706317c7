import factory

from practices.models import PracticePage
from tests.factories.knowledge import RecordPageFactory, RegionPageFactory


class PracticePageFactory(RecordPageFactory):
    parent = factory.SubFactory(RegionPageFactory)
    title = factory.Sequence(lambda n: f"Practice {n}")

    class Meta:
        model = PracticePage
