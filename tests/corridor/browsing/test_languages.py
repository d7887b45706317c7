"""What a search finds in other languages, through the names of terms and countries."""

import pytest
from wagtail.models import Locale

from search.contract import EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from tests.factories.knowledge import FindingPageFactory, FocusPageFactory, TermFactory, TermLabelFactory, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def papers():
    """A term with names in three languages."""
    term = TermFactory(slug="documents")
    TermLabelFactory(term=term, language="fr", name="Papiers d'identité", synonyms="passeports")
    TermLabelFactory(term=term, language="ar", name="وثائق")
    return term


@pytest.fixture
def focus():
    return FocusPageFactory(title="The focus")


def written_in(language, focus, **words):
    locale, _made = Locale.objects.get_or_create(language_code=language)
    parent = focus.get_translation_or_none(locale) or translate(focus, language)
    return FindingPageFactory(parent=parent, **words)


def groups(response):
    return [
        (group.name, group.total, [row.title for row in group.rows], group.url)
        for group in response.context["other_languages"]
    ]


def test_word_of_one_language_finds_records_of_others_in_groups_of_their_own(client, index, papers, focus):
    written_in("fr", focus, title="Les employeurs les gardent", terms=[papers])
    written_in("ar", focus, title="يحتفظ بها أصحاب العمل", terms=[papers])
    index()

    response = client.get("/en/search/?q=documents&sort=title")

    assert response.context["total"] == 0
    assert groups(response) == [
        ("French", 1, ["Les employeurs les gardent"], "/fr/search/?q=documents&sort=title"),
        ("Arabic", 1, ["يحتفظ بها أصحاب العمل"], "/ar/search/?q=documents&sort=title"),
    ]
    assert "1 record that can be read in French and not here" in response.text
    assert ' lang="ar" hreflang="ar" dir="auto">يحتفظ بها أصحاب العمل</a></h3>' in response.text


def test_synonym_finds_what_is_written_in_another_language(client, index, papers, focus):
    translate(focus, "fr")
    FindingPageFactory(title="Employers keep them", parent=focus, terms=[papers])
    index()

    assert groups(client.get("/fr/search/?q=passeport")) == [
        ("Anglais", 1, ["Employers keep them"], "/en/search/?q=passeport")
    ]


def test_what_can_be_read_in_this_language_is_not_found_again(client, index, papers, focus):
    translate(FindingPageFactory(parent=focus, title="Here", terms=[papers]), "fr", title="Ici")
    index()

    response = client.get("/en/search/?q=documents")

    assert ([row.title for row in response.context["rows"]], groups(response)) == (["Here"], [])


def test_choices_narrow_the_other_languages_too_and_each_shows_three(client, index, papers, focus):
    for number in range(4):
        written_in("fr", focus, title=f"Papiers {number}", terms=[papers], tags=["vol"])
    written_in("fr", focus, title="Autre", terms=[papers])
    index()

    [(_name, total, titles, url)] = groups(client.get("/en/findings/?q=documents&tag=vol"))

    assert (total, len(titles), url) == (4, 3, "/fr/findings/?q=documents&tag=vol")


def test_slips_of_the_pen_are_not_forgiven_in_other_languages(client, index, focus):
    written_in("fr", focus, title="Traite des personnes")
    index()

    assert groups(client.get("/en/search/?q=trqite")) == []
    assert [row.title for row in client.get("/fr/search/?q=trqite").context["rows"]] == ["Traite des personnes"]


@pytest.mark.parametrize("asked", ["", "q=documents&page=2"])
def test_other_languages_follow_words_on_the_first_page_only(client, index, papers, focus, asked):
    written_in("fr", focus, terms=[papers])
    index()

    assert groups(client.get(f"/en/search/?{asked}")) == []


def test_withdrawn_record_of_another_language_is_not_found_before_the_index_knows(client, index, papers, focus):
    page = written_in("fr", focus, title="Secret", terms=[papers])
    index()
    assert "Secret" in client.get("/en/search/?q=documents").text

    page.unpublish()

    assert "Secret" not in client.get("/en/search/?q=documents").text
    assert groups(client.get("/en/search/?q=documents")) == []


def test_language_narrows_to_what_can_be_read_in_it_as_well(client, index, focus):
    translate(FindingPageFactory(parent=focus, title="In both"), "fr")
    FindingPageFactory(parent=focus, title="In one")
    index()

    assert [row.title for row in client.get("/en/findings/?language=fr").context["rows"]] == ["In both"]


def test_without_the_engine_there_are_no_other_languages(client, index, papers, focus, monkeypatch):
    written_in("fr", focus, terms=[papers])
    index()
    monkeypatch.setattr(EmbeddedEngine, "find", lambda *_: (_ for _ in ()).throw(EngineUnavailable("away")))

    assert groups(client.get("/en/search/?q=documents")) == []
