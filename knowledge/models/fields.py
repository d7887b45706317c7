from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from knowledge.colours import COLOUR
from knowledge.dates import validate_edtf

INLINE_FEATURES = ["bold", "italic", "link", "document-link"]
TEXT_FEATURES = [*INLINE_FEATURES, "ul", "ol"]


class BodyField(StreamField):
    """A stream whose migrations do not repeat the blocks, so that a changed block needs none."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs


class EdtfField(models.CharField):
    """A date as far as it is known, as EDTF text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 50)
        kwargs.setdefault("validators", [validate_edtf])
        super().__init__(*args, **kwargs)


prefix_validator = RegexValidator(
    r"^[A-Z][A-Z0-9]{1,5}$",
    _("Write two to six capital letters or digits, beginning with a letter, such as AFR."),
)
colour_validator = RegexValidator(COLOUR, _("Write a colour as # and six digits, such as #9a5200."))
