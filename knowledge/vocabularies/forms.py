"""The forms of terms and countries: names per language in rows beneath; the address stays as it was first given."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from knowledge.models import Record, Term, TermLabel
from knowledge.vocabularies.actions import merge_targets


class ParentField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Term) -> str:
        return f"{obj.get_kind_display()}: {obj.name()}"


def _is_filled(row: forms.ModelForm) -> bool:
    return row.is_valid() and bool(row.has_changed() or row.instance.pk)


class VocabularyForm(WagtailAdminModelForm):
    # What a row is known by outside this site: set once.
    fixed: tuple[str, ...] = ("slug",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False
        self.fields["slug"].help_text = _("Leave empty: it is made from the name. It stays when the name changes.")
        for name in self.fixed if self.instance.pk else ():
            self.fields[name].disabled = True

    def rows(self) -> list[forms.ModelForm]:
        """The rows of names that will be kept. The set's own check is not asked: it empties what it finds twice."""
        kept = self.formsets["labels"]
        return [row for row in kept.forms if _is_filled(row) and not kept._should_delete_form(row)]

    def names(self) -> list[tuple[str, str]]:
        """Language and name of each row."""
        cleaned = [row.cleaned_data for row in self.rows()]
        return [(row["language"], row["name"]) for row in cleaned if row.get("language") and row.get("name")]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._refuse_one_language_twice()
        if not cleaned.get("slug"):
            cleaned["slug"] = self._free_slug()
        return cleaned

    def _refuse_one_language_twice(self) -> None:
        languages = [language for language, _name in self.names()]
        if len(languages) != len(set(languages)):
            self.add_error(None, _("One language has two names here. Put the second one under “also called”."))
        known = [row.instance.pk for row in self.formsets["labels"].forms if row.instance.pk]
        model = self.formsets["labels"].model
        since = model.objects.filter(**{self._meta.model._meta.model_name: self.instance.pk, "language__in": languages})
        if self.instance.pk and since.exclude(pk__in=known).exists():
            self.add_error(None, _("Somebody has given a name in this language meanwhile. Open the page again."))

    def _free_slug(self) -> str:
        """From the English name, else from any that can be written in an address."""
        names = sorted(self.names(), key=lambda pair: pair[0] != "en")
        base = next((slug for _language, name in names if (slug := slugify(name)[:70])), "")
        slug, number = base, 2
        while slug and self._same_slug(slug).exists():
            slug, number = f"{base}-{number}", number + 1
        if names and not slug:
            self.add_error("slug", _("Write an address in Latin letters: none can be made from these names."))
        return slug

    def _same_slug(self, slug: str) -> QuerySet[Any]:
        return self._meta.model.objects.filter(slug=slug).exclude(pk=self.instance.pk)


class TermForm(VocabularyForm):
    fixed = ("slug", "kind")

    parent = ParentField(queryset=Term.objects.none(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = self.fields["parent"]
        field = Term._meta.get_field("parent")
        parent.label = capfirst(field.verbose_name)
        parent.help_text = _("Leave empty for a term at the top. Terms nest two deep, and keep to their kind.")
        parent.queryset = self._possible_parents()
        if self.instance.pk and self.instance.children.exists():
            parent.disabled = True
            parent.help_text = _("Other terms stand beneath this one, so it stays at the top.")

    def _possible_parents(self) -> QuerySet[Term]:
        found = Term.objects.filter(parent=None, merged_into=None).prefetch_related("labels")
        return found.filter(kind=self.instance.kind).exclude(pk=self.instance.pk) if self.instance.pk else found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for language, name in self.names():
            others = TermLabel.objects.filter(
                term__kind=cleaned.get("kind"), term__merged_into=None, language=language, name__iexact=name
            )
            if others.exclude(term=self.instance.pk).exists():
                message = _("There is already a term called “%(name)s” of this kind. Edit that one, or merge the two.")
                self.add_error(None, ValidationError(message % {"name": name}))
        return cleaned

    def _same_slug(self, slug: str) -> QuerySet[Any]:
        return super()._same_slug(slug).filter(kind=self.cleaned_data.get("kind"))


class CountryForm(VocabularyForm):
    fixed = ("slug", "code")

    region = forms.ModelChoiceField(queryset=Record.objects.none(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self._meta.model._meta.get_field("region")
        self.fields["region"].label = capfirst(field.verbose_name)
        self.fields["region"].help_text = field.help_text
        self.fields["region"].queryset = Record.objects.filter(kind="region", page__isnull=False).select_related("page")


class MergeForm(forms.Form):
    """Which term the other one becomes part of."""

    into = forms.ModelChoiceField(queryset=Term.objects.none())

    def __init__(self, term: Term, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        into = cast(forms.ModelChoiceField, self.fields["into"])
        into.label = _("Merge into")
        into.help_text = _("Only terms of the same kind that are in use can be chosen.")
        into.queryset = merge_targets(term).prefetch_related("labels")
        into.error_messages["invalid_choice"] = _("This term cannot be chosen. Choose one from the list.")
