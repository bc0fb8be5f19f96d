"""Desk: acts and reports as somebody; the one door for writing."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from stationdesk.core.ledger import Advice
from stationdesk.desk import rights
from stationdesk.desk.answers import Done
from stationdesk.desk.checking import checked, refuse_missing
from stationdesk.desk.own_columns import without_retired
from stationdesk.desk.preset_desk import PresetDesk
from stationdesk.store.attaching import forget_purged
from stationdesk.store.attachments import Stored
from stationdesk.store.audit import AuditEntry
from stationdesk.store.backup import Backup
from stationdesk.store.pool import Progress, quietly
from stationdesk.store.record import Record
from stationdesk.store.store import Transaction
from stationdesk.store.verification import Verification


class Desk(PresetDesk):
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
        given = checked(action.fields, without_retired(action, values), known)
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
