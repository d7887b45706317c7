"""An engine for the tests of the worker: it keeps the contract for writing, and can be made to break."""

from search.contract import EngineUnavailable, Status
from search.engines.entries import mark


class Memory:
    def __init__(self, others=0):
        self.others = others
        self.records = {}
        self.epochs = {}
        self.epoch = 0
        self.down = False
        self.before_commit = lambda: None
        self.after_commit = lambda: None
        self.rebuilds = 0

    def titles(self):
        return sorted(document.title for documents in self.records.values() for document in documents)

    def apply(self, changes, epoch):
        self._write(self.records, self.epochs, changes, epoch)

    def rebuild(self, changes, epoch, late=None):
        records, epochs = {}, {}
        self._write(records, epochs, changes, epoch)
        if late is not None:
            self._write(records, epochs, late(), epoch)
        if epoch < self.epoch:
            return 0
        self.records, self.epochs, self.epoch = records, epochs, epoch
        self.rebuilds += 1
        return len(records)

    def _write(self, records, epochs, changes, epoch):
        changes = list(changes)
        self.before_commit()
        if self.down:
            raise EngineUnavailable("It is down.")
        for change in changes:
            if epoch >= epochs.get(change.record, 0):
                records[change.record], epochs[change.record] = change.documents, epoch
        self.epoch = max(self.epoch, epoch)
        self.after_commit()

    def all_marks(self):
        return iter([(document.key, mark(document)) for documents in self.records.values() for document in documents])

    def status(self):
        return Status("memory", not self.down, len(self.titles()) + self.others, "It is down." if self.down else "")


def once(action):
    """A hook that acts the first time only."""
    left = [action]
    return lambda: left.pop()() if left else None
