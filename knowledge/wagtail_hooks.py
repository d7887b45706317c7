from functools import partial

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from knowledge.copying import drop_copied_revisions
from knowledge.editing.bulk import refuse_unready
from knowledge.gaps import GAPS, Gap
from knowledge.listings.shown import EditorMenuItem
from knowledge.listings.views import GapReportView
from knowledge.models import RegionPage
from knowledge.rows.chooser import RecordChooserViewSet, record_chooser
from knowledge.rows.policy import usable_pages
from knowledge.rows.viewsets import RowsGroup
from knowledge.vocabularies.history import register_actions
from knowledge.vocabularies.viewsets import VocabulariesGroup


@hooks.register("register_admin_urls")
def register_reports() -> list[URLPattern]:
    return [
        path("reports/lacking/<slug:gap>/", GapReportView.as_view(), name="records_lacking"),
        path(
            "reports/lacking/<slug:gap>/results/",
            GapReportView.as_view(results_only=True),
            name="records_lacking_results",
        ),
    ]


def _report_item(gap: Gap, order: int) -> EditorMenuItem:
    url = reverse("records_lacking", args=[gap.name])
    return EditorMenuItem(gap.title, url, name=f"without-{gap.name}", icon_name="warning", order=order)


for place, gap in enumerate(GAPS):
    hooks.register("register_reports_menu_item", partial(_report_item, gap, place))


hooks.register("before_bulk_action", refuse_unready)


@hooks.register("after_copy_page")
def keep_a_copy_to_itself(_request: HttpRequest, _page: Page, copied: Page) -> None:
    drop_copied_revisions(copied)


@hooks.register("construct_page_chooser_queryset")
def choose_among_own_and_readable(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """Wagtail offers every page there is, the drafts of other regions among them."""
    return pages.filter(pk__in=usable_pages(request.user).values("pk"))


@hooks.register("register_admin_viewset")
def register_record_chooser() -> RecordChooserViewSet:
    return record_chooser


@hooks.register("register_admin_viewset")
def register_rows() -> RowsGroup:
    return RowsGroup()


@hooks.register("register_admin_viewset")
def register_vocabularies() -> VocabulariesGroup:
    return VocabulariesGroup()


@hooks.register("register_log_actions")
def register_term_actions(registry: LogActionRegistry) -> None:
    register_actions(registry)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_one_sign_for_two(request: HttpRequest, page: Page) -> None:
    if isinstance(page, RegionPage) and "application/json" not in request.headers.get("Accept", ""):
        others = RegionPage.objects.filter(shape=page.shape, hue__iexact=page.hue).exclude(record=page.record)
        for other in others:
            told = _("“%(other)s” has the same sign in the same colour. Readers will take one region for the other.")
            messages.warning(request, told % {"other": other.title})
