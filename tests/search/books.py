"""A tiny corpus for the tests of search, which may know no model of the apps above: books on shelves.

A book is a record. It is indexed under its title, which also says what else is on its shelf, and is not public while
its title begins with "secret".
"""

from __future__ import annotations

from collections import Counter

from django.db import connection

from search.registry import PAGE_ONLY, Watch

CREATE = (
    "CREATE TABLE shelf (name varchar(20) PRIMARY KEY, colour varchar(20))",
    "CREATE TABLE book (id integer PRIMARY KEY, title varchar(100), shelf varchar(20), draft varchar(100))",
    "CREATE TABLE loan (id integer PRIMARY KEY, book integer)",
)
DROP = ("DROP TABLE book", "DROP TABLE shelf", "DROP TABLE loan")


class Books:
    watches = (
        Watch("book", "book", "id", ("title",)),
        Watch("book", "shelf", "shelf", ()),
        Watch("shelf", "shelf", "name"),
        Watch("loan", PAGE_ONLY, "id"),
    )

    def records_of(self, topic, keys):
        if topic == "book":
            return {int(key) for key in keys}
        return {pk for pk, shelf in query("SELECT id, shelf FROM book") if shelf in keys}

    def all_records(self):
        return iter([pk for (pk,) in query("SELECT id FROM book ORDER BY id")])

    def documents(self, records):
        shelves = dict(query("SELECT name, colour FROM shelf"))
        rows = query("SELECT id, title, shelf FROM book")
        return {
            pk: (document(pk, title, shelves.get(shelf, "")),)
            for pk, title, shelf in rows
            if pk in records and is_public(title)
        }

    def readable(self, records):
        return {pk for pk, title in query("SELECT id, title FROM book") if pk in records and is_public(title)}


def is_public(title):
    return not title.startswith("secret")


def document(pk, title, colour=""):
    from search.contract import Document

    return Document(
        key=f"{pk}-en",
        record=pk,
        language="en",
        type="book",
        code=f"B{pk}",
        title=title,
        summary="",
        body=(),
        labels=(colour,) if colour else (),
        facets={},
        newest=0,
        url=f"/b/{pk}/",
    )


def query(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def run(*statements):
    with connection.cursor() as cursor:
        for sql in statements:
            cursor.execute(sql)


def add(pk, title, shelf=None):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO book VALUES (%s, %s, %s, '')", [pk, title, shelf])


def rename(pk, title):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE book SET title = %s WHERE id = %s", [title, pk])


def noted():
    """Every waiting note and how often it was written."""
    return Counter(query("SELECT topic, key FROM search_note"))
