"""Records, vocabularies, links and figures. A page stands where its kind may stand, and is published."""

from datetime import UTC, datetime

import factory
import wagtail_factories
from django.utils.text import slugify
from wagtail.models import Locale, Site

from corridor.tree import ensure_tree
from knowledge import models
from knowledge.codes import claim_code


def home():
    """The home page that `make demo` would make, with its site; made once a test."""
    return ensure_tree()


def library():
    home()
    return models.LibraryPage.objects.get()


class RecordPageFactory(wagtail_factories.PageFactory):
    """`terms`, `countries` and `tags` (words) may be given; so may a `code`, else the page makes its own."""

    parent = factory.LazyFunction(home)
    slug = factory.LazyAttributeSequence(lambda page, n: f"{slugify(page.title)}-{n}")

    class Meta:
        abstract = True

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        code = kwargs.pop("code", None)
        tags = kwargs.pop("tags", [])
        page = model_class(**{"locale": parent.locale, **kwargs})
        page.tags.add(*tags)
        parent.add_child(instance=page)
        if code:
            claim_code(page.record, code)
        return page


class RegionPageFactory(RecordPageFactory):
    title = factory.Sequence(lambda n: f"Region {n}")
    prefix = factory.Sequence(lambda n: f"REG{n}"[:6])

    class Meta:
        model = models.RegionPage


class KeyFindingPageFactory(RecordPageFactory):
    title = factory.Sequence(lambda n: f"Key finding {n}")
    number = factory.Sequence(lambda n: n + 1)

    class Meta:
        model = models.KeyFindingPage


class FocusPageFactory(RecordPageFactory):
    title = factory.Sequence(lambda n: f"Focus {n}")
    prefix = factory.Sequence(lambda n: f"FOC{n}"[:6])

    class Meta:
        model = models.FocusPage


class FindingPageFactory(RecordPageFactory):
    """Beneath a focus page unless a parent is given: events lie in an app above."""

    parent = factory.SubFactory(FocusPageFactory)
    title = factory.Sequence(lambda n: f"Finding {n}")

    class Meta:
        model = models.FindingPage


class RecommendationPageFactory(RecordPageFactory):
    parent = factory.SubFactory(FocusPageFactory)
    title = factory.Sequence(lambda n: f"Recommendation {n}")

    class Meta:
        model = models.RecommendationPage


class ShelvedFactory(RecordPageFactory):
    parent = factory.LazyFunction(library)

    class Meta:
        abstract = True


class OrganisationPageFactory(ShelvedFactory):
    title = factory.Sequence(lambda n: f"Organisation {n}")

    class Meta:
        model = models.OrganisationPage


class SourcePageFactory(ShelvedFactory):
    title = factory.Sequence(lambda n: f"Source {n}")

    class Meta:
        model = models.SourcePage


class InstrumentPageFactory(ShelvedFactory):
    title = factory.Sequence(lambda n: f"Instrument {n}")

    class Meta:
        model = models.InstrumentPage


class GlossaryTermPageFactory(ShelvedFactory):
    title = factory.Sequence(lambda n: f"word {n}")
    summary = "What the word means."

    class Meta:
        model = models.GlossaryTermPage


class TermFactory(factory.django.DjangoModelFactory):
    """A theme unless `kind` says otherwise, with its English name."""

    kind = "theme"
    slug = factory.Sequence(lambda n: f"term-{n}")
    label = factory.RelatedFactory(
        "tests.factories.knowledge.TermLabelFactory",
        factory_related_name="term",
        name=factory.LazyAttribute(lambda label: label.term.slug.replace("-", " ").capitalize()),
    )

    class Meta:
        model = models.Term
        skip_postgeneration_save = True


class TermLabelFactory(factory.django.DjangoModelFactory):
    term = factory.SubFactory(TermFactory, label=None)
    language = "en"
    name = factory.Sequence(lambda n: f"Term {n}")

    class Meta:
        model = models.TermLabel


class CountryFactory(factory.django.DjangoModelFactory):
    """`region` is a record; the code is two letters that no other country of the test has."""

    code = factory.Sequence(lambda n: chr(65 + n // 26 % 26) + chr(65 + n % 26))
    slug = factory.LazyAttribute(lambda country: f"country-{country.code.lower()}")
    label = factory.RelatedFactory(
        "tests.factories.knowledge.CountryLabelFactory",
        factory_related_name="country",
        name=factory.LazyAttribute(lambda label: label.country.slug.replace("-", " ").capitalize()),
    )

    class Meta:
        model = models.Country
        skip_postgeneration_save = True


class CountryLabelFactory(factory.django.DjangoModelFactory):
    country = factory.SubFactory(CountryFactory, label=None)
    language = "en"
    name = factory.Sequence(lambda n: f"Country {n}")

    class Meta:
        model = models.CountryLabel


class RowFactory(factory.django.DjangoModelFactory):
    """Where a row wants a record, its page may be given."""

    class Meta:
        abstract = True

    @classmethod
    def _adjust_kwargs(cls, **kwargs):
        return {name: value.record if isinstance(value, models.RecordPage) else value for name, value in kwargs.items()}


class LinkFactory(RowFactory):
    kind = "supports"
    origin = factory.SubFactory(FindingPageFactory)
    target = factory.SubFactory(KeyFindingPageFactory)

    class Meta:
        model = models.Link


class FactFactory(RowFactory):
    record = factory.SubFactory(FocusPageFactory)
    code = factory.Sequence(lambda n: f"FACT-N{n}")
    label = "People counted"
    value = 10

    class Meta:
        model = models.Fact


class VersionFactory(RowFactory):
    record = factory.SubFactory(FindingPageFactory)
    language = "en"
    number = factory.Sequence(lambda n: n + 1)
    published_at = datetime(2018, 1, 2, tzinfo=UTC)
    title = factory.LazyAttribute(lambda version: f"As it was in version {version.number}")
    content = factory.LazyFunction(dict)

    class Meta:
        model = models.Version


def publish(page, note=""):
    """Publishes as an editor does, with a revision and Wagtail's signals."""
    page.change_note = note
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def translate(page, language, **words):
    """A published translation; the pages above it are translated too, as a reader must get there."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    top = Site.objects.get(is_default_site=True).root_page.depth
    for above in page.get_ancestors().filter(depth__gte=top).specific():
        if not above.has_translation(locale):
            above.copy_for_translation(locale).save_revision().publish()
    translation = page.copy_for_translation(locale)
    for name, value in words.items():
        setattr(translation, name, value)
    translation.save_revision().publish()
    return type(page).objects.get(pk=translation.pk)
