from django.http import QueryDict

from corridor.browsing.asked import Asked


def asked(query, **fixed):
    return Asked.of(QueryDict(query), fixed)


def test_an_address_is_read_and_written_in_one_order():
    address = asked("page=2&sort=title&theme=data&region=asia&region=africa&q=migrants").address()

    assert address == "?q=migrants&region=asia&region=africa&theme=data&sort=title&page=2"


def test_what_means_nothing_is_passed_over():
    found = asked("page=-1&sort=best&colour=red&region=&q=%00%09 ")

    assert (found.page, found.sort, found.chosen, found.text) == (1, "", {}, "")


def test_what_the_list_is_about_can_neither_be_chosen_nor_taken_away():
    found = asked("type=event&region=asia", type=("finding",))

    assert found.chosen == {"region": ("asia",)}
    assert found.address() == "?region=asia"


def test_without_words_the_newest_come_first():
    assert (asked("").order, asked("q=law").order, asked("q=law&sort=title").order) == ("newest", "relevance", "title")


def test_a_choice_taken_away_begins_at_the_first_page():
    assert asked("region=asia&region=africa&page=3").without("region", "asia").address() == "?region=africa"


def test_a_long_question_is_cut():
    assert len(asked(f"q={'a' * 5000}").text) == 500
