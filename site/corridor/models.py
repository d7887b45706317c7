"""The front of a network's site: its home page, its text pages, its name and mark."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models, transaction
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from corridor.routing import chain_to
from knowledge.colours import DARK, LIGHT, refuse_too_low, require_text_contrast
from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.models.fields import colour_validator
from knowledge.parents import HomeParent


class HomePage(HomeParent, Page):
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]

    lead = models.TextField(_("what this is, in one sentence"), blank=True)

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Resolves the whole path at once. What lies beneath an unpublished page is not there.

        A language without a home page of its own shows nothing: Wagtail would show English under its address.
        """
        chain = chain_to(self, path_components)
        if self.locale.language_code != get_language() or chain is None:
            raise Http404
        if not all(page.live for page in [self, *chain]):
            raise Http404
        return RouteResult(chain[-1].specific if chain else self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Imported late: what is read is put together from models.
        from corridor.reading.home import home_context

        return {**super().get_context(request, *args, **kwargs), **home_context(request)}


class TextPage(RecordPage):
    """A page of plain text: about, contact, privacy."""

    kind = Kind.PAGE
    wordless = ("in_footer",)
    has_figures = False
    parent_mixins = (HomeParent,)

    in_footer = models.BooleanField(_("in the footer"), default=True)

    first_panels: ClassVar[list[Any]] = [FieldPanel("in_footer")]

    class Meta:
        verbose_name = _("text page")
        verbose_name_plural = _("text pages")

    def code_series(self) -> tuple[str, int]:
        return "PAG-", 2


@register_setting(icon="site")
class NetworkSettings(BaseSiteSetting):
    """What a network puts in place of ours, with no code."""

    name = models.CharField(_("name of the network"), max_length=80, default="Corridor")
    mark = models.ForeignKey(
        "knowledge.CorridorImage",
        verbose_name=_("mark"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A small picture before the name. Leave empty for the name alone."),
    )
    credit = models.TextField(
        _("line in the footer"),
        blank=True,
        help_text=_("Who publishes and who pays, where it must be said."),
    )
    licence = models.CharField(_("licence of the texts"), max_length=120, blank=True)
    contact_email = models.EmailField(_("public e-mail address"), blank=True)
    exit_address = models.URLField(
        _("where “Exit this page” leads"),
        default="https://www.bbc.co.uk/weather",
        help_text=_("A harmless page that many people visit."),
    )
    link_colour = models.CharField(
        _("colour of links"),
        max_length=7,
        blank=True,
        validators=[colour_validator],
        help_text=_("On light paper, such as #0b4f8a. Leave empty for ours."),
    )
    link_colour_dark = models.CharField(
        _("colour of links on dark"),
        max_length=7,
        blank=True,
        validators=[colour_validator],
        help_text=_("Such as #8fc3f5. Leave empty for ours."),
    )

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("mark")],
            heading=_("Name and mark"),
            help_text=_("Title and first sentence of the site are edited on its home page."),
        ),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("licence"), FieldPanel("credit")],
            heading=_("At the foot of each page"),
        ),
        FieldRowPanel([FieldPanel("link_colour"), FieldPanel("link_colour_dark")], heading=_("Colours")),
        FieldPanel("exit_address"),
    ]

    class Meta:
        verbose_name = _("name and mark")

    def clean(self) -> None:
        super().clean()
        colours = {"link_colour": (self.link_colour, LIGHT), "link_colour_dark": (self.link_colour_dark, DARK)}
        refuse_too_low(colours, require_text_contrast)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The admin greets by the name of the site."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            Site.objects.filter(pk=self.site_id).update(site_name=self.name)


class Imported(models.Model):
    """What an import last wrote under a name. Where the database differs since, a person has changed it."""

    key = models.CharField(max_length=100, unique=True)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.key
