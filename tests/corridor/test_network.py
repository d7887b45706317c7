"""A network puts in its own name, mark and colours in the admin."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from wagtail.models import Site

from corridor.models import NetworkSettings
from tests.factories.knowledge import home
from tests.factories.people import administrator, editor

pytestmark = pytest.mark.django_db


def address():
    return reverse("wagtailsettings:edit", args=["corridor", "networksettings", Site.objects.get().pk])


def data(**changed):
    empty = dict.fromkeys(("mark", "contact_email", "licence", "credit", "link_colour", "link_colour_dark"), "")
    return {**empty, "name": "Corridor", "exit_address": "https://www.bbc.co.uk/weather", **changed}


@pytest.fixture
def admin(client):
    home()
    client.force_login(administrator())
    return client


def test_name_address_licence_and_colour_show_on_every_page(admin, client):
    given = {"contact_email": "office@network.example", "licence": "CC BY 4.0", "credit": "Paid by all of us."}
    admin.post(address(), data(name="Safe Roads", link_colour="#5a3d86", link_colour_dark="#c3aef0", **given))

    client.logout()
    page, css = client.get("/en/").content.decode(), client.get(reverse("regions_css")).content.decode()

    wanted = ("<span>Safe Roads</span>", "mailto:office@network.example", "CC BY 4.0", "Paid by all of us.")
    assert [text for text in wanted if text not in page] == []
    assert ":root { --link: #5a3d86; }\n@media (prefers-color-scheme: dark) { :root { --link: #c3aef0; }" in css


def test_a_link_that_could_not_be_read_is_refused_with_its_measure(admin):
    response = admin.post(address(), data(link_colour="#bbbbbb", link_colour_dark="#c3aef0"))

    assert response.context["form"].errors == {
        "link_colour": ["On light paper its contrast is 1.83:1; 4.5:1 is needed. Choose a darker one."]
    }


def test_a_colour_that_is_none_is_told_once(admin):
    response = admin.post(address(), data(link_colour="red"))

    assert response.context["form"].errors == {"link_colour": ["Write a colour as # and six digits, such as #9a5200."]}


def test_the_admin_greets_by_the_name(admin):
    admin.post(address(), data(name="Safe Roads"))

    assert Site.objects.get().site_name == "Safe Roads"


def test_only_administrators_name_the_network(client):
    home()
    client.force_login(editor())

    assert client.post(address(), data(name="Mine")).status_code == HTTPStatus.FOUND
    assert not NetworkSettings.objects.filter(name="Mine").exists()
