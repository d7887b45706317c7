"""What a network may choose: only colours that can be seen, in both themes."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from knowledge.colours import DARK, LIGHT, PALETTE, contrast, require_sign_contrast
from knowledge.models import RegionPage
from tests.factories.knowledge import RegionPageFactory
from tests.factories.people import moderator

TOKENS = (Path(__file__).parents[2] / "site/corridor/static/corridor/tokens.css").read_text()


@pytest.mark.parametrize(("theme", "place"), [(LIGHT, 0), (DARK, 1)])
def test_the_grounds_are_those_of_the_tokens(theme, place):
    written = TOKENS.split("@media (prefers-color-scheme: dark)")[place]
    tokens = dict(re.findall(r"--(paper|field|land): (#[0-9a-f]{6});", written))

    assert tokens == {"paper": theme.paper, "field": theme.field, "land": theme.land}


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name", PALETTE)
def test_every_colour_of_the_design_can_be_seen(name):
    _label, light, dark = PALETTE[name]

    require_sign_contrast(light, LIGHT)
    require_sign_contrast(dark, DARK)


@pytest.mark.django_db
def test_a_colour_that_is_too_low_is_told_with_its_measure():
    region = RegionPage(title="North", slug="north", prefix="NOR", hue="#cccc00", hue_dark="#333333")

    with pytest.raises(ValidationError) as told:
        region.clean()

    assert told.value.message_dict == {
        "hue": ["On light paper its contrast is 1.64:1; 4.5:1 is needed. Choose a darker one."],
        "hue_dark": ["On dark paper its contrast is 1.41:1; 4.5:1 is needed. Choose a lighter one."],
    }


@pytest.mark.django_db
class TestPicker:
    @pytest.fixture
    def region(self):
        return RegionPageFactory(title="North")

    def save(self, client, region, **changed):
        client.force_login(moderator())
        edit = reverse("wagtailadmin_pages:edit", args=[region.pk])
        form = client.get(edit).context["form"]
        data = {name: "" if (value := form[name].value()) is None else value for name in form.fields}
        for formset in form.formsets.values():
            data |= {field.html_name: field.value() or "" for field in formset.management_form}
        data |= {"body-count": 0, "countries": [], "terms": [], "tags": "", **changed}
        sent = {**data, "comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
        return client.post(edit, sent, follow=True)

    def test_a_pair_of_the_design_sets_both_colours(self, client, region):
        self.save(client, region, palette="green")

        draft = RegionPage.objects.get(pk=region.pk).get_latest_revision_as_object()
        assert (draft.hue, draft.hue_dark) == ("#0b6e63", "#55c7b8")

    def test_ones_own_colours_are_kept(self, client, region):
        self.save(client, region, palette="own", hue="#123456", hue_dark="#abcdef")

        draft = RegionPage.objects.get(pk=region.pk).get_latest_revision_as_object()
        assert (draft.hue, draft.hue_dark) == ("#123456", "#abcdef")

    def test_a_sign_that_another_region_has_is_told(self, client, region):
        other = RegionPageFactory(title="South", shape="square", hue="#0b6e63")

        alike = self.save(client, region, palette="green", shape="square").content.decode()
        apart = self.save(client, region, palette="green", shape="circle").content.decode()

        told = f"“{other.title}” has the same sign in the same colour."
        assert (told in alike, told in apart) == (True, False)
