"""Rows from foreign sheets: judged, told in words, stored in a batch, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from stationdesk.core.ledger import Import, Verdict
from stationdesk.desk import importing, rights, undoing
from stationdesk.desk.forms_desk import FormsDesk
from stationdesk.desk.sheet_words import SheetWords, Worded
from stationdesk.desk.undoing import Undone


class SheetsDesk(FormsDesk):
    """What the desk takes from sheets of others."""

    def imports(self, ledger: str) -> Import | None:
        """How a ledger takes rows of a sheet; None when it takes none."""
        return self.ledger(ledger).imports

    def judge(self, ledger: str, rows: importing.SheetRows) -> tuple[Verdict, ...]:
        """What an import would do with each row; nothing is written."""
        self.need(rights.IMPORT)
        imports = self._importer(ledger)
        with self._reading() as tx:
            verdicts = imports.judge(tx, rows)
        words = self._sheet_words(ledger)
        return tuple(words.without_alike(one) if one.differences else one for one in verdicts)

    def changes_in_words(
        self, ledger: str, verdicts: Sequence[Verdict]
    ) -> tuple[tuple[str, tuple[Worded, ...]], ...]:
        """(record, its differences) in words of each verdict, which has a record."""
        declared, words = self._readable(ledger), self._sheet_words(ledger)
        with self._reading() as tx:
            names = undoing.names_of(tx, declared, {one.record for one in verdicts if one.record})
        return tuple(
            (names.get(one.record or 0, ""), tuple(words.worded(each) for each in one.differences))
            for one in verdicts
        )

    def open_batch(self, ledger: str, file_name: str, digest: str, profile: str) -> int:
        """Begin an import; returns its batch."""
        self._importer(ledger)
        with self._writing("import.begin", rights.IMPORT) as tx:
            return importing.open_batch(tx, self.ledger(ledger), file_name, digest, profile)

    def write_batch(
        self, ledger: str, rows: importing.SheetRows, verdicts: tuple[Verdict, ...], batch: int
    ) -> tuple[Verdict, ...]:
        """Store one chunk of an import; returns what became of each row."""
        imports = self._importer(ledger)
        with self._writing(undoing.ROWS_ACTION, rights.IMPORT) as tx:
            done = imports.write(tx, rows, verdicts, batch)
            importing.count(tx, self.ledger(ledger), batch, done)
            self._settle_after(tx, self.ledger(ledger))
            return done

    def undo_batch(self, ledger: str, batch: int) -> Undone:
        """Take an import back, but for what was worked on since."""
        actions = [f"{owner.name}.{action.name}" for owner in self.ledgers for action in owner.actions]
        declared = self.ledger(ledger)
        described = self._fields.tables[declared.record.__tablename__]
        with self._writing("import.undo", rights.UNDO_OWN) as tx:
            if not importing.is_own(tx, batch):
                self.need(rights.UNDO_ANY, tx)
            done = undoing.undo(tx, declared, batch, actions, described)
            self._settle_after(tx, declared)
            return done

    def standing(self, ledger: str, batch: int) -> int:
        """How many rows of an import stand; of one that was undone, those worked on before."""
        with self._reading() as tx:
            return undoing.standing(tx, self.ledger(ledger), batch)

    def batches(self, ledger: str) -> tuple[importing.Batch, ...]:
        """The imports of a ledger, newest first."""
        with self._reading() as tx:
            return importing.batches(tx, self.ledger(ledger))

    def _importer(self, ledger: str) -> Import:
        return importing.needed(self.imports(ledger), self.ledger(ledger))

    def _sheet_words(self, ledger: str) -> SheetWords:
        declared = self.ledger(ledger)
        described: Any = self._fields.tables[declared.record.__tablename__]
        return SheetWords(self, declared, self._importer(ledger), described)
