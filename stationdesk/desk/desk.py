"""Desk: acts and reports as somebody; the one door for writing."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.document import Document
from stationdesk.core.ledger import Advice, Ledger, Query, Report, Verdict
from stationdesk.desk import importing, reporting, rights
from stationdesk.desk.answers import Done
from stationdesk.desk.checking import checked, refuse_missing
from stationdesk.desk.together import TogetherDesk
from stationdesk.store.attaching import forget_purged
from stationdesk.store.attachments import Stored
from stationdesk.store.audit import AuditEntry
from stationdesk.store.backup import Backup
from stationdesk.store.pool import Progress, quietly
from stationdesk.store.record import Record
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Transaction
from stationdesk.store.verification import Verification


class Desk(TogetherDesk):
    """One person's way to one station's records. Safe to use from several threads."""

    def defaults(self, name: str, record: int | None = None) -> dict[str, Any]:
        """What a form starts with; what is masked stays so until it is revealed."""
        ledger, action = self.action(name)
        with self._reading() as tx:
            target = self._target(tx, ledger, action, record, None)
            values = self._starts_with(tx, action, target)
            return values | {field: shown for field, (shown, _) in self._masks(tx, name, target).items()}

    def choices(self, name: str, field: str, record: int) -> tuple[tuple[int, str], ...]:
        """The child rows of a record that a field may choose from, in words."""
        ledger, action = self.action(name)
        declared = next(one for one in action.fields if one.name == field)
        with self._reading() as tx:
            target = self._target(tx, ledger, action, record, None)
            offered = declared.choices(tx, *target) if declared.choices else ()
            return tuple((value, self.say(words)) for value, words in offered)

    def advise(self, name: str, values: Mapping[str, Any], record: int | None = None) -> Advice:
        """What an action proposes and has noticed, half-way through its form."""
        ledger, action = self.action(name)
        if action.advise is None:
            return Advice()
        with self._reading() as tx:
            target = self._target(tx, ledger, action, record, None)
            return action.advise(tx, self._unmasked(tx, name, target, values), *target)

    def act(
        self,
        name: str,
        values: Mapping[str, Any],
        *,
        record: int | None = None,
        version: int | None = None,
        form: str | None = None,
        noted: Mapping[str, Any] | None = None,
    ) -> Done:
        """Run one action in one transaction. `form` is the form's UUID: sent twice, done once.

        `noted` are further facts of the audit entry, plain JSON values.
        """
        ledger, action = self.action(name)
        known = self.words.known if action.on_record else self.words.usable
        self.refuse_unless(action.roles, action.title)
        given = checked(action.fields, values, known)
        with self.store.transaction(self.actor, action=name, form=form or uuid.uuid4().hex) as tx:
            if form and (earlier := self._answered(tx, name, form, record)) is not None:
                return earlier
            self.refuse_unless(action.roles, action.title, tx)
            target = self._target(tx, ledger, action, record, version)
            refuse_missing(self.store.attachments, action.fields, given)
            result = action.run(tx, *target, **self._unmasked(tx, name, target, given))
            tx.note(**(noted or {}))
            tx.session.flush()
            self._settle_after(tx, ledger)
            return self._done(target[0] if target and not isinstance(result, Record) else result)

    # --- files ---

    def keep_file(self, content: bytes, name: str) -> Stored:
        """Keep a file's content for a form that is being filled; its row comes with the form."""
        return self.store.attachments.put(content, name)

    def file(self, digest: str) -> bytes:
        """What is in a kept file; FileRefused when it is missing or altered."""
        return self.store.attachments.get(digest)

    def forget_abandoned(self) -> int:
        """Remove the files of forms that were neither saved nor kept as drafts; returns how many."""
        if self.store.read_only:
            return 0
        with self._reading() as tx:
            return forget_purged(tx, self.store.attachments, self.store.drafts.files())

    # --- reports ---

    def reports(self) -> tuple[tuple[str, Ledger, Report], ...]:
        """Every report by its full name."""
        return tuple(
            (f"{ledger.name}.{report.name}", ledger, report)
            for ledger in self.ledgers
            for report in ledger.reports
        )

    def report(
        self,
        name: str,
        *,
        first: date | None = None,
        last: date | None = None,
        record: int | None = None,
        rows: Query | None = None,
        texts: Mapping[str, str] | None = None,
        parameters: Mapping[str, Any] | None = None,
        language: str | None = None,
        draft: bool = False,
    ) -> Document:
        """Build a report; texts kept with its period are used where none are handed in."""
        asked = reporting.Asked(first, last, record, rows, texts, parameters or {}, draft)
        ledger, _, short = name.rpartition(".")
        with self._reading() as tx:
            report = self._readable(ledger).report(short)
            return reporting.build(tx, name, report, asked, self._voice(language or self.language))

    def stamped(self, document: Document) -> Document:
        """A document that is no report, with what every page carries."""
        with self._reading() as tx:
            return reporting.stamped(tx, document, self._voice(self.language))

    def _voice(self, language: str) -> reporting.Speaking:
        practice = self.store.identity.kind is StationKind.PRACTICE
        return reporting.Speaking(self.words, language, self.actor.name, practice)

    def printed(self, document: Document, way: str, file: str = "") -> None:
        """Log that a document leaves the program, before it does; `way` is print, pdf, preview or sheet."""
        ledger, record = document.of
        about = {"ledger": ledger, "record": record, "period": document.stamp.period, "file": file}
        with self._writing(f"print.{way}", rights.EXPORT if way == "sheet" else rights.PRINT) as tx:
            tx.note(document=document.name, title=document.title, anchor=document.stamp.anchor)
            tx.note(**{name: said for name, said in about.items() if said})

    def report_texts(self, name: str, first: date, last: date) -> dict[str, str]:
        """The human parts kept with a period."""
        with self._reading() as tx:
            return reporting.texts(tx, name, first, last)

    def keep_report_texts(self, name: str, first: date, last: date, texts: Mapping[str, str]) -> None:
        """Keep the human parts of a period."""
        with self._writing("report.texts", rights.REPORT_TEXTS) as tx:
            reporting.keep_texts(tx, name, first, last, texts)

    # --- rows from foreign sheets ---

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

    # --- settings ---

    def set_setting(self, name: str, value: Any) -> None:
        """Change a setting of the station; the chief's or the administrator's to change."""
        with self._writing("station.setting", rights.SETTINGS) as tx:
            before = tx.settings[name]
            tx.settings.set(name, value)
            if tx.settings[name] != before:
                tx.note(setting=name, before=before, after=tx.settings[name])
            self._settle(tx)

    # --- the file itself ---

    def backup(self, progress: Progress = quietly) -> Backup:
        """Make a verified backup now, because somebody asks for one."""
        self.look_again()
        self.need(rights.BACKUP)
        return self.store.backup("by-hand", progress)

    def note_update(self, facts: Mapping[str, Any]) -> None:
        """Log that an update of the program begins, before it does."""
        with self._writing("program.update", rights.UPDATE) as tx:
            tx.note(**facts)

    def verify(self, anchors: Iterable[str] = (), *, newest: int | None = None) -> Verification:
        """Check the chain, every row and the printed anchors, or only the newest entries."""
        self.need(rights.VERIFY)
        return self.store.verify(anchors, newest=newest)

    def rebuild_search(self) -> None:
        """Make the search index anew from the records."""
        self.need(rights.SEARCH)
        self.store.rebuild_search(self.actor)

    def accept_set_back(self, reason: str = "") -> None:
        """Take responsibility for working on with an older file than this computer has seen."""
        self.need(rights.SET_BACK)
        self.store.accept_set_back(self.actor, reason)

    def _answered(self, tx: Transaction, name: str, form: str, record: int | None) -> Done | None:
        """What this form did already: its answer was lost, what it did was not."""
        ledger, action = self.action(name)
        if record is None:
            made = tx.session.scalar(select(ledger.record).where(ledger.record.uuid == form))
            return self._done(made) if made is not None else None
        if tx.session.scalar(select(AuditEntry.seq).where(AuditEntry.form == form)) is None:
            return None
        worked_on = self.ledger(action.hangs_on) if action.hangs_on else ledger
        return self._done(tx.session.get(worked_on.record, record))

    def _settle_after(self, tx: Transaction, ledger: Ledger) -> None:
        """The station's own ledgers hold the calendar, the zones and the villages that limits count by."""
        if ledger.folder == "station":
            self._settle(tx)

    def _settle(self, tx: Transaction) -> None:
        for ledger in self.ledgers:
            if ledger.settle is not None:
                ledger.settle(tx)
