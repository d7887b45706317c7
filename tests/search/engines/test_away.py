"""Elasticsearch away, slow, or something else in its place: one error of ours, soon, and no pile-up."""

import threading
import time

import pytest

from search.contract import Change, EngineUnavailable, Query
from search.engines.elastic import ElasticEngine
from search.engines.elastic.address import PATIENCE, Address
from tests.search.engines.corpus import changes, doc
from tests.search.engines.server import closed_port, reply, serving

ANSWERS = {
    "nothing": b"",
    "no HTTP": b"\x00\xffSSH-2.0-nonsense\r\n",
    "half an answer": reply("200 OK", '{"hits": {"total"')[:-5],
    "web page": reply("200 OK", "<html>Welcome to nginx</html>", headers="", kind="text/html"),
    "page not found": reply("404 Not Found", "<html>Not found</html>", headers="", kind="text/html"),
    "other 404": reply("404 Not Found", '{"error": "no such route"}'),
    "no JSON": reply("200 OK", "{]"),
    "empty object": reply("200 OK", "{}"),
    "list": reply("200 OK", "[1, 2]"),
    "null": reply("200 OK", "null"),
    "wrong shapes": reply("200 OK", '{"hits": [], "aggregations": 3, "timed_out": "no", "_shards": {"failed": 0}}'),
    "partial": reply("200 OK", '{"timed_out": false, "_shards": {"total": 2, "successful": 1, "failed": 1}}'),
    "unauthorized": reply("401 Unauthorized", '{"error": {"type": "security_exception"}}'),
    "too many requests": reply("429 Too Many Requests", '{"error": {"type": "es_rejected_execution_exception"}}'),
    "error": reply("500 Internal Server Error", '{"error": {"type": "exception"}}'),
    "red": reply("503 Service Unavailable", '{"error": {"type": "search_phase_execution_exception"}}'),
    "bad gateway": reply("502 Bad Gateway", "<html>Bad gateway</html>", headers="", kind="text/html"),
    "elsewhere": reply("302 Found", "", headers="Location: http://127.0.0.1:1/\r\n"),
}
ASKING = {
    "search": lambda engine: engine.search(Query("passports", facets=("type",))),
    "suggest": lambda engine: engine.suggest("pass", "en"),
    "similar": lambda engine: engine.similar(1, "en"),
    "apply": lambda engine: engine.apply(changes(doc(1, "en", "Atlas")), epoch=1),
    "rebuild": lambda engine: engine.rebuild([Change(1)], epoch=1),
    "all marks": lambda engine: list(engine.all_marks()),
}


def engine_on(port, rest=60.0, patience=0.2):
    engine = ElasticEngine(f"elasticsearch://127.0.0.1:{port}/away?patience={patience}")
    engine.writer = engine.writer.options(request_timeout=patience)
    engine.indices.client = engine.writer
    engine.breaker.rest = rest
    return engine


@pytest.mark.parametrize("ask", ASKING.values(), ids=ASKING.keys())
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_any_answer_is_an_error_of_ours(answer, ask):
    with serving(answer) as server:
        engine = engine_on(server.port)

        with pytest.raises(EngineUnavailable):
            ask(engine)


@pytest.mark.parametrize("answer", [*ANSWERS.values(), None], ids=[*ANSWERS, "no answer"])
def test_status_says_that_it_is_away(answer):
    with serving(answer) as server:
        status = engine_on(server.port).status()

    assert (status.available, status.documents, bool(status.detail)) == (False, 0, True)


@pytest.mark.parametrize("ask", ASKING.values(), ids=ASKING.keys())
def test_refused_and_hanging_connections_are_errors_of_ours(ask):
    with serving() as hanging:
        for port in (closed_port(), hanging.port):
            with pytest.raises(EngineUnavailable):
                ask(engine_on(port))


def test_while_it_is_away_only_one_asks_after_each_rest():
    with serving() as server:
        engine = engine_on(server.port, rest=60)
        refused(engine)

        threads = [threading.Thread(target=refused, args=[engine]) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        before_rest, engine.breaker._until = server.asked, 0.0
        for _ in range(5):
            refused(engine)

    assert (before_rest, server.asked) == (1, 2)


def test_status_asks_no_more_often():
    with serving() as server:
        engine = engine_on(server.port)

        for _ in range(5):
            engine.status()

    assert server.asked == 1


def test_one_wrong_question_does_not_shut_out_the_others():
    with serving(reply("400 Bad Request", '{"error": {"type": "parsing_exception"}}')) as server:
        engine = engine_on(server.port)
        for _ in range(3):
            refused(engine)

    assert server.asked == 3


def test_several_slow_answers_have_the_patience_of_one():
    engine = engine_on(closed_port(), patience=0.05)

    with engine.breaker.together():
        engine.breaker.left()
        time.sleep(0.05)
        with pytest.raises(EngineUnavailable, match="too slow"):
            engine.breaker.left()


def test_readers_wait_less_than_a_second():
    assert Address.of("elasticsearch://one/corridor").patience == PATIENCE < 1


def refused(engine):
    with pytest.raises(EngineUnavailable):
        engine.search(Query("passports"))
