"""Rows from foreign sheets: judged, stored in a batch, taken back."""

from __future__ import annotations

from stationdesk.core.ledger import Verdict
from stationdesk.desk import importing, rights
from stationdesk.desk.forms_desk import FormsDesk


class SheetsDesk(FormsDesk):
    """What the desk takes from sheets of others."""

    def judge(self, ledger: str, rows: importing.SheetRows) -> tuple[Verdict, ...]:
        """What an import would do with each row; nothing is written."""
        self.need(rights.IMPORT)
        with self._reading() as tx:
            return importing.importer(self.ledger(ledger)).judge(tx, rows)

    def open_batch(self, ledger: str, file_name: str, digest: str, profile: str) -> int:
        """Begin an import; returns its batch."""
        with self._writing("import.begin", rights.IMPORT) as tx:
            return importing.open_batch(tx, self.ledger(ledger), file_name, digest, profile)

    def write_batch(
        self, ledger: str, rows: importing.SheetRows, verdicts: tuple[Verdict, ...], batch: int
    ) -> int:
        """Store one chunk of an import; returns how many rows were stored."""
        with self._writing("import.rows", rights.IMPORT) as tx:
            stored = importing.write(tx, self.ledger(ledger), rows, verdicts, batch)
            self._settle_after(tx, self.ledger(ledger))
            return stored

    def undo_batch(self, ledger: str, batch: int) -> int:
        """Void the rows of one import but for those worked on since; returns how many."""
        actions = [f"{owner.name}.{action.name}" for owner in self.ledgers for action in owner.actions]
        with self._writing("import.undo", rights.UNDO_OWN) as tx:
            if not importing.is_own(tx, batch):
                self.need(rights.UNDO_ANY, tx)
            return importing.undo(tx, self.ledger(ledger), batch, actions)

    def standing(self, ledger: str, batch: int) -> int:
        """How many rows of an import stand; of one that was undone, those worked on before."""
        with self._reading() as tx:
            return importing.standing(tx, self.ledger(ledger), batch)

    def batches(self, ledger: str) -> tuple[importing.Batch, ...]:
        """The imports of a ledger, newest first."""
        with self._reading() as tx:
            return importing.batches(tx, self.ledger(ledger))
