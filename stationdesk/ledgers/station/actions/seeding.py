"""What every new station starts with: the dictionaries and the calendar of the program's resources."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from stationdesk.core.deadline import DayKind
from stationdesk.core.resources import resource
from stationdesk.ledgers.station.records import CalendarDay, DictionaryEntry
from stationdesk.ledgers.station.rules.dictionaries import DICTIONARIES, parent_of
from stationdesk.store.store import Transaction

_DAY_KINDS = {kind.code: kind for kind in DayKind}


def seed_dictionaries(tx: Transaction) -> int:
    """Add every entry the program knows and the station has never had; the number added."""
    stored = tx.session.execute(select(DictionaryEntry.dictionary, DictionaryEntry.code))
    known = {(dictionary, code) for dictionary, code in stored}
    rows = [
        {
            "dictionary": name, "code": row["code"], "parent": parent_of(row["code"]),
            "label_zh": row["label_zh"], "label_en": row["label_en"], "std_code": row["std_code"] or None,
            "position": int(row["position"]), "active": True, "extra": row["extra"],
        }
        for name in seeded_dictionaries()
        for row in seed_rows("dictionaries", name)
        if (name, row["code"]) not in known
    ]  # fmt: skip
    return len(tx.add_many(DictionaryEntry, rows)) if rows else 0


def seed_calendar(tx: Transaction) -> int:
    """Enter the days of every year the program knows and the station lacks; the number entered."""
    days = tx.session.scalars(select(CalendarDay.day).where(CalendarDay.voided_at.is_(None)))
    known = {day.year for day in days}
    rows = [
        {
            "day": date.fromisoformat(row["day"]), "kind": _DAY_KINDS[row["kind"]], "name": row["name"],
            "source": row["source"],
        }
        for year in seeded_years()
        if year not in known
        for row in seed_rows("calendar", str(year))
    ]  # fmt: skip
    return len(tx.add_many(CalendarDay, rows)) if rows else 0


def seeded_dictionaries() -> tuple[str, ...]:
    """The dictionaries of the program: what the first of them lists."""
    return tuple(row["code"] for row in seed_rows("dictionaries", DICTIONARIES))


def seeded_years() -> tuple[int, ...]:
    """The years whose days the program knows."""
    return tuple(sorted(int(path.stem) for path in resource("calendar").glob("*.csv")))


def seed_rows(folder: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of one seed file."""
    with resource(folder, f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
