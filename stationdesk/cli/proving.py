"""Commands that prove the station's file and keep copies of it."""

from __future__ import annotations

import argparse

from stationdesk.cli.output import as_json, say, wants_json
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.store.backup import NOT_WHOLE

_BACKED_UP = QT_TRANSLATE_NOOP("cli", "Backup verified: {path}")
_PROVEN = QT_TRANSLATE_NOOP("cli", "The audit chain is whole: {entries} entries.")
_REBUILT = QT_TRANSLATE_NOOP("cli", "The search index is made anew.")
_NOT_SET_BACK = QT_TRANSLATE_NOOP("cli", "These are the newest records this computer has seen.")
_ACCEPTED = QT_TRANSLATE_NOOP("cli", "Noted in the audit: {name} works on with these records.")
_BROKEN = QT_TRANSLATE_NOOP("cli", "The audit chain is broken: {problems}")


def verify(desk: Desk, options: argparse.Namespace) -> int:
    """Prove the audit chain, and that what was printed is still what is stored."""
    proof = desk.verify(tuple(options.anchor))
    if wants_json(options):
        say(
            as_json(
                {
                    "ok": proof.ok,
                    "entries": proof.entries,
                    "purged": proof.purged,
                    "problems": [desk.say(one) for one in proof.problems],
                }
            )
        )
    elif proof.ok:
        say(desk.say(_PROVEN.filled(entries=proof.entries)))
    if not proof.ok:
        words = "; ".join(desk.say(one) for one in proof.problems[:5])
        raise RuleBroken(_BROKEN.filled(problems=words))
    return 0


def rebuild_search(desk: Desk, options: argparse.Namespace) -> int:
    """Make the search index anew."""
    desk.rebuild_search()
    say(desk.say(_REBUILT))
    return 0


def backup(desk: Desk, options: argparse.Namespace) -> int:
    """Make a verified backup now."""
    made = desk.backup()
    if wants_json(options):
        say(as_json(made.told()))
    else:
        say(desk.say(_BACKED_UP.filled(path=made.file)))
    return 0


def accept_set_back(desk: Desk, options: argparse.Namespace) -> int:
    """Work on with older records than this computer has seen."""
    older = desk.store.set_back is not None
    desk.accept_set_back(options.reason)
    if not older:
        raise RuleBroken(_NOT_SET_BACK)
    say(desk.say(_ACCEPTED.filled(name=desk.actor.name)))
    return 0


def backups(desk: Desk, options: argparse.Namespace) -> int:
    """List the backups, newest first."""
    found = desk.store.backups()
    if wants_json(options):
        say(as_json({"rows": [one.told() for one in found], "total": len(found)}))
    else:
        for one in found:
            say(str(one.file) if one.whole else f"{one.file}  {desk.say(NOT_WHOLE)}")
    return 0
