from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from events.calendar import calendar_of, day_is_known
from events.models import EventPage
from knowledge.rights import readable_pages, reader_of


@require_safe
def event_calendar(request: HttpRequest, code: str) -> HttpResponse:
    pages = EventPage.objects.filter(
        record__code=code, locale__language_code=get_language(), alias_of__isnull=True
    ).select_related("record__page")
    event = readable_pages(reader_of(request), pages).first()
    if event is None:
        raise Http404
    date = event.record.page.date if event.record.page else event.date
    if not day_is_known(date):
        raise Http404
    written = calendar_of(event, date, request.build_absolute_uri(event.get_url(request)))
    return HttpResponse(
        written,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{code}.ics"'},
    )
