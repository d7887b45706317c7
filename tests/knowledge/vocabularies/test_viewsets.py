"""The admin's pages of the vocabularies, and who may use them."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from knowledge.models import Country, Term
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FindingPageFactory,
    RegionPageFactory,
    TermFactory,
    TermLabelFactory,
)
from tests.factories.people import administrator, editor, moderator, organiser, person, translator

pytestmark = pytest.mark.django_db

OK, SENT_AWAY = HTTPStatus.OK, HTTPStatus.FOUND


def organiser_of_some_region():
    return organiser(RegionPageFactory())


def names(*rows):
    """The rows of names beneath a term: (language, name) or (language, name, other names)."""
    data = {"labels-TOTAL_FORMS": len(rows), "labels-INITIAL_FORMS": 0, "labels-MIN_NUM_FORMS": 1}
    for place, (language, name, *synonyms) in enumerate(rows):
        data |= {
            f"labels-{place}-language": language,
            f"labels-{place}-name": name,
            f"labels-{place}-synonyms": "\n".join(synonyms),
            f"labels-{place}-description": "",
            f"labels-{place}-id": "",
        }
    return data


def term_data(*rows, **fields):
    return {"kind": "theme", "parent": "", "slug": "", "position": 0, **names(*rows), **fields}


def errors(response):
    form = response.context["form"]
    return [str(error) for listed in form.errors.values() for error in listed]


@pytest.fixture
def admin(client):
    client.force_login(editor())
    return client


@pytest.mark.parametrize("who", [editor, moderator, administrator, organiser_of_some_region, translator])
@pytest.mark.parametrize("model", ["term", "country"])
def test_everybody_who_works_here_reads_the_vocabularies(client, who, model):
    row = TermFactory() if model == "term" else CountryFactory()
    client.force_login(who())

    assert str(row) in client.get(reverse(f"{model}:index")).content.decode()
    assert str(row) in client.get(reverse(f"{model}:inspect", args=[row.pk])).content.decode()


@pytest.mark.parametrize("name", ["term:edit", "term:retire", "term:merge", "term:delete", "country:edit"])
@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (editor, OK),
        (moderator, OK),
        (administrator, OK),
        (organiser_of_some_region, SENT_AWAY),
        (translator, SENT_AWAY),
        (person, SENT_AWAY),
    ],
)
def test_only_who_edits_everywhere_changes_them(client, name, who, expected):
    row = TermFactory() if name.startswith("term") else CountryFactory()
    client.force_login(who())

    assert client.get(reverse(name, args=[row.pk])).status_code == expected


@pytest.mark.parametrize("who", [organiser_of_some_region, translator])
@pytest.mark.parametrize("name", ["retire", "merge", "delete", "edit"])
def test_who_only_reads_changes_nothing(client, who, name):
    term, other = TermFactory(), TermFactory()
    client.force_login(who())

    client.post(reverse(f"term:{name}", args=[term.pk]), {"into": other.pk, **term_data(("en", "Mine"))})

    kept = Term.objects.get(pk=term.pk)
    assert (kept.retired, kept.merged_into, kept.name()) == (False, None, term.name())


def test_a_new_term_gets_its_address_from_its_english_name(admin):
    response = admin.post(reverse("term:add"), term_data(("fr", "Dette"), ("en", "Debt bondage", "Loans")))

    made = Term.objects.get()
    assert (response.status_code, made.slug, made.name("fr")) == (SENT_AWAY, "debt-bondage", "Dette")


def test_a_name_without_latin_letters_asks_for_an_address(admin):
    response = admin.post(reverse("term:add"), term_data(("ar", "ديون")))

    assert errors(response) == ["Write an address in Latin letters: none can be made from these names."]


def test_a_term_has_one_name_a_language(admin):
    response = admin.post(reverse("term:add"), term_data(("en", "Debt"), ("en", "Loans")))

    assert "One language has two names here. Put the second one under “also called”." in errors(response)


def test_a_term_without_a_name_is_refused(admin):
    response = admin.post(reverse("term:add"), term_data())

    assert (response.status_code, Term.objects.count()) == (OK, 0)


def test_two_terms_of_a_kind_have_two_names(admin):
    TermLabelFactory(term=TermFactory(label=None), name="Debt")

    response = admin.post(reverse("term:add"), term_data(("en", "debt")))

    assert errors(response) == ["There is already a term called “debt” of this kind. Edit that one, or merge the two."]


@pytest.mark.parametrize(
    ("kind", "deep", "message"),
    [("group", False, "Choose a term of the same kind."), ("theme", True, "Select a valid choice.")],
)
def test_terms_nest_two_deep_within_their_kind(admin, kind, deep, message):
    parent = TermFactory(parent=TermFactory()) if deep else TermFactory()

    response = admin.post(reverse("term:add"), term_data(("en", "Debt"), kind=kind, parent=parent.pk))

    assert message in " ".join(errors(response))
    assert not Term.objects.filter(labels__name="Debt").exists()


def test_a_term_with_terms_beneath_it_stays_at_the_top(admin):
    term, other = TermFactory(), TermFactory()
    TermFactory(parent=term)

    admin.post(reverse("term:edit", args=[term.pk]), term_data(("fr", "Dette"), parent=other.pk))

    assert Term.objects.get(pk=term.pk).parent is None


def test_a_name_that_somebody_gave_meanwhile_is_not_written_over(admin):
    term = TermFactory(slug="debt")

    response = admin.post(reverse("term:edit", args=[term.pk]), term_data(("en", "Loans")))

    assert errors(response) == ["Somebody has given a name in this language meanwhile. Open the page again."]
    assert Term.objects.get().name() == "Debt"


def test_a_new_name_shows_and_the_address_stays(admin):
    term = TermFactory(slug="debt")
    page = FindingPageFactory(terms=[term], title="Loans bind")
    label = term.labels.get()
    data = term_data(("en", "Debt bondage"), slug="other", kind="group")
    data |= {"labels-INITIAL_FORMS": 1, "labels-0-id": label.pk}

    admin.post(reverse("term:edit", args=[term.pk]), data)
    shown = admin.get("/en/terms/theme/debt/").content.decode()

    assert "<h1>Debt bondage</h1>" in shown
    assert page.title in shown


def test_a_retired_term_says_so_on_its_page(admin):
    term = TermFactory(slug="debt")
    page = FindingPageFactory(terms=[term])

    asked = admin.get(reverse("term:retire", args=[term.pk])).content.decode()
    admin.post(reverse("term:retire", args=[term.pk]))

    assert "The 1 record that has it keeps it." in asked
    shown = admin.get("/en/terms/theme/debt/").content.decode()
    assert "No longer used for new records." in shown
    assert page.title in shown


def test_a_merge_says_first_what_it_will_change(admin):
    term, into = TermFactory(slug="debt"), TermFactory(slug="loans")
    FindingPageFactory.create_batch(2, terms=[term])

    asked = admin.get(reverse("term:merge", args=[term.pk]), {"into": into.pk}).content.decode()

    assert "2 records with “Debt” will have “Loans” in their place." in asked.replace("in its place", "in their place")
    assert Term.objects.get(pk=term.pk).merged_into is None


def test_after_a_merge_the_old_address_leads_on(admin, client):
    term, into = TermFactory(slug="debt"), TermFactory(slug="loans")
    page = FindingPageFactory(terms=[term])

    response = admin.post(reverse("term:merge", args=[term.pk]), {"into": into.pk}, follow=True)

    assert "“Debt” is now part of “Loans”: 1 record changed." in response.content.decode()
    client.logout()
    moved = client.get("/en/terms/theme/debt/")
    assert (moved.status_code, moved.url) == (HTTPStatus.MOVED_PERMANENTLY, "/en/terms/theme/loans/")
    assert page.title in client.get(moved.url).content.decode()


def test_a_merge_into_another_kind_is_refused_at_the_field(admin):
    term, into = TermFactory(), TermFactory(kind="group")

    response = admin.post(reverse("term:merge", args=[term.pk]), {"into": into.pk})

    assert errors(response) == ["This term cannot be chosen. Choose one from the list."]


def test_a_merged_term_is_edited_where_it_went(admin):
    into = TermFactory()
    term = TermFactory(merged_into=into, retired=True)

    response = admin.get(reverse("term:edit", args=[term.pk]))

    assert (response.status_code, response.url) == (SENT_AWAY, reverse("term:edit", args=[into.pk]))


@pytest.mark.parametrize("model", ["term", "country"])
def test_nobody_deletes_one_and_the_page_says_why(client, admin_user, model):
    row = TermFactory() if model == "term" else CountryFactory()
    client.force_login(admin_user)

    response = client.post(reverse(f"{model}:delete", args=[row.pk]))

    assert response.status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert f"“{row}” is never deleted" in response.content.decode()
    assert type(row).objects.filter(pk=row.pk).exists()
    assert "/delete/" not in client.get(reverse(f"{model}:index")).content.decode()


def listed(client, model, **query):
    return [str(row) for row in client.get(reverse(f"{model}:index"), query).context["object_list"]]


def test_the_list_is_narrowed_and_searched(admin):
    debt, kin, _group = TermFactory(slug="debt"), TermFactory(slug="kin", retired=True), TermFactory(kind="group")
    TermLabelFactory(term=debt, language="fr", name="Dette", synonyms="Emprunts")

    assert listed(admin, "term", kind="theme", state="used") == ["Debt"]
    assert listed(admin, "term", state="retired") == ["Kin"]
    assert listed(admin, "term", kind="theme", nameless="fr") == [kin.name()]
    assert listed(admin, "term", q="emprunt") == ["Debt"]


def test_the_countries_of_a_region_are_listed(admin):
    region = EventPageFactory().get_parent().specific
    here = CountryFactory(region=region.record)
    CountryFactory()

    assert listed(admin, "country", region=region.record_id) == [str(here)]


def test_a_spreadsheet_has_names_counts_and_no_formula(admin):
    term = TermFactory(slug="debt", label=None)
    TermLabelFactory(term=term, name="=HYPERLINK()")
    FindingPageFactory(terms=[term])

    response = admin.get(reverse("term:index"), {"export": "csv"})
    heading, line = b"".join(response.streaming_content).decode().splitlines()

    assert heading.split(",")[:6] == ["Kind", "Address", "Beneath", "State", "Records", "English"]
    assert line.split(",")[:6] == ["Theme", "debt", "", "in use", "1", "'=HYPERLINK()"]


@pytest.mark.parametrize("model", ["term", "country"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_list_costs_the_same_for_many_rows(admin, model, count, django_assert_num_queries):
    region = RegionPageFactory()
    for _number in range(count):
        if model == "term":
            FindingPageFactory(terms=[TermFactory(parent=TermFactory())])
        else:
            CountryFactory(region=region.record)
    admin.get(reverse(f"{model}:index"))

    with django_assert_num_queries(19):
        admin.get(reverse(f"{model}:index"))


def test_a_country_is_made_with_its_region(admin):
    region = RegionPageFactory()
    data = {"code": "NP", "region": region.record_id, "latitude": "28.4", "longitude": "84.1", "slug": ""}

    response = admin.post(reverse("country:add"), {**data, **names(("en", "Nepal"))})

    made = Country.objects.get()
    assert (response.status_code, made.slug, made.region) == (SENT_AWAY, "nepal", region.record)
