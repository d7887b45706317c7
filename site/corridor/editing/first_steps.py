"""What an empty network does first, on the front page of the admin, until it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from corridor.models import NetworkSettings
from events.models import EventPage, SeriesPage
from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage, RegionPage, Term


@dataclass(frozen=True)
class Step:
    title: str | Promise
    help: str | Promise
    label: str | Promise
    url: str
    done: bool


class FirstSteps(Component):
    """For administrators, and only while something is left to do."""

    order = 50
    template_name = "corridor/admin/first_steps.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"steps": steps()}


def offer_first_steps(request: HttpRequest, panels: list[Component]) -> None:
    if request.user.has_perm("corridor.change_networksettings") and not all(step.done for step in steps()):
        panels.insert(0, FirstSteps())


def steps() -> list[Step]:
    learnt = RecordPage.objects.filter(record__kind__in=[Kind.FINDING, Kind.RECOMMENDATION, Kind.PRACTICE], live=True)
    return [
        Step(
            _("Name your network"),
            _("Its name, its mark, whom readers can write to, the licence of the texts, the colours."),
            _("Name and mark"),
            reverse("wagtailsettings:edit", args=["corridor", "networksettings"]),
            NetworkSettings.objects.exclude(name="Corridor").exists(),
        ),
        Step(
            _("Make your regions"),
            _("Each has a sign of its own. A group of organisers and a place for their files come with it."),
            _("Add a region"),
            reverse("regions:choose_parent"),
            RegionPage.objects.exists(),
        ),
        Step(
            _("Say which countries belong to them"),
            _("They stand on the map and narrow every list."),
            _("Add a country"),
            reverse("country:add"),
            Country.objects.exists(),
        ),
        Step(
            _("Write down your words"),
            _("Themes, phases of the journey, groups of people, activities: what readers look for."),
            _("Add a term"),
            reverse("term:add"),
            Term.objects.exists(),
        ),
        Step(
            _("Make a series, if your events belong together"),
            _("Such as the conferences of one programme."),
            _("Add a series"),
            reverse("series:choose_parent"),
            SeriesPage.objects.exists() or EventPage.objects.count() > 1,
        ),
        Step(
            _("Make your first event"),
            _("It stands beneath its region, with its sessions beneath it."),
            _("Add an event"),
            reverse("events:choose_parent"),
            EventPage.objects.exists(),
        ),
        Step(
            _("Publish a first finding"),
            _("It stands beneath its event. Readers find it a moment later."),
            _("Add a finding"),
            reverse("findings:choose_parent"),
            learnt.exists(),
        ),
    ]
