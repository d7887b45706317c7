"""Every page type can be looked at before it is first saved."""

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models

from tests.factories.events import EventPageFactory
from tests.knowledge.editing.forms import form_data

pytestmark = pytest.mark.django_db


def parent_for(model):
    event = EventPageFactory()
    places = [event, *event.get_ancestors().specific(), *Page.objects.all().specific()]
    return next(place for place in places if model in place.creatable_subpage_models())


CREATABLE = [model for model in get_page_models() if model.is_creatable and model._meta.app_label != "wagtailcore"]
TWICE_NEVER = ("LibraryPage", "HomePage")


@pytest.mark.parametrize(
    "model", [model for model in CREATABLE if model.__name__ not in TWICE_NEVER], ids=lambda model: model.__name__
)
def test_a_new_page_is_previewed(client, admin_user, model):
    client.force_login(admin_user)
    parent = parent_for(model)
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=[model._meta.app_label, model._meta.model_name, parent.pk]
    )
    prefix = {"prefix": "NEW"} if hasattr(model, "prefix") else {}

    sent = client.post(address, form_data(model(), admin_user, parent, title="Unheard of", slug="unheard-of", **prefix))
    seen = client.get(address, {"in_preview_panel": "true"}).content.decode()

    assert sent.json()["is_valid"] is True
    assert "Unheard of" in seen
