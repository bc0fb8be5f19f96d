"""The command that takes an existing Excel roster over as a draft, and its dry run."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from stationdesk.cli.filters import pairs
from stationdesk.cli.output import as_json, say, table
from stationdesk.cli.periods import on_day, period_of
from stationdesk.cli.values import value_of
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Reference
from stationdesk.desk import Desk
from stationdesk.jobs.profiles import keep_profile
from stationdesk.jobs.roster_import.reading import kept_decisions, profile_of, take, understand
from stationdesk.jobs.roster_import.values import Decisions, Fate, Understood

_PERSON = Field("name", QT_TRANSLATE_NOOP("cli", "Person"), Reference("station.people"))
_POST = Field("post", QT_TRANSLATE_NOOP("cli", "Post"), Reference("roster.posts"))
_COUNTS = QT_TRANSLATE_NOOP(
    "cli", "{month}: {taken} duties understood, {doubtful} words to decide, {left} not taken."
)
_MADE = QT_TRANSLATE_NOOP("cli", "The draft is {number}.")


def options(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add this command's options."""
    sheet = command("import-roster", "take an existing Excel roster over as a draft of its month")
    sheet.add_argument("--file", type=Path, required=True)
    sheet.add_argument("--month", type=period_of, help="for example 2026-12, where the sheet does not say it")
    sheet.add_argument("--sheet", help="the sheet's name; the first one with rows when left out")
    sheet.add_argument("--name", action="append", default=[], metavar="WORD=PERSON", help="who a word is")
    sheet.add_argument("--post", action="append", default=[], metavar="WORD=POST", help="a heading or a mark")
    sheet.add_argument("--dry-run", action="store_true", help="only say what was understood")


def import_roster(desk: Desk, options: argparse.Namespace) -> int:
    """Say what each word was understood as, then begin the draft; what is decided is kept for next time."""
    decided = _decisions(desk, options)
    period = on_day(options.month, local_day(desk.store.clock()))
    read = understand(
        desk, options.file, month=period.first if period else None, sheet=options.sheet, decided=decided
    )
    number = None
    if not options.dry_run:
        record = take(desk, options.file, read, decided)
        keep_profile(desk, profile_of(decided))
        number = desk.record("roster", record).get("number") or record
    _tell(desk, options, read, number)
    return 0


def _decisions(desk: Desk, options: argparse.Namespace) -> Decisions:
    """What was decided before, and what this command says."""
    kept = kept_decisions(desk)
    people = {word: value_of(desk, _PERSON, text) for word, text in pairs(options.name)}
    posts = {word: value_of(desk, _POST, text) for word, text in pairs(options.post)}
    return Decisions({**kept.people, **people}, {**kept.posts, **posts})


def _tell(desk: Desk, options: argparse.Namespace, read: Understood, number: Any) -> None:
    counts: Mapping[Fate, int] = read.counts
    if getattr(options, "json", False):
        rows = [
            {
                "cell": one.cell,
                "text": one.text,
                "fate": one.fate.name.lower(),
                "day": one.day,
                "post": read.posts.get(one.post or 0),
                "person": read.names.get(one.person or 0),
                "why": desk.say(one.why) if one.why else None,
            }
            for one in read.items
        ]
        say(as_json({"month": f"{read.month:%Y-%m}", "roster": number, "rows": rows}))
        return
    told = [one for one in read.items if one.why is not None and one.fate is not Fate.READ]
    if told:
        say(table(("cell", "text", "", "why"), [_line(desk, one.cell, one.text, one.fate.label, one.why)
                                                for one in told], most=72))  # fmt: skip
    say(desk.say(_COUNTS.filled(
        month=f"{read.month:%Y-%m}", taken=len(read.duties), doubtful=counts[Fate.DOUBTFUL],
        left=counts[Fate.LEFT],
    )))  # fmt: skip
    if number is not None:
        say(desk.say(_MADE.filled(number=number)))


def _line(desk: Desk, cell: str, text: str, fate: Phrase, why: Phrase | None) -> list[str]:
    return [cell, text, desk.say(fate), desk.say(why) if why else ""]
