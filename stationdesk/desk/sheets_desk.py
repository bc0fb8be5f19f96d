"""Rows from foreign sheets: judged, told in words, stored in a batch, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger import Action, Import, Kind, Verdict
from stationdesk.desk import importing, rights, undoing
from stationdesk.desk.checking import checked
from stationdesk.desk.forms_desk import FormsDesk
from stationdesk.desk.plain_fields import Form, correcting_form, fields_of_columns, form_of
from stationdesk.desk.plain_import import Judging, plain_import
from stationdesk.desk.plain_known import Known
from stationdesk.desk.plain_rows import RowReader
from stationdesk.desk.reading import plain
from stationdesk.desk.sheet_words import SheetWords, Worded
from stationdesk.desk.undoing import Undone
from stationdesk.store.transaction import Transaction


class SheetsDesk(FormsDesk):
    """What the desk takes from sheets of others."""

    def imports(self, ledger: str, *, by_form: bool = False) -> Import | None:
        """How a ledger takes rows of a sheet: its own way, or by its forms; None when it takes none.

        `by_form` asks for the way of a block pasted over the rows of a list, which corrects them.
        """
        if by_form:
            correcting = self._correcting.get(ledger)
            return plain_import(self._judging(correcting)) if correcting is not None else None
        own = self.ledger(ledger).imports
        if own is not None:
            return own
        form = self._forms.get(ledger)
        return plain_import(self._judging(form)) if form is not None else None

    def may_import(self, ledger: str) -> bool:
        """Whether who acts may bring rows of a sheet into a ledger."""
        form = self._forms.get(ledger)
        can = self.ledger(ledger).imports is not None or (form is not None and self.may(form.enter))
        return can and self.may(rights.IMPORT)

    def why_not_paste(self, ledger: str) -> Phrase | None:
        """Why who acts may not paste over the rows of a ledger's list; None when they may."""
        form = self._correcting.get(ledger)
        if form is None:
            return importing.NOT_PASTED.filled(ledger=self.ledger(ledger).title)
        change = self.why_not(form.change) if form.change is not None else None
        return self.why_not(rights.IMPORT) or change or self.why_not(form.enter)

    def fields_of_columns(self, ledger: str) -> dict[str, str]:
        """{column of the list: the field that a cell pasted into it fills}."""
        form = self._correcting.get(ledger)
        return fields_of_columns(form) if form is not None else {}

    def filling_values(self, ledger: str, record: int) -> dict[str, Any]:
        """{field: value} of what can be filled down from a record; nothing that is kept of a person."""
        form = self._correcting[ledger]
        changed = {one.name for one in form.change.fields} if form.change is not None else set()
        with self._reading() as tx:
            kept = tx.get(form.ledger.record, record)
            readers = {one.name: form.reader(one.name) for one in form.fields if one.wanted}
            return {
                name: read(tx, kept) for name, read in readers.items() if read is not None and name in changed
            }

    def judge(self, ledger: str, rows: importing.SheetRows, *, by_form: bool = False) -> tuple[Verdict, ...]:
        """What an import would do with each row; nothing is written."""
        self.need(rights.IMPORT)
        imports = self._importer(ledger, by_form=by_form)
        with self._reading() as tx:
            verdicts = imports.judge(tx, rows)
        words = self._sheet_words(ledger, by_form=by_form)
        return tuple(words.without_alike(one) if one.differences else one for one in verdicts)

    def changes_in_words(
        self, ledger: str, verdicts: Sequence[Verdict], *, by_form: bool = False
    ) -> tuple[tuple[str, tuple[Worded, ...]], ...]:
        """(record, its differences) in words of each verdict, which has a record."""
        declared, words = self._readable(ledger), self._sheet_words(ledger, by_form=by_form)
        with self._reading() as tx:
            names = undoing.names_of(tx, declared, {one.record for one in verdicts if one.record})
        return tuple(
            (names.get(one.record or 0, ""), tuple(words.worded(each) for each in one.differences))
            for one in verdicts
        )

    def open_batch(
        self, ledger: str, file_name: str, digest: str, profile: str, *, by_form: bool = False
    ) -> int:
        """Begin an import; returns its batch."""
        self._importer(ledger, by_form=by_form)
        with self._writing("import.begin", rights.IMPORT) as tx:
            return importing.open_batch(tx, self.ledger(ledger), file_name, digest, profile)

    def write_batch(
        self,
        ledger: str,
        rows: importing.SheetRows,
        verdicts: tuple[Verdict, ...],
        batch: int,
        *,
        by_form: bool = False,
    ) -> tuple[Verdict, ...]:
        """Store one chunk of an import; returns what became of each row."""
        imports = self._importer(ledger, by_form=by_form)
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
            parts = [one.kept for one in self._fields.parts_of(ledger)]
            done = undoing.undo(tx, declared, batch, actions, described, parts)
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

    # --- ledgers without an import of their own ---

    @cached_property
    def _forms(self) -> dict[str, Form]:
        made = {one.name: form_of(one) for one in self.ledgers if one.imports is None}
        return {name: form for name, form in made.items() if form is not None}

    @cached_property
    def _correcting(self) -> dict[str, Form]:
        made = {one.name: correcting_form(one) for one in self.ledgers}
        return {name: form for name, form in made.items() if form is not None}

    def _judging(self, form: Form) -> Judging:
        def display(kind: Kind, value: Any) -> str:
            return self.display(kind, value, clear=True)

        def check(action: Action, values: dict[str, Any]) -> dict[str, Any]:
            return checked(action.fields, values, self.words.known if action.on_record else self.words.usable)

        def allowed(record: Any) -> bool:
            return form.change is not None and self._may_now(form.change, record)

        return Judging(
            form,
            lambda: RowReader(self.words, form),
            lambda *given: Known(form, display, self.say, allowed).read(*given),
            check,
            lambda tx: self._refuse_form(form, tx),
        )

    def _refuse_form(self, form: Form, tx: Transaction) -> None:
        """Rows through the forms of entering and, over those of a list, of correcting."""
        self.refuse_unless(form.enter.roles, form.enter.title, tx)
        if form.change is not None and form is self._correcting.get(form.ledger.name):
            self.refuse_unless(form.change.roles, form.change.title, tx)

    def _may_now(self, action: Action, record: Any) -> bool:
        """Whether who acts may run an action on a record as it stands."""
        values = plain(record) | {"actor": self.actor, "today": local_day(self.store.clock())}
        return self.may(action) and (action.allowed is None or action.allowed(values) is True)

    def _importer(self, ledger: str, *, by_form: bool = False) -> Import:
        return importing.needed(self.imports(ledger, by_form=by_form), self.ledger(ledger))

    def _sheet_words(self, ledger: str, *, by_form: bool = False) -> SheetWords:
        declared = self.ledger(ledger)
        described: Any = self._fields.tables[declared.record.__tablename__]
        imports = self._importer(ledger, by_form=by_form)
        return SheetWords(self, declared, imports, described, by_form=by_form)
