"""From the typed line to the use-case and its exit code: 0 done, 1 refused in a sentence, 2 wrong usage."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime

from stationdesk.cli import commands, keys, usage
from stationdesk.cli.acting import act
from stationdesk.cli.asking import Secrets
from stationdesk.cli.auditing import verify_backup
from stationdesk.cli.diagnosing import diagnostics
from stationdesk.cli.entering import desk_for, open_for
from stationdesk.cli.output import progress
from stationdesk.cli.restoring import restore
from stationdesk.core.characters import storable
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import language_named, speaker
from stationdesk.core.ledger import Ledger
from stationdesk.jobs.places import data_folder

Clock = Callable[[], datetime]

WITHOUT_STATION = {
    "init": keys.init,
    "recover": keys.recover,
    "practice": commands.practice,
    "restore": restore,
    "diagnostics": diagnostics,
}


def run(arguments: Sequence[str], ledgers: tuple[Ledger, ...], clock: Clock) -> int:
    """Run one command; usage errors leave through SystemExit(2), as argparse does."""
    action = _action_in(arguments, ledgers)
    if action is None:
        options = usage.top().parse_args(arguments)
    else:
        ledger, _, name = action.rpartition(".")
        declared = next(one for one in ledgers if one.name == ledger).action(name)
        rest = list(arguments)
        rest.remove(action)
        options = usage.for_action(action, declared).parse_args(rest)
        options.command = action
    _make_storable(options)
    language = language_of(options)
    try:
        return _answer(options, ledgers, clock, language, is_action=action is not None)
    except (StationError, StoreUnavailable) as refusal:
        progress(speaker(language)(refusal.phrase))
        return 1


def _answer(
    options: argparse.Namespace, ledgers: tuple[Ledger, ...], clock: Clock, language: str, *, is_action: bool
) -> int:
    folder = data_folder(getattr(options, "data", None))
    if options.command in WITHOUT_STATION:
        return WITHOUT_STATION[options.command](options, folder, clock)
    if options.command == "verify" and options.backup is not None:
        return verify_backup(options, folder, clock)
    options.secrets = Secrets(speaker(language), from_input=getattr(options, "password_stdin", False))
    store, actor = open_for(options, folder, clock, options.secrets)
    if store.set_back is not None:
        progress(speaker(language)(store.set_back.phrase))
    if store.clock_watch is not None and store.clock_watch.ahead is not None:
        progress(speaker(language)(store.clock_watch.ahead.phrase))
    for found in store.unfit:
        progress(speaker(language)(found))
    try:
        desk = desk_for(store, actor, ledgers, options, language)
        if is_action:
            return act(desk, options)
        return commands.WITH_STATION[options.command](desk, options)
    finally:
        store.close()
        for warning in store.backup_warnings:
            progress(speaker(language)(warning))


def _make_storable(options: argparse.Namespace) -> None:
    """A console of another encoding hands in halves of characters, which no file can hold."""
    for name, value in vars(options).items():
        if isinstance(value, str) and name != "data":  # a folder's name is what the system says it is
            setattr(options, name, storable(value))
        elif isinstance(value, list):
            setattr(options, name, [storable(one) if isinstance(one, str) else one for one in value])


def language_of(options: argparse.Namespace) -> str:
    """The language asked for; Simplified Chinese when none is."""
    return language_named(getattr(options, "lang", None))


def _action_in(arguments: Sequence[str], ledgers: tuple[Ledger, ...]) -> str | None:
    """The action called; a report may be called the same, after a command's own name."""
    for word in arguments:
        if word in commands.WITH_STATION or word in WITHOUT_STATION:
            return None
        if _is_action(word, ledgers):
            return word
    return None


def _is_action(word: str, ledgers: tuple[Ledger, ...]) -> bool:
    ledger, _, name = word.rpartition(".")
    return any(one.name == ledger and any(each.name == name for each in one.actions) for one in ledgers)
