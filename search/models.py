"""What the database notes of its own changes, and how far the worker has got with them."""

from datetime import timedelta

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone


class Note(models.Model):
    """One change, written by a trigger in the transaction that made it, deleted by the worker once it is indexed.

    Never made unique: a second change of a row whose note is just being read must leave a note of its own.
    """

    topic = models.CharField(max_length=40)
    key = models.TextField(blank=True)
    # The triggers leave it to the database.
    noted_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.topic} {self.key}".strip()

    @classmethod
    def longest_wait(cls) -> timedelta:
        """Of those that wait now; zero if none does."""
        first = cls.objects.aggregate(first=models.Min("noted_at"))["first"]
        return max(timezone.now() - first, timedelta()) if first else timedelta()


class Progress(models.Model):
    """The one row that only the worker writes. A counter that each edit raised would make all writers wait in line."""

    drained = models.BigIntegerField(default=0)
    epoch = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.drained} drained, epoch {self.epoch}"

    @classmethod
    def row(cls) -> "Progress":
        return cls.objects.get_or_create(pk=1)[0]
