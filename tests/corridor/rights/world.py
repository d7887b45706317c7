"""A small network in which something is closed in every way that there is.

Each secret is asked for by one word and told by another: an answer may repeat what was asked, never what is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from taggit.models import Tag
from wagtail.models import PageViewRestriction

from tests.factories import people
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FactFactory,
    FindingPageFactory,
    KeyFindingPageFactory,
    LinkFactory,
    OrganisationPageFactory,
    RegionPageFactory,
    TermFactory,
    home,
    publish,
    translate,
)
from tests.factories.practices import PracticePageFactory

PASSWORD = "open-sesame"


@dataclass
class World:
    own: object = None
    foreign: object = None
    open_event: object = None
    key_finding: object = None
    secrets: dict[str, list] = field(default_factory=dict)
    group: Group | None = None
    closings: list = field(default_factory=list)
    documents: list = field(default_factory=list)
    renditions: list = field(default_factory=list)
    # What anybody found before it was closed, on its page and in the search.
    shown: set[str] = field(default_factory=set)


def ask(name):
    return "ask" + name.replace(" ", "").lower()


def tell(name):
    """The word that nobody may find who may not read the record of that name."""
    return "tell" + name.replace(" ", "").lower()


def words(name):
    return {
        "title": f"{ask(name)} {tell(name)}",
        "slug": ask(name),
        "summary": f"Summary {tell(name)}",
        "body": [("text", f"<p>Body {tell(name)}</p>")],
    }


def build(index):
    """First all is open and brought in by ``index``; then what is secret is closed."""
    world = World()
    home()
    for region in ("own", "foreign"):
        page = RegionPageFactory(title=f"Region {region}", slug=region, prefix=region[:3].upper())
        setattr(world, region, page)
        event = EventPageFactory(parent=page, title=f"Open event of {region}", slug="open", date="2017-05-04")
        country = CountryFactory(code=region[:2].upper(), slug=f"country-{region}", region=page.record)
        open_to_all(world, region, event, country)
        drafts(world, region, event)
    world.open_event = EventPageFactory(parent=world.own, title="Where aliases stand", slug="aliases", date="2016")
    world.key_finding = KeyFindingPageFactory(title="Linked with everything", slug="hub")
    world.group = Group.objects.create(name="Readers of the network")
    withdrawn(world)
    closed(world)
    by_date(world)
    for name, pages in world.secrets.items():
        surround(world, name, pages[0])
    index()
    world.shown = shown_by(world.secrets)
    for close in world.closings:
        close()
    return world


def shown_by(secrets):
    anybody = Client()
    return {
        name
        for name, pages in secrets.items()
        if tell(name) in anybody.get(pages[0].url).text
        and tell(name) in anybody.get("/api/v1/search/", {"q": ask(name)}).text
    }


def learn(world, name, parent, **extra):
    """A published finding with a version, a translation and an alias, unless it is said otherwise."""
    page = FindingPageFactory(
        parent=parent, said_by_note=tell(name), rests_on=f"<p>{tell(name)}</p>", **{**words(name), **extra}
    )
    world.secrets[name] = [page]
    return page


def open_to_all(world, region, event, country):
    name = f"live in {region}"
    page = publish(learn(world, name, event, countries=[country], terms=[TermFactory(slug=f"theme-{region}")]))
    page.title = f"{page.title} again"
    publish(page, note=f"changed {tell(name)}")


def drafts(world, region, event):
    learn(world, f"draft in {region}", event, live=False)
    world.closings.append(publish(learn(world, f"unpublished in {region}", event)).unpublish)


def beneath(world, name, event_name):
    """An event of that name; beneath it a finding and a session of the other; the finding's translation and alias."""
    event = EventPageFactory(parent=world.own, place=tell(event_name), date="2017-05-04", **words(event_name))
    world.secrets[event_name] = [event]
    finding = publish(learn(world, name, event))
    translated = translate(finding, "fr", **{**words(name), "slug": f"fr-{ask(name)}"})
    alias = finding.create_alias(parent=world.open_event, update_slug=f"alias-{ask(name)}")
    session = SessionPageFactory(parent=event, minutes=f"<p>{tell(name)}</p>", **{**words(name), "slug": "day"})
    world.secrets[name] += [translated, alias, session]
    return event


def withdrawn(world):
    world.closings.append(beneath(world, "child of unpublished", "unpublished event").unpublish)
    world.closings.append(publish(learn(world, "deleted", world.foreign.get_children().first().specific)).delete)


def closed(world):
    for kind in ("login", "groups", "password"):
        restrict(world, beneath(world, f"child of {kind}", f"{kind} event"), kind)
    practice = PracticePageFactory(parent=world.foreign, **words("closed practice"))
    region = RegionPageFactory(prefix="SHU", **words("closed region"))
    CountryFactory(code="SH", slug="country-shut", region=region.record)
    organisation = OrganisationPageFactory(**words("unpublished organisation"))
    world.closings.append(organisation.unpublish)
    world.secrets |= {
        "closed practice": [practice],
        "closed region": [region],
        "unpublished organisation": [organisation],
    }
    restrict(world, practice, "login")
    restrict(world, region, "login")
    by_translation(world)


def restrict(world, page, kind):
    def close():
        rule = PageViewRestriction.objects.create(page=page, restriction_type=kind, password=PASSWORD)
        rule.groups.set([world.group] if kind == "groups" else [])

    world.closings.append(close)


def by_translation(world):
    """Closed in one language, hence in all."""
    name = "closed in French"
    page = publish(learn(world, name, world.open_event))
    french = translate(page, "fr", **{**words(name), "slug": f"fr-{ask(name)}"})
    world.secrets[name].append(french)
    restrict(world, french, "login")


def by_date(world):
    expired = publish(learn(world, "expired", world.open_event))
    past = type(expired).objects.filter(pk=expired.pk)

    def expire():
        past.update(expire_at=timezone.now() - timedelta(days=1))
        call_command("publish_scheduled", verbosity=0)

    world.closings.append(expire)
    scheduled = learn(world, "scheduled", world.open_event, live=False)
    scheduled.go_live_at = timezone.now() + timedelta(days=30)
    scheduled.save_revision().publish()


def surround(world, name, page):
    """Whatever can carry a word of a secret elsewhere: a link, a figure, a tag."""
    ends = {
        "finding": ("supports", world.key_finding),
        "practice": ("answers", world.secrets["live in own"][0]),
        "organisation": ("took-part", world.open_event),
    }
    if page.record.kind in ends:
        link, target = ends[page.record.kind]
        LinkFactory(kind=link, origin=page, target=target)
    FactFactory(record=page, code=f"FACT-{page.pk}", label=f"Count {tell(name)}", source=None)
    page.tags.add(Tag.objects.create(name=f"Tag {tell(name)}", slug=ask(name)))
    page.save()


def in_group(group):
    user = people.person()
    user.groups.add(group)
    return user


PEOPLE = {
    "anonymous": lambda world: None,
    "a reader": lambda world: people.person(),
    "a member": lambda world: in_group(world.group),
    "the organiser of the region": lambda world: people.organiser(world.own),
    "the organiser of another region": lambda world: people.organiser(world.foreign),
    "an editor": lambda world: people.editor(),
    "a moderator": lambda world: people.moderator(),
    "a translator": lambda world: people.translator(),
    "an administrator": lambda world: people.administrator(),
}
