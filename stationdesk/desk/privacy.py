"""Personal data whose time is over: what the station's rules say, what is due, and its purge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, false, func, or_, select

from stationdesk.core.duty_day import STATION_TIME, local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Ledger
from stationdesk.desk.desk import Desk
from stationdesk.desk.rights import PURGE
from stationdesk.store import cleansing, clock_ahead
from stationdesk.store.old_backups import Removed, before_purge, remove_before_purge, set_aside
from stationdesk.store.purging import NO_AUTHORITY, NOTHING_PERSONAL, PURGED
from stationdesk.store.purging import purge as purge_rows
from stationdesk.store.record import Purgeable, Record, Retention
from stationdesk.store.store import Transaction

AT_ONCE = 200  # records a transaction: a call can be saved in between
STILL_OPEN = QT_TRANSLATE_NOOP(
    "desk", "{record} is still worked with: it is neither closed, nor left, nor voided. Nothing was removed."
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Rule:
    """How long one ledger keeps personal data: the setting, and its years (None: as long as nobody says)."""

    ledger: str
    title: Phrase
    setting: str
    years: int | None


@dataclass(frozen=True)
class Due:
    """What one rule says is due now; `oldest` is the day the oldest record's years began."""

    rule: Rule
    count: int
    oldest: date | None


@dataclass(frozen=True)
class Purge:
    """What was done: `records` with their parts are `rows`."""

    records: int
    rows: int


def rules(desk: Desk) -> tuple[Rule, ...]:
    """The rule of every ledger that keeps personal data."""
    return tuple(
        Rule(one.name, one.title, f"retention.{kept.kind}", desk.setting(f"retention.{kept.kind}"))
        for one, kept in _purgeable(desk)
    )


def due(desk: Desk) -> tuple[Due, ...]:
    """What each rule says is due."""
    found = []
    with desk.store.reading(desk.actor) as tx:
        for (ledger, _), rule in zip(_purgeable(desk), rules(desk), strict=True):
            condition = _is_due(tx, ledger)
            count = tx.session.scalar(select(func.count()).select_from(ledger.record).where(condition)) or 0
            found.append(Due(rule, count, _oldest(tx, ledger, condition)))
    return tuple(found)


def due_ids(desk: Desk, ledger: str) -> tuple[int, ...]:
    """The records of a ledger that are due, oldest first."""
    declared = desk.ledger(ledger)
    with desk.store.reading(desk.actor) as tx:
        model = declared.record
        return tuple(tx.session.scalars(select(model.id).where(_is_due(tx, declared)).order_by(model.id)))


def purge(
    desk: Desk,
    ledger: str,
    records: Iterable[int] | None,
    authority: str,
    *,
    progress: Progress = lambda done, all_of_them: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Purge:
    """Remove the personal data of these records, of all that are due when `records` is None.

    Each batch is a transaction with its tombstones; a purge stopped half-way is whole as far as it got.
    Last of all the file is cleansed of every trace, which takes some seconds and as much room as the file.
    """
    desk.need(PURGE)
    if not authority.strip():
        raise RuleBroken(NO_AUTHORITY)
    declared = desk.ledger(ledger)
    wanted = list(due_ids(desk, ledger) if records is None else dict.fromkeys(records))
    done = rows = 0
    for start in range(0, len(wanted), AT_ONCE):
        if cancelled():
            break
        batch = wanted[start : start + AT_ONCE]
        with desk.store.transaction(desk.actor, PURGED) as tx:
            desk.need(PURGE, tx)
            clock_ahead.refuse_purge(tx.session.driver, tx.now)
            _refuse_open(tx, declared, batch)
            rows += purge_rows(tx, declared.record, batch, authority)
        _drop_drafts(desk, declared, frozenset(batch))
        done += len(batch)
        progress(done, len(wanted))
    if rows or is_unfinished(desk):
        cleansing.cleanse(desk.store, desk.actor)
    return Purge(done, rows)


def is_unfinished(desk: Desk) -> bool:
    """Whether a purge was interrupted before every trace was out of the file."""
    with desk.store.reading(desk.actor) as tx:
        return cleansing.is_due(tx)


def finish(desk: Desk) -> None:
    """Take the traces of an interrupted purge out of the file."""
    desk.need(PURGE)
    cleansing.cleanse(desk.store, desk.actor)


def old_backups(desk: Desk) -> int:
    """How many backups, and stations set aside by a restore, still hold what was purged."""
    return len(before_purge(desk.store)) + len(set_aside(desk.store))


def remove_old_backups(desk: Desk) -> Removed:
    """Make a new backup, read it back, then delete those."""
    desk.need(PURGE)
    return remove_before_purge(desk.store, desk.actor)


# --- within -----------------------------------------------------------------------------------------


def _purgeable(desk: Desk) -> Iterator[tuple[Ledger, Retention]]:
    for one in desk.ledgers:
        if issubclass(one.record, Purgeable) and one.record.__retention__ is not None:
            yield one, one.record.__retention__


def _retention(model: type[Record]) -> Retention:
    kept = model.__retention__ if issubclass(model, Purgeable) else None
    if kept is None:
        raise RuleBroken(NOTHING_PERSONAL)
    return kept


def _is_due(tx: Transaction, ledger: Ledger) -> ColumnElement[bool]:
    """The time is over, and nothing was written into the record since its last purge."""
    model: Any = ledger.record
    kept = _retention(model)
    years = tx.settings[f"retention.{kept.kind}"]
    if years is None:
        return false()
    limit = _years_before(tx.today, int(years))
    over: list[ColumnElement[bool]] = []
    earlier: list[ColumnElement[bool]] = []
    for name in kept.since:
        began = getattr(model, name)
        over.append(and_(*earlier, began < _as_kept(began, limit)))
        earlier.append(began.is_(None))
    untouched = or_(model.purged_at.is_(None), model.updated_at > model.purged_at)
    return and_(or_(*over), untouched)


def _as_kept(column: Any, day: date) -> date | datetime:
    if isinstance(column.type, Date):
        return day
    return datetime.combine(day, time.min, tzinfo=STATION_TIME)


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def _oldest(tx: Transaction, ledger: Ledger, condition: ColumnElement[bool]) -> date | None:
    found = []
    for name in _retention(ledger.record).since:
        oldest = tx.session.scalar(select(func.min(getattr(ledger.record, name))).where(condition))
        if oldest is not None:
            found.append(local_day(oldest) if isinstance(oldest, datetime) else oldest)
    return min(found, default=None)


def _refuse_open(tx: Transaction, ledger: Ledger, records: list[int]) -> None:
    kept = _retention(ledger.record)
    for record in () if kept.while_open else records:
        row = tx.get(ledger.record, record, voided=True)
        if all(getattr(row, name) is None for name in kept.since):
            raise RuleBroken(STILL_OPEN.filled(record=row.number or record))


def _drop_drafts(desk: Desk, ledger: Ledger, records: frozenset[int]) -> None:
    """Half-filled forms of these records hold the same names."""
    for key, kept in desk.store.drafts.all().items():
        if isinstance(kept, dict) and kept.get("record") in records and _is_of(desk, ledger, kept):
            desk.store.drafts.drop(key)


def _is_of(desk: Desk, ledger: Ledger, draft: dict[str, Any]) -> bool:
    owner, _, _ = str(draft.get("action", "")).rpartition(".")
    hanging = {name for name, _ in desk.actions_on(ledger.name)}
    return owner == ledger.name or draft.get("action") in hanging
