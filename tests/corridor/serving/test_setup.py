import errno

from django.contrib.auth import authenticate, get_user_model
from django.core.management.base import CommandError

from corridor.serving import setup


def test_the_first_administrator_can_log_in_with_the_password_shown(db):
    password = setup.create_administrator()

    assert authenticate(username="admin", password=password).is_superuser


def test_a_second_administrator_is_not_made(db):
    setup.create_administrator()

    assert setup.create_administrator() is None
    assert get_user_model().objects.filter(is_superuser=True).count() == 1


def test_progress_counts_what_it_is_asked_to():
    said = []
    progress = setup.Progress(said.append, "Applying", seconds=0)

    progress.write("  Applying one...")
    progress.write(" OK\n")
    progress.write("  Applying two...")

    assert said == ["  1 so far", "  1 so far", "  2 so far"]


def test_static_files_that_do_not_fit_are_a_full_disk():
    assert setup.failure("OSError: [Errno 28] No space left on device").errno == errno.ENOSPC


def test_static_files_that_fail_say_why():
    failed = setup.failure("ValueError: no such picture")

    assert isinstance(failed, CommandError)
    assert str(failed) == "The static files could not be prepared:\nValueError: no such picture"
