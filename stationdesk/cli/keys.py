"""Passwords, the recovery sheet, key files and encryption at the command line; no secret is an argument."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from stationdesk.cli.asking import Secrets
from stationdesk.cli.output import progress, say
from stationdesk.core.errors import NotAllowed, RecordMissing, RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say, language_named, speaker
from stationdesk.desk import Desk, access, entering
from stationdesk.jobs.key_files import write_key_file
from stationdesk.jobs.make_station import make_station
from stationdesk.jobs.opening import open_here, settle
from stationdesk.jobs.recovery_sheet import THERE, sheet_for, write_sheet
from stationdesk.jobs.set_up import set_up
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store.encrypting import encrypt as encrypt_station
from stationdesk.store.gate import Gate
from stationdesk.store.typed_codes import GROUPS, SIGNS, cleaned, mistake

Clock = Callable[[], datetime]

_MADE = QT_TRANSLATE_NOOP("cli", "The station is ready in {folder}.")
_NO_PASSWORDS = QT_TRANSLATE_NOOP(
    "cli", "Nobody has a password here: whoever starts the program reads and changes everything."
)
_NEEDS_SHEET = QT_TRANSLATE_NOOP(
    "cli", "Say where the recovery sheet goes: --recovery-sheet FILE.pdf, not in the station's own folder."
)
_EITHER = QT_TRANSLATE_NOOP(
    "cli", "--no-password makes an open station: it goes neither with --recovery-sheet nor with --encrypt."
)
_SHEET = QT_TRANSLATE_NOOP("cli", "Recovery sheet: {file}. Print it, seal it, then delete the file.")
_VOID = QT_TRANSLATE_NOOP("cli", "The earlier recovery key is void.")
_PASSWORD = QT_TRANSLATE_NOOP("cli", "New password of {name}")
_RECOVERY = QT_TRANSLATE_NOOP("cli", "Recovery key")
_CHANGED = QT_TRANSLATE_NOOP("cli", "The password of {name} is changed.")
_BY_PASSWORD = QT_TRANSLATE_NOOP(
    "cli", "A password is changed by who types the present one, not by a key file."
)
_NOBODY = QT_TRANSLATE_NOOP("cli", "“{name}” is no chief or administrator; they are: {names}")
_KEY_FILE = QT_TRANSLATE_NOOP("cli", "Key file for {name}: {file}")
_NO_PERSON = QT_TRANSLATE_NOOP("cli", "Nobody called “{name}” may act here.")
_SURE = QT_TRANSLATE_NOOP("cli", "There is no way back to records in clear. If you are sure, add --yes.")
_ENCRYPTED = QT_TRANSLATE_NOOP("cli", "The records are encrypted. Backups still in clear: {count}")


def init(options: argparse.Namespace, folder: Path, clock: Clock) -> int:
    """Make a real station with its chief, with a password where a recovery sheet is asked for."""
    spoken = _spoken(options)
    chief = NewPerson(options.chief, "chief", role=ActingRole.CHIEF)
    told = {"name": options.name, "short_name": options.short_name, "setup": {"people": (chief,)}}
    secrets = Secrets(spoken, from_input=getattr(options, "password_stdin", False))
    if not (options.recovery_sheet or options.no_password):
        raise RuleBroken(_NEEDS_SHEET)
    if options.no_password and (options.recovery_sheet or options.encrypt):
        raise RuleBroken(_EITHER)
    if options.no_password:
        make_station(folder, clock=clock, **told)
        say(spoken(_MADE.filled(folder=folder)))
        progress(spoken(_NO_PASSWORDS))
        return 0
    sheet = _outside(options.recovery_sheet, folder)
    password = secrets.ask(_PASSWORD.filled(name=options.chief), twice=True)
    secured = {"chief": options.chief, "chief_password": password, "encrypted": options.encrypt is not False}
    made = set_up(folder, clock, told | secured, language_named(getattr(options, "lang", None)))
    assert made is not None
    try:
        write_sheet(made.desk, made.document, sheet)
    finally:
        made.desk.store.close()
    say(spoken(_MADE.filled(folder=folder)))
    say(spoken(_SHEET.filled(file=sheet)))
    return 0


def passwd(desk: Desk, options: argparse.Namespace) -> int:
    """Change the password of who has entered with the present one."""
    if getattr(options, "key_file", None) is not None or not desk.actor.authenticated:
        raise NotAllowed(_BY_PASSWORD)
    name = desk.actor.name
    typed = options.secrets.ask(_PASSWORD.filled(name=name), twice=True)
    entering.change_own(desk.store, desk.actor, typed)
    say(desk.say(_CHANGED.filled(name=name)))
    return 0


def recover(options: argparse.Namespace, folder: Path, clock: Clock) -> int:
    """Give a chief who forgot theirs a new password, and the station a new recovery sheet."""
    spoken = _spoken(options)
    secrets = Secrets(spoken, from_input=getattr(options, "password_stdin", False))
    sheet = _outside(options.recovery_sheet, folder)
    settle(folder)
    gate = Gate(folder)
    entry = gate.recover(_code(secrets.ask(_RECOVERY)))
    store = open_here(folder, clock, entry.key)
    try:
        chiefs = {one.name: one for one in entering.recoverable(store, entry.slot)}
        named = getattr(options, "as_", None) or next(iter(chiefs), "")
        if named not in chiefs:
            raise RecordMissing(_NOBODY.filled(name=named, names="、".join(chiefs)))
        actor = chiefs[named]
        assert actor.person is not None
        password = secrets.ask(_PASSWORD.filled(name=named), twice=True)
        renewal = entering.recover(store, entry.slot, actor.person, password)
        proven = replace(actor, authenticated=True)
        desk = Desk(store, (), actor=proven, language=language_named(getattr(options, "lang", None)))
        write_sheet(desk, sheet_for(desk, renewal.code), sheet)
        access.keep_recovery_key(desk, renewal)
    finally:
        store.close()
    say(spoken(_CHANGED.filled(name=named)))
    _say_sheet(spoken, sheet)
    return 0


def recovery_sheet(desk: Desk, options: argparse.Namespace) -> int:
    """Make a new recovery key and write its sheet."""
    file = _outside(options.out, desk.store.folder)
    renewal = access.new_recovery_key(desk)
    write_sheet(desk, sheet_for(desk, renewal.code), file)
    access.keep_recovery_key(desk, renewal)
    _say_sheet(desk.say, file)
    return 0


def key_file(desk: Desk, options: argparse.Namespace) -> int:
    """Give a key file in somebody's name."""
    known = {one.name: one.person for one in desk.people_who_may_act()}
    if options.person not in known:
        raise RecordMissing(_NO_PERSON.filled(name=options.person))
    write_key_file(desk, known[options.person], options.purpose, options.out)
    say(desk.say(_KEY_FILE.filled(name=options.person, file=options.out)))
    return 0


