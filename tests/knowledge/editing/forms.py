"""What the page editor sends: everything its form shows, with what a test changes."""

from django.urls import reverse
from wagtail.blocks import BlockField
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield


def form_data(page, user, parent=None, **changed):
    """Of a page as it stands, or of a new one beneath ``parent``."""
    form_class = page.get_edit_handler().get_form_class()
    form = form_class(instance=page, parent_page=parent or page.get_parent().specific, for_user=user)
    nested = {name: inline_formset([]) for name in form.formsets}
    nested |= {name: streamfield([]) for name, field in form.fields.items() if isinstance(field, BlockField)}
    flat = {name: _value(form, name) for name in form.fields if name not in nested}
    return {**nested_form_data(nested), **flat, **changed}


def _value(form, name):
    value = form[name].value()
    if isinstance(value, list):
        return ",".join(map(str, value)) if name == "tags" else [getattr(one, "pk", one) for one in value]
    shown = form.fields[name].widget.format_value(value)
    return "" if shown is None else shown


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url(parent, model):
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
