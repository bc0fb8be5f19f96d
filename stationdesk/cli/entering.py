"""Entering at the command line: a password or a key file where the station asks for one."""

from __future__ import annotations

import argparse
import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stationdesk.cli.asking import Secrets
from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, NotAllowed, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Ledger
from stationdesk.desk import Desk
from stationdesk.desk.entering import entered, why_change
from stationdesk.desk.opening import open_desk
from stationdesk.jobs.opening import open_here, settle
from stationdesk.store.gate import Entry, Gate
from stationdesk.store.slots import JOB
from stationdesk.store.store import Store

PASSWORD = QT_TRANSLATE_NOOP("cli", "Password of {name}")
_SAY_WHO = QT_TRANSLATE_NOOP("cli", "This station has passwords: say who you are with --as NAME.")
_CHANGE = QT_TRANSLATE_NOOP("cli", "{why} Type: stationdesk passwd --as {name}")
_OPEN_TO_OTHERS = QT_TRANSLATE_NOOP(
    "cli", "Others can read the key file “{file}”; let only its owner read it (chmod 600)."
)
_ANOTHERS = QT_TRANSLATE_NOOP("cli", "The key file works in the name of {name}, not of “{given}”.")
_NO_NEED = QT_TRANSLATE_NOOP("cli", "This station has no passwords; leave --key-file out.")
CHANGES_PASSWORD = "passwd"


def open_for(
    options: argparse.Namespace, folder: Path, clock: Callable[[], datetime], secrets: Secrets
) -> tuple[Store, Actor | None]:
    """The open station and who has entered it; None where nobody has a password.

    The caller closes the store. Who must choose another password is refused everything else.
    """
    settle(folder)
    gate = Gate(folder)
    read_only: bool = getattr(options, "read_only", False)
    if not gate.asks:
        if getattr(options, "key_file", None) is not None:
            raise NotAllowed(_NO_NEED)
        return open_here(folder, clock, read_only=read_only), None
    entry = prove(gate, options, secrets)
    store = open_here(folder, clock, key=entry.key, read_only=read_only)
    try:
        actor = entered(store, entry)
        if entry.slot.kind != JOB and options.command != CHANGES_PASSWORD:
            _refuse_old_password(store, actor)
    except BaseException:
        store.close()
        raise
    return store, actor


def prove(gate: Gate, options: argparse.Namespace, secrets: Secrets) -> Entry:
    """Enter by the key file that was named, or by password."""
    key_file: Path | None = getattr(options, "key_file", None)
    named: str | None = getattr(options, "as_", None)
    return _by_file(gate, key_file, named) if key_file else _by_password(gate, named, secrets)


def desk_for(
    store: Store, actor: Actor | None, ledgers: tuple[Ledger, ...], options: argparse.Namespace, language: str
) -> Desk:
    """A desk for who has entered, or for who was named where nobody has a password."""
    if actor is None:
        return open_desk(store, ledgers, getattr(options, "as_", None), language)
    return Desk(store, ledgers, actor=actor, language=language)


def _by_password(gate: Gate, named: str | None, secrets: Secrets) -> Entry:
    if named is None:
        raise NotAllowed(_SAY_WHO)
    person = gate.person_named(named)
    return gate.enter(person, secrets.ask(PASSWORD.filled(name=dict(gate.people)[person])))


def _by_file(gate: Gate, file: Path, named: str | None) -> Entry:
    _refuse_open(file)
    entry = gate.enter_by_file(file)
    if named is not None and named not in {entry.slot.name, str(entry.person)}:
        raise NotAllowed(_ANOTHERS.filled(name=entry.slot.name, given=named))
    return entry


def _refuse_open(file: Path) -> None:
    """A key file opens the records without a password, so nobody but its owner may read it."""
    if os.name == "posix" and file.is_file() and stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise FileRefused(_OPEN_TO_OTHERS.filled(file=file))


def _refuse_old_password(store: Store, actor: Actor) -> None:
    if (why := why_change(store, actor)) is not None:
        raise StationError(_CHANGE.filled(why=why, name=actor.name))
