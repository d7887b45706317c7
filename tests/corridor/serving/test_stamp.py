import pytest

from corridor.serving import stamp


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.setattr(stamp, "STAMP", tmp_path / "set-up")
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "AFR.yaml").write_text("kind: region")
    return folder


def test_nothing_is_set_up_at_first(content):
    assert stamp.is_set_up(content) is False


def test_what_was_set_up_is_remembered(content):
    stamp.remember(content)

    assert stamp.is_set_up(content) is True


def test_changed_content_asks_for_another_set_up(content):
    stamp.remember(content)

    (content / "AFR.yaml").write_text("kind: region\ncode: AFR")

    assert stamp.is_set_up(content) is False


def test_another_database_asks_for_another_set_up(content, settings):
    stamp.remember(content)

    settings.SEARCH_URL = "elasticsearch://127.0.0.1:9200/corridor"

    assert stamp.is_set_up(content) is False


def test_content_and_none_are_apart(content):
    stamp.remember(content)

    assert stamp.is_set_up(None) is False
