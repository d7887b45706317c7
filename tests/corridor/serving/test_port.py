import socket

import pytest

from corridor.serving.port import PortError, require_free


@pytest.fixture
def taken():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_in_use_is_said_in_one_sentence(taken):
    with pytest.raises(PortError) as raised:
        require_free("127.0.0.1", taken)

    assert str(raised.value) == (
        f"Port {taken} is in use by another program: stop that one, or choose another port with PORT={taken + 1}."
    )


def test_a_free_port_passes(taken):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]

    assert require_free("127.0.0.1", free) is None
