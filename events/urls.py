from django.urls import path

from events import views

urlpatterns = [path("events/<slug:code>.ics", views.event_calendar, name="event_calendar")]
