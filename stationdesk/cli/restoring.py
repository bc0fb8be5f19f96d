"""Going back to a backup at the command line: a preview, in place or into another folder, and the drill."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stationdesk.cli.asking import Secrets
from stationdesk.cli.entering import PASSWORD, prove
from stationdesk.cli.output import as_json, counted, progress, say
from stationdesk.core import display
from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import FileDamaged, FileRefused, NotAllowed, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say, language_named, literally, speaker
from stationdesk.desk import Desk
from stationdesk.desk.entering import entered
from stationdesk.desk.people import find_actor
from stationdesk.desk.restoring import actor_in, expected_in
from stationdesk.desk.rights import BACKUP, RESTORE
from stationdesk.jobs.opening import open_here, settle
from stationdesk.jobs.places import pc_folder
from stationdesk.ledgers import LEDGERS
from stationdesk.store.backup import NOT_WHOLE, Backup, checked, found_in, read_manifest
from stationdesk.store.backup import restore as restore_elsewhere
from stationdesk.store.drill import prove_restore
from stationdesk.store.engine import is_encrypted
from stationdesk.store.gate import Entry, Gate
from stationdesk.store.keys import DataKey
from stationdesk.store.loss import Loss, loss
from stationdesk.store.resealing import key_of_present
from stationdesk.store.restoring import restore_in_place
from stationdesk.store.station_file import BACKUPS, FILE_NAME
from stationdesk.store.unlocking import gate_of

Clock = Callable[[], datetime]
_TITLES = {one.record.__tablename__: one.title for one in LEDGERS}

_RESTORED = QT_TRANSLATE_NOOP("cli", "Restored into {folder}.")
_IN_PLACE = QT_TRANSLATE_NOOP("cli", "Restored in place; what was there is kept in {folder}.")
_WHERE = QT_TRANSLATE_NOOP("cli", "Say where to: --in-place, --to NEW-FOLDER, or --dry-run to look first.")
_NONE_GOOD = QT_TRANSLATE_NOOP("cli", "No good backup lies beside the records; name one with --file.")
_OF = QT_TRANSLATE_NOOP("cli", "Backup {file} of {time}, read in full.")
_NOTHING = QT_TRANSLATE_NOOP("cli", "Nothing would be lost.")
_LOST = QT_TRANSLATE_NOOP("cli", "{count} entries would be lost, from {first} to {last}, made by {people}.")
_RECORD = QT_TRANSLATE_NOOP("cli", "  new      {table} {number}")
_CHANGED = QT_TRANSLATE_NOOP("cli", "  changed  {table} {number}")
_UNREADABLE = QT_TRANSLATE_NOOP("cli", "The present file cannot be read to its end; more may be lost.")
_RECOVERY = QT_TRANSLATE_NOOP("cli", "Recovery key")
_SAY_WHO = QT_TRANSLATE_NOOP("cli", "The backup is encrypted: say who you are with --as NAME, or --recovery.")
_ONLY_CHIEFS = QT_TRANSLATE_NOOP("cli", "{name} may not restore in place; please ask the station chief.")
_PROVEN = QT_TRANSLATE_NOOP("cli", "{file} was restored: {entries} entries proven in {seconds} s.")


def restore(options: argparse.Namespace, folder: Path, clock: Clock) -> int:
    """Put a backup into a new folder, or in place of the station; `--dry-run` only says what is lost."""
    spoken = speaker(language_named(getattr(options, "lang", None)))
    secrets = Secrets(spoken, from_input=getattr(options, "password_stdin", False))
    if options.to is not None:
        return _elsewhere(options, clock, spoken, secrets)
    if not (options.in_place or options.dry_run):
        raise StationError(_WHERE)
    settle(folder)
    gate = Gate(folder)
    entry = prove(gate, options, secrets) if gate.asks else None
    made, key = _chosen(options, folder, entry, secrets)
    file_key = entry.key if entry is not None and is_encrypted(folder / FILE_NAME) else None
    found = loss(folder / FILE_NAME, made, file_key, key) if (folder / FILE_NAME).is_file() else Loss()
    _tell(options, made, found, spoken)
    if options.dry_run:
        return 0
    actor = _actor(options, folder, clock, entry, made, key)
    if actor.role not in RESTORE.roles:
        raise NotAllowed(_ONLY_CHIEFS.filled(name=actor.name))
    done = restore_in_place(
        folder, made.file, clock=clock, marks=pc_folder(), actor=actor, expected=made.identity, key=key,
        progress=counted, lost=found.entries, in_clear=options.in_clear,
        file_key=key_of_present(folder, entry.key if entry is not None else None),
    )  # fmt: skip
    say(spoken(_IN_PLACE.filled(folder=done.kept)))
    return 0


def drill(desk: Desk, options: argparse.Namespace) -> int:
    """Prove that the newest backup can be restored."""
    desk.need(BACKUP)
    proof = prove_restore(desk.store, desk.actor)
    told = {"file": proof.made.file.name, "entries": proof.entries, "seconds": round(proof.seconds, 1)}
    say(as_json(told) if getattr(options, "json", False) else desk.say(_PROVEN.filled(**told)))
    return 0


def _elsewhere(options: argparse.Namespace, clock: Clock, spoken: Say, secrets: Secrets) -> int:
    if options.file is None:
        raise StationError(_NONE_GOOD)
    made = read_manifest(options.file)
    key = _key_of(made, options, secrets) if made.encrypted else None
    restored = restore_elsewhere(options.file, options.to, clock=clock, key=key)
    say(spoken(_RESTORED.filled(folder=options.to)))
    if not restored.whole:
        progress(spoken(NOT_WHOLE))
    return 0


def _chosen(
    options: argparse.Namespace, folder: Path, entry: Entry | None, secrets: Secrets
) -> tuple[Backup, DataKey | None]:
    """The backup that was named, or the newest good one; read in full."""
    named = (read_manifest(options.file),) if options.file else found_in(folder / BACKUPS)
    for made in named:
        key = (entry.key if entry else _key_of(made, options, secrets)) if made.encrypted else None
        try:
            return checked(made.file, expected_in(folder, made), key), key
        except FileRefused:
            if options.file:
                raise
    raise FileRefused(_NONE_GOOD)


def _key_of(made: Backup, options: argparse.Namespace, secrets: Secrets) -> DataKey:
    gate = gate_of(made, pc_folder())
    if options.recovery:
        return gate.recover(secrets.ask(_RECOVERY)).key
    named = getattr(options, "as_", None)
    if named is None:
        raise NotAllowed(_SAY_WHO)
    person = gate.person_named(named)
    return gate.enter(person, secrets.ask(PASSWORD.filled(name=dict(gate.people)[person]))).key


def _actor(
    options: argparse.Namespace, folder: Path, clock: Clock, entry: Entry | None, made: Backup,
    key: DataKey | None,
) -> Actor:  # fmt: skip
    """Who answers for it: as the records say, or where they cannot be read, as the backup does."""
    try:
        store = open_here(folder, clock, entry.key if entry else None, True)
        try:
            if entry is not None:
                return entered(store, entry)
            with store.reading(SYSTEM) as tx:
                return find_actor(tx, getattr(options, "as_", None))
        finally:
            store.close()
    except FileDamaged:
        return actor_in(made, key, entry)


def _tell(options: argparse.Namespace, made: Backup, found: Loss, spoken: Say) -> None:
    if getattr(options, "json", False):
        say(as_json({"backup": made.told(), "loss": found}))
        return
    for phrase in _sentences(made, found):
        say(spoken(phrase))


def _sentences(made: Backup, found: Loss) -> list[Phrase]:
    said = [_OF.filled(file=made.file.name, time=display.instant(made.made_at))]
    if found.first_at is not None and found.last_at is not None:
        people = ", ".join(f"{name} ({count})" for name, count in found.people)
        first, last = display.instant(found.first_at), display.instant(found.last_at)
        said.append(_LOST.filled(count=found.entries, first=first, last=last, people=people))
    elif found.readable:
        said.append(_NOTHING)
    said += [
        (_RECORD if one.is_new else _CHANGED).filled(
            table=_TITLES.get(one.table, literally(one.table)), number=one.number or f"#{one.row}"
        )
        for one in found.records
    ]
    return said if found.readable else [*said, _UNREADABLE]
