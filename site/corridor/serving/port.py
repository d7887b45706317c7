"""Whether a port can be had, asked before any work is done for it."""

import errno
import socket


class PortError(Exception):
    """Carries one plain sentence."""


def require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortError(sentence(error, port)) from error


def sentence(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program: stop that one, or choose another port with PORT={port + 1}."
    if error.errno == errno.EACCES:
        return f"Port {port} is kept for the administrator of this machine: choose one above 1023 with PORT=8000."
    return f"Port {port} cannot be had ({error.strerror}): choose another with PORT=8001."
