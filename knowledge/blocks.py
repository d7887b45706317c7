"""What the body of a record is made of."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from knowledge.models.fields import TEXT_FEATURES


class QuoteBlock(blocks.StructBlock):
    """Somebody's own words, set apart, with where they stand."""

    text = blocks.TextBlock(label=_("Words"))
    who = blocks.CharBlock(label=_("Who said them"), required=False)
    source = blocks.CharBlock(
        label=_("Source"),
        required=False,
        help_text=_("The code of the source record, such as SRC-01."),
    )
    locator = blocks.CharBlock(label=_("Place in the source"), required=False)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The page has looked up the sources of its quotations; one that may not be read is not named."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        title, url = context.get("quoted", {}).get(value.get("source"), ("", ""))
        return {**context, "source_title": title, "source_url": url}

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "knowledge/blocks/quote.html"


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("In words, for those who do not see it"),
        help_text=_(
            "What it shows and why it stands here, as one would tell it on the telephone. A draft may lack it."
        ),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "knowledge/blocks/picture.html"


class BodyBlock(blocks.StreamBlock):
    text = blocks.RichTextBlock(label=_("Text"), features=TEXT_FEATURES)
    heading = blocks.CharBlock(label=_("Heading"), icon="title", template="knowledge/blocks/heading.html")
    quote = QuoteBlock()
    picture = PictureBlock()
    document = DocumentChooserBlock(label=_("Document"), template="knowledge/blocks/document.html")

    class Meta:
        required = False
