from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.models import Page

from knowledge.blocks import BodyBlock
from knowledge.codes import ensure_code
from knowledge.dates import day_range
from knowledge.editing.form import RecordPageForm
from knowledge.editing.panels import PROMOTE, panels_of
from knowledge.kinds import Kind
from knowledge.models.country import Country
from knowledge.models.fields import BodyField, EdtfField
from knowledge.models.record import Record
from knowledge.models.term import Term
from knowledge.parents import ParentsByMixin
from knowledge.wordless import give_to_others, take_from_first

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class RecordTag(TaggedItemBase):
    content_object = ParentalKey("knowledge.RecordPage", on_delete=models.CASCADE, related_name="tagged_items")


def filled(page: Page, names: Iterable[str]) -> list[tuple[str, str]]:
    """Label and HTML of those fields that have something to say."""
    named = [(str(page._meta.get_field(name).verbose_name), getattr(page, name)) for name in names]
    return [(label[:1].upper() + label[1:], html) for label, html in named if html]


class RecordPage(ParentsByMixin, Page):
    """The words of one record in one language.

    Holds what every kind has, so that lists read this table and not one per kind. Saving makes the record;
    the first publication gives it its code. An alias and a translation share the record, a copy gets its own.
    """

    kind: ClassVar[str] = ""
    parent_page_types: ClassVar[list[str]] = []

    record = models.ForeignKey(
        Record,
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="pages",
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_("One or two sentences; shown in lists and search results."),
    )
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("text"))
    date = EdtfField(
        _("date"),
        blank=True,
        help_text=_("As far as it is known: 2017, 2017-08, 2017-08-14, or 2017-08-14/2017-08-15."),
    )
    date_first = models.DateField(null=True, editable=False)
    date_last = models.DateField(null=True, editable=False)
    countries = ParentalManyToManyField(Country, verbose_name=_("countries"), blank=True, related_name="pages")
    terms = ParentalManyToManyField(Term, verbose_name=_("terms"), blank=True, related_name="pages")
    tags = ClusterTaggableManager(through=RecordTag, blank=True, verbose_name=_("tags"))
    change_note = models.CharField(
        _("what changed"),
        max_length=255,
        blank=True,
        help_text=_("Shown to readers with the version that you publish next."),
    )

    # What the editor shows of this kind: before the text, after it, and how a title is written.
    first_panels: ClassVar[list[Any]] = []
    kind_panels: ClassVar[list[Any]] = []
    title_help: ClassVar[str | Promise] = ""
    # Fields of this kind that are the same in every language; they are written on the page of the first one.
    wordless: ClassVar[tuple[str, ...]] = ()
    has_figures: ClassVar[bool] = True

    base_form_class = RecordPageForm
    exclude_fields_in_copy: ClassVar[list[str]] = ["record", "change_note"]
    is_creatable = False

    class Meta:
        verbose_name = _("record page")

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.content_panels = panels_of(cls)
        cls.promote_panels = PROMOTE

    @property
    def is_translation(self) -> bool:
        """Says in another language what the page of its record said first; its fields without words are there."""
        return self.record is not None and self.record.page_id not in (None, self.pk)

    @property
    def is_source_language(self) -> bool:
        return self.alias_of_id is None and self.record is not None and self.record.page_id == self.pk

    @property
    def saved_record(self) -> Record:
        """The record, which a page has as soon as it is saved."""
        if self.record is None:
            raise ValueError("Save the page first: its record is made then.")
        return self.record

    def code_series(self) -> tuple[str, int]:
        """Prefix and least number of digits of this kind's codes; the counter of the prefix gives the number."""
        raise NotImplementedError(f"{type(self).__name__} does not say how its codes are made")

    def fixed_code(self) -> str:
        """A code that is not counted but follows from the page, or empty."""
        return ""

    def searched_texts(self) -> list[str]:
        """What a search finds beside title, summary and body: text or HTML of the fields of this kind."""
        return []

    def parts(self) -> list[tuple[str, str]]:
        """Label and HTML of each text of this kind that has something to say."""
        return []

    @property
    def kind_label(self) -> str:
        return str(Kind(self.kind).label) if self.kind else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Imported late: what is read is put together from these models.
        from knowledge.reading.reading import Reading
        from knowledge.reading.record import record_context

        reading = Reading(self, request)
        shown = record_context(reading)
        return {**super().get_context(request, *args, **kwargs), **shown, **self.kind_context(reading, shown)}

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        """What only pages of this kind show, or show otherwise than ``shown`` has it."""
        return {}

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            # Saving a draft of a published page writes the numbers of its revision only.
            in_part = self._state.adding or kwargs.get("update_fields") is not None
            self.record = self._own_record()
            take_from_first(self)
            self.date_first, self.date_last = day_range(self.date)
            super().save(*args, **kwargs)
            self._claim_record()
            if not in_part and self.is_source_language:
                give_to_others(self)

    def copy(self, *args: Any, **kwargs: Any) -> Page:
        """A copy takes no revisions: their content would carry the first record's words into the new one."""
        kwargs["copy_revisions"] = False
        return super().copy(*args, **kwargs)

    def _own_record(self) -> Record:
        if self.alias_of_id:
            original = RecordPage.objects.select_related("record").get(pk=self.alias_of_id)
            if original.record is not None:
                return original.record
        record, _made = Record.objects.get_or_create(translation_key=self.translation_key, defaults={"kind": self.kind})
        return record

    def _claim_record(self) -> None:
        record = self.record
        if record is None or self.alias_of_id:
            return
        if record.page_id is None:
            record.page_id = self.pk
            record.save(update_fields=["page"])
        if self.live and record.published_at is None:
            record.published_at = self.first_published_at or timezone.now()
            record.save(update_fields=["published_at"])
        if self.live:
            ensure_code(self)
