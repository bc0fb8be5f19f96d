"""Villages, people and calendar days out of foreign sheets: each row judged first, then written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.deadline import DayKind
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import Difference, RowFate, Verdict, still
from stationdesk.ledgers.station.actions.areas import register_area
from stationdesk.ledgers.station.actions.calendar import change_day, check_day, enter_day
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.actions.people import register_person
from stationdesk.ledgers.station.actions.villages import register_village
from stationdesk.ledgers.station.records import Area, CalendarDay, Person, Team, Village
from stationdesk.ledgers.station.rules.people import checked_phone, checked_police_no
from stationdesk.ledgers.station.rules.setting_up import village_kind
from stationdesk.store.store import Transaction

Row = Mapping[str, Any]
Rows = tuple[Row, ...]

_NO_VILLAGE = QT_TRANSLATE_NOOP("station", "There is no village “{text}”; please enter it first.")
_NO_TEAM = QT_TRANSLATE_NOOP("station", "There is no team “{text}”; please enter it first.")
_NO_DAY_KIND = QT_TRANSLATE_NOOP("station", "“{text}” is neither a holiday, a day off nor a make-up workday.")
_TWICE = QT_TRANSLATE_NOOP("station", "The same stands in an earlier row of the sheet.")
_BY_FORM = QT_TRANSLATE_NOOP(
    "station", "Another risk class is not taken from a sheet: it is changed there, with its reason."
)
_DAY_WORDS = {
    "法定节假日": DayKind.STATUTORY, "法定": DayKind.STATUTORY, "节日": DayKind.STATUTORY,
    "放假": DayKind.OFF, "放假日": DayKind.OFF, "调休放假": DayKind.OFF, "休": DayKind.OFF,
    "休息": DayKind.OFF, "休息日": DayKind.OFF,
    "调休上班": DayKind.MAKEUP, "调休上班日": DayKind.MAKEUP, "补班": DayKind.MAKEUP,
    "上班": DayKind.MAKEUP, "班": DayKind.MAKEUP,
}  # fmt: skip


def judge_villages(tx: Transaction, rows: Rows) -> tuple[Verdict, ...]:
    """Villages are known by name; what differs is a change, an unknown word an error."""
    known = {one.name: one for one in tx.session.scalars(select(Village).where(Village.voided_at.is_(None)))}
    return _judged(rows, lambda row: _village(tx, row), known, lambda values: values["name"], ("risk_class",))


def write_villages(
    tx: Transaction, rows: Rows, verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Enter the new villages and change the changed ones; areas named for the first time are made."""
    done = tuple(map(still, verdicts, judge_villages(tx, rows)))
    for row, verdict in zip(rows, done, strict=True):
        if verdict.fate is RowFate.NEW:
            values = _village(tx, row) | {"area_id": _area(tx, row.get("area"))}
            register_village(tx, **values).batch_id = batch
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            taken = _taken(verdict)
            if "area_id" in taken:
                taken["area_id"] = _area(tx, row.get("area"))
            take_over(tx.get(Village, verdict.record), **taken)
    return done


def judge_people(tx: Transaction, rows: Rows) -> tuple[Verdict, ...]:
    """People are known by police number, else by name and kind."""
    known: dict[Any, Person] = {}
    for one in tx.session.scalars(select(Person).where(Person.voided_at.is_(None))):
        known[one.police_no or (one.name, one.kind)] = one
    return _judged(
        rows, lambda row: _person(tx, row), known,
        lambda values: values["police_no"] or (values["name"], values["kind"]),
    )  # fmt: skip


