from corridor.settings.secret import secret_key


def test_a_key_is_made_once_and_kept(tmp_path):
    path = tmp_path / "secret-key"

    assert secret_key(path) == secret_key(path)


def test_the_key_is_readable_by_its_owner_only(tmp_path):
    path = tmp_path / "secret-key"

    secret_key(path)

    assert oct(path.stat().st_mode & 0o777) == "0o600"