def encrypt(desk: Desk, options: argparse.Namespace) -> int:
    """Encrypt the records; the file is taken alone."""
    access.may_encrypt(desk)
    store = desk.store
    if store.key is None:
        raise NotAllowed(_NO_PASSWORDS)
    if not options.yes:
        raise StationError(_SURE)
    store.close()
    said: list[Phrase] = []

    def told(_done: int, _total: int, words: Phrase) -> None:
        if words not in said:
            said.append(words)
            progress(desk.say(words))

    done = encrypt_station(store.folder, store.key, clock=store.clock, actor=desk.actor, progress=told)
    say(desk.say(_ENCRYPTED.filled(count=len(done.plain))))
    return 0


def _code(typed: str) -> str:
    """The recovery key; RuleBroken names the group that is mistyped."""
    signs = cleaned(typed)
    groups = [signs[at : at + SIGNS] for at in range(0, SIGNS * GROUPS, SIGNS)]
    if (wrong := mistake(groups)) is not None:
        raise RuleBroken(wrong[0])
    return "-".join(groups)


def _outside(file: Path | None, folder: Path) -> Path:
    """Where a sheet goes: never beside the records."""
    if file is None or file.resolve().is_relative_to(folder.resolve()) or not file.parent.is_dir():
        raise RuleBroken(_NEEDS_SHEET)
    if os.path.lexists(file):
        raise RuleBroken(THERE.filled(file=file))
    return file


def _say_sheet(spoken: Say, file: Path) -> None:
    say(spoken(_VOID))
    say(spoken(_SHEET.filled(file=file)))


def _spoken(options: argparse.Namespace) -> Say:
    return speaker(language_named(getattr(options, "lang", None)))