def write_people(
    tx: Transaction, rows: Rows, verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Enter the new people and change the changed ones; nobody is given a role by a sheet."""
    done = tuple(map(still, verdicts, judge_people(tx, rows)))
    for row, verdict in zip(rows, done, strict=True):
        if verdict.fate is RowFate.NEW:
            register_person(tx, **_person(tx, row)).batch_id = batch
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            take_over(tx.get(Person, verdict.record), **_taken(verdict))
    return done


def judge_days(tx: Transaction, rows: Rows) -> tuple[Verdict, ...]:
    """Calendar days are known by their date."""
    days = tx.session.scalars(select(CalendarDay).where(CalendarDay.voided_at.is_(None)))
    return _judged(rows, _day, {one.day: one for one in days}, lambda values: values["day"])


def write_days(tx: Transaction, rows: Rows, verdicts: tuple[Verdict, ...], batch: int) -> tuple[Verdict, ...]:
    """Enter the new days and change the changed ones."""
    done = tuple(map(still, verdicts, judge_days(tx, rows)))
    for row, verdict in zip(rows, done, strict=True):
        if verdict.fate is RowFate.NEW:
            enter_day(tx, **_day(row)).batch_id = batch
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            kept = tx.get(CalendarDay, verdict.record)
            values = {name: getattr(kept, name) for name in ("kind", "name", "source")}
            change_day(tx, kept, **values | _taken(verdict))
    return done


def _judged(
    rows: Rows,
    read: Callable[[Row], dict[str, Any]],
    known: Mapping[Any, Any],
    key: Callable[[dict[str, Any]], Any],
    own: tuple[str, ...] = (),
) -> tuple[Verdict, ...]:
    """Judge rows; what a record has of its `own` is changed by an action that asks why, not by a sheet."""
    seen: set[Any] = set()
    verdicts = []
    for row in rows:
        try:
            values = read(row)
        except StationError as refusal:
            verdicts.append(Verdict(RowFate.ERROR, refusal.phrase))
            continue
        mine = key(values)
        verdicts.append(_verdict(known.get(mine), values, own, repeated=mine in seen))
        seen.add(mine)
    return tuple(verdicts)


def _verdict(record: Any, values: dict[str, Any], own: tuple[str, ...], *, repeated: bool) -> Verdict:
    if repeated:
        return Verdict(RowFate.DUPLICATE, _TWICE)
    if record is None:
        return Verdict(RowFate.NEW)
    every = [
        Difference(name, getattr(record, name), value)
        for name, value in _given(values).items()
        if getattr(record, name) != value
    ]
    found = tuple(one for one in every if one.name not in own)
    fate = RowFate.CHANGED if found else RowFate.DUPLICATE
    return Verdict(fate, _BY_FORM if len(found) < len(every) else None, record.id, found)


def _taken(verdict: Verdict) -> dict[str, Any]:
    """The values of a row that are to be written."""
    return {one.name: one.after for one in verdict.differences}


def _given(values: dict[str, Any]) -> dict[str, Any]:
    """Only what the sheet says: an empty cell erases nothing."""
    return {name: value for name, value in values.items() if value is not None}


def _village(tx: Transaction, row: Row) -> dict[str, Any]:
    """The values of a row; an area still to be made is 0, which no village has yet."""
    area = _by_name(tx, Area, row.get("area"))
    return {
        "name": row["name"],
        "code": row.get("code"),
        "kind": village_kind(f"{row['name']}{row.get('kind') or ''}"),
        "area_id": 0 if area is None and row.get("area") else area,
        "risk_class": row.get("risk_class"),
        "response_zone": row.get("response_zone"),
        "response_minutes": row.get("response_minutes"),
        "distance_km": row.get("distance_km"),
        "population": row.get("population"),
        "contact": row.get("contact"),
        "phone": checked_phone(row.get("phone")),
    }


def _person(tx: Transaction, row: Row) -> dict[str, Any]:
    village, team = _by_name(tx, Village, row.get("village")), _by_name(tx, Team, row.get("team"))
    if row.get("village") and village is None:
        raise StationError(_NO_VILLAGE.filled(text=row["village"]))
    if row.get("team") and team is None:
        raise StationError(_NO_TEAM.filled(text=row["team"]))
    return {
        "name": row["name"],
        "kind": row["kind"],
        "police_no": checked_police_no(row.get("police_no")),
        "phone": checked_phone(row.get("phone")),
        "post": row.get("post"),
        "team_id": team,
        "village_id": village,
        "joined_on": row.get("joined_on"),
    }


def _day(row: Row) -> dict[str, Any]:
    day: date = row["day"]
    kind = _day_kind(row["kind"])
    check_day(day, kind)
    return {"day": day, "kind": kind, "name": row["name"], "source": row.get("source")}


def _day_kind(text: str) -> DayKind:
    word = text.strip()
    for kind in DayKind:
        if word in {kind.code, str(kind.label), speaker(CHINESE)(kind.label)}:
            return kind
    if word in _DAY_WORDS:
        return _DAY_WORDS[word]
    raise StationError(_NO_DAY_KIND.filled(text=text))


def _by_name(tx: Transaction, model: type[Area] | type[Team] | type[Village], name: str | None) -> int | None:
    if not name:
        return None
    return tx.session.scalar(select(model.id).where(model.name == name.strip(), model.voided_at.is_(None)))


def _area(tx: Transaction, name: str | None) -> int | None:
    if not name:
        return None
    found = _by_name(tx, Area, name)
    if found is None:
        codes = set(tx.session.scalars(select(Area.code)))
        code = next(f"{n:02}" for n in range(1, 1000) if f"{n:02}" not in codes)
        found = register_area(tx, code=code, name=name.strip(), kind="area").id
    return found
