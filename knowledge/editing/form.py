from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.forms import WagtailAdminPageForm

from knowledge.editing.choices import offered_countries, offered_terms

if TYPE_CHECKING:
    from knowledge.models import RecordPage

# Without words in every kind of record.
WORDLESS = ("date", "terms", "countries", "tags")


class RecordPageForm(WagtailAdminPageForm):
    """Saves any draft; asks for what a page needs before its first publication.

    On a translation, what has no words is left out: it is written once, on the page of the first language.
    """

    instance: RecordPage

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self._left_out():
            self.fields.pop(name, None)
        if "terms" in self.fields:
            self.fields["terms"].queryset = offered_terms(self.instance)
        if "countries" in self.fields:
            self.fields["countries"].queryset = offered_countries()

    def _left_out(self) -> tuple[str, ...]:
        return (*WORDLESS, *self.instance.wordless) if self.instance.is_translation else ()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation and not self.instance.live:
            self._ask_for_what_it_needs(cleaned)
        return cleaned

    def _ask_for_what_it_needs(self, cleaned: dict[str, Any]) -> None:
        # Imported late: the models of the pages name this form.
        from knowledge.readiness import lacks

        for lack in lacks(self.instance, summary=cleaned.get("summary"), terms=cleaned.get("terms")):
            if lack.stops:
                self.add_error(lack.place if lack.place in self.fields else None, lack.words)
