import pytest
from django.test import RequestFactory

from knowledge.reading.words import Word, Words, glossary
from knowledge.rights import Reader
from tests.factories.knowledge import GlossaryTermPageFactory, translate

KAFALA = Word("kafala", "kafala", "Sponsorship.", "/en/kafala/", ("kafala", "kafalah"))
SMUGGLING = Word("smuggling", "people smuggling", "Help across a border.", "/en/s/", ("people smuggling", "smuggling"))


def test_first_use_leads_to_the_note_and_later_ones_stay():
    words = Words([KAFALA])

    html = words.mark("<p>Under kafala. And kafala again.</p>")

    assert html == '<p>Under <a class="word" id="use-kafala" href="#word-kafala">kafala</a>. And kafala again.</p>'
    assert list(words.used) == ["kafala"]


def test_first_use_counts_over_all_texts_of_a_page():
    words = Words([KAFALA])
    words.mark("<p>Kafala.</p>")

    assert words.mark("<p>Kafala.</p>") == "<p>Kafala.</p>"


def test_also_written_forms_count_as_the_word():
    words = Words([KAFALA])

    assert "use-kafala" in words.mark("<p>The Kafalah system</p>")


def test_longest_form_wins():
    html = Words([SMUGGLING]).mark("<p>On people smuggling.</p>")

    assert html == '<p>On <a class="word" id="use-smuggling" href="#word-smuggling">people smuggling</a>.</p>'


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="/x">kafala</a></p>',
        "<h2>kafala</h2>",
        "<blockquote><p>kafala</p></blockquote>",
        '<p title="kafala">x</p>',
        "<p>kafalas</p>",
        "<p>unkafala</p>",
    ],
)
def test_links_titles_quotations_attributes_and_parts_of_words_are_spared(html):
    words = Words([KAFALA])

    assert words.mark(html) == html
    assert words.used == {}


def test_word_after_a_spared_element_is_marked():
    assert "use-kafala" in Words([KAFALA]).mark("<h2>kafala</h2><p>kafala</p>")


def test_without_a_glossary_nothing_changes():
    assert Words([]).mark("<p>kafala</p>") == "<p>kafala</p>"


@pytest.mark.django_db
def test_glossary_has_what_may_be_read_in_the_language_without_the_page_itself():
    own = GlossaryTermPageFactory(title="itself")
    other = GlossaryTermPageFactory(title="kafala", also="kafalah\nsponsorship")
    GlossaryTermPageFactory(title="a draft", live=False)
    translate(other, "fr", title="kafala (fr)")

    found = glossary(Reader(), "en", RequestFactory().get("/"), but=own.record_id)

    assert [(word.title, word.forms) for word in found] == [("kafala", ("kafala", "kafalah", "sponsorship"))]
