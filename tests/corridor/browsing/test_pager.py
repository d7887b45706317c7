from corridor.browsing.asked import Asked
from corridor.browsing.pager import pager


def numbers(page, total):
    return [step.number for step in pager(Asked(page=page), total, 20).steps]


def test_one_page_needs_no_pager():
    assert numbers(1, 20) == []


def test_gaps_stand_between_pages_that_are_apart():
    assert numbers(5, 200) == [1, 0, 4, 5, 6, 0, 10]


def test_ends_lead_nowhere():
    first, last = (pager(Asked(page=page), 60, 20) for page in (1, 3))

    assert (first.previous_url, first.next_url) == ("", "?page=2")
    assert (last.previous_url, last.next_url) == ("?page=2", "")
