"""A server that stands where Elasticsearch should, and what it may do instead of answering."""

import socket
import threading
from contextlib import contextmanager, suppress

PRODUCT = "X-Elastic-Product: Elasticsearch\r\n"


def reply(status, body, headers=PRODUCT, kind="application/json"):
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{headers}Connection: close\r\n"
    return f"{head}\r\n{body}".encode()


class Server:
    """``asked`` counts connections. ``answer`` is sent to each of them; None hangs until the end."""

    def __init__(self, answer=None):
        self.answer = answer
        self.asked = 0
        self.ended = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        with suppress(OSError):
            while True:
                connection, _address = self.listener.accept()
                self.asked += 1
                threading.Thread(target=self.serve, args=[connection], daemon=True).start()

    def serve(self, connection):
        with connection, suppress(OSError):
            connection.recv(65536)
            if self.answer is None:
                self.ended.wait()
            else:
                connection.sendall(self.answer)

    def end(self):
        self.ended.set()
        # Closing alone does not wake who waits in accept().
        with suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()


@contextmanager
def serving(answer=None):
    server = Server(answer)
    try:
        yield server
    finally:
        server.end()


def closed_port():
    """One that refuses every connection."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]
