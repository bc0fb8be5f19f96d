"""Columns a station adds to its ledgers: defined, entered, listed, narrowed, corrected, retired."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, RecordStale, RuleBroken, StationError
from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import Ledger, OwnColumn, Picked, Query, own_of
from stationdesk.desk import Desk
from stationdesk.desk.added_columns_desk import ColumnDefinition
from stationdesk.desk.opening import open_desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions.columns import add_column
from stationdesk.ledgers.station.rules.columns import MOST_COLUMNS, OwnKind, OwnLedger
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.filling import filled

HERE = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
TITLES = {OwnKind.TEXT: "柜中物品", OwnKind.NUMBER: "押金数", OwnKind.DAY: "复核日", OwnKind.FLAG: "已留底",
          OwnKind.CHOICE: "颜色档"}  # fmt: skip
SAID = {"t": "<b>七号</b>柜", "n": Decimal("12.5"), "d": date(2026, 1, 31), "f": True, "c": "C2"}
CORRECTED = {"t": "九号柜", "n": Decimal("-3"), "d": date(2026, 2, 28), "f": False, "c": "C1"}
ASKED: dict[str, dict[str, Any]] = {
    "handovers": {"duty_day": date(2026, 11, 21), "shift": 1},
    "roster.leave": {"kind": "sick", "first": date(2027, 1, 4), "last": date(2027, 1, 4)},
    "roster.requests": {"day": date(2026, 12, 20)},
    "patrols": {"kind": "foot", "ends_at": HERE + timedelta(hours=2)},
    "patrols.footage": {
        "applicant": "周大同",
        "footage_from": HERE - timedelta(hours=3),
        "place_text": "东街",
    },
    "tasks.groups": {"code": "777"},
}
EVERY = pytest.mark.parametrize("of", OwnLedger, ids=lambda one: one.code)


@pytest.fixture(scope="module")
def station(practice_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A practice station in which each ledger has a column of each kind."""
    folder = Path(shutil.copytree(practice_folder, tmp_path_factory.mktemp("own") / "station"))
    store = Store.open(folder, clock=StillClock())
    desk = open_desk(store, LEDGERS, None, CHINESE)
    desk.act_as(next(one.person for one in desk.people_who_may_act() if one.role is Role.CHIEF))
    with store.transaction(desk.actor, "station.columns.register") as tx:
        for ledger in OwnLedger:
            for kind, title in TITLES.items():
                choices = "红\n黄\n绿" if kind is OwnKind.CHOICE else None
                add_column(tx, ledger=ledger, title=title, kind=kind, choices=choices)
    yield desk
    let_go(store)


def own(desk: Desk, ledger: str) -> dict[str, OwnColumn]:
    """{letter: column} of the ones the fixture has added."""
    return {one.key[0]: one for one in own_of(desk.ledger(ledger)) if desk.say(one.title) in TITLES.values()}


def entering(ledger: Ledger, column: OwnColumn) -> str:
    asks = [one for one in ledger.actions if any(field.name == column.name for field in one.fields)]
    names = [one.name for one in asks if not one.on_record]
    return f"{ledger.name}.{'plan' if 'plan' in names else names[0]}"  # what is planned can be changed


def correcting(ledger: Ledger, column: OwnColumn) -> str | None:
    asks = [one for one in ledger.actions if any(field.name == column.name for field in one.fields)]
    return next((f"{ledger.name}.{one.name}" for one in asks if one.on_record), None)


def entered(desk: Desk, ledger: str, said: dict[str, Any]) -> int:
    """A new record of a ledger with these values under its own columns."""
    columns = own(desk, ledger)
    name = entering(desk.ledger(ledger), columns["t"])
    values = filled(desk, name, desk.action(name)[1], None) | ASKED.get(ledger, {})
    people = [row.id for row in desk.rows(Query("station.people"), limit=3).rows]
    for field in ("inspectors", "attendees"):
        if field in values:
            values[field] = tuple(people)
    if "leader" in values:
        values["leader"] = desk.actor.person
    done = desk.act(name, values | {columns[letter].name: value for letter, value in said.items()})
    assert done.record is not None
    return done.record


def shown(desk: Desk, ledger: str, record: int) -> dict[str, Any]:
    """{letter: value} as the list has it."""
    names = [one.name for one in desk.ledger(ledger).columns]
    (row,) = desk.rows_by_id(ledger, [record])
    return {letter: row.values[names.index(one.name)] for letter, one in own(desk, ledger).items()}


def test_the_ledgers_are_called_as_the_rail_calls_them() -> None:
    titles = {one.name: one.title for one in LEDGERS}

    assert {one.code: one.label for one in OwnLedger} == {one.code: titles[one.code] for one in OwnLedger}


@EVERY
def test_what_is_entered_is_listed_found_narrowed_shown_and_corrected(station: Desk, of: OwnLedger) -> None:
    ledger = of.code
    record = entered(station, ledger, SAID)
    columns = own(station, ledger)

    assert shown(station, ledger, record) == SAID
    for letter, wanted in (("c", "C2"), ("f", True)):
        narrowed = Query(ledger, ((columns[letter].name, wanted),))
        assert list(station.ids(narrowed)) == [record]
    bounds = {
        "n": (Picked(first=Decimal(12), last=Decimal(13)), Picked(first=Decimal(13))),
        "d": (Picked(first=date(2026, 1, 1), last=date(2026, 1, 31)), Picked(last=date(2026, 1, 30))),
    }
    for letter, (within, beyond) in bounds.items():
        name = f"column:{columns[letter].name}"
        assert list(station.ids(Query(ledger, ((name, within),)))) == [record]
        assert list(station.ids(Query(ledger, ((name, beyond),)))) == []
    if station.ledger(ledger).record.__searched__:
        assert list(station.ids(Query(ledger, search="<b>七号"))) == [record]
    detail = next(parts for one, parts in station.details(ledger, record) if one.name == "own")
    assert {station.say(fact.title): fact.value for fact in detail} == {
        station.say(one.title): SAID[letter] for letter, one in columns.items()
    }
    corrected(station, ledger, record)


def corrected(desk: Desk, ledger: str, record: int) -> None:
    """Each value made another, where what is entered is not signed at once; the history names the titles."""
    columns = own(desk, ledger)
    name = correcting(desk.ledger(ledger), columns["t"])
    if name is None:
        assert ledger in ("handovers", "tasks.reconciliations")
        return
    values = filled(desk, name, desk.action(name)[1], record)
    assert {letter: values[one.name] for letter, one in columns.items()} == SAID
    desk.act(name, values | {one.name: CORRECTED[letter] for letter, one in columns.items()}, record=record)

    assert shown(desk, ledger, record) == CORRECTED
    (row,) = [one for one in desk.history(ledger, record)[0].rows if one.record == record and not one.made]
    told = {one.label: (one.before, one.after) for one in row.differences}
    for letter, one in columns.items():
        expected = tuple(desk.display(one.kind, said[letter]) for said in (SAID, CORRECTED))
        assert told[desk.say(one.title)] == expected
    assert not any("{" in label or "own" in label for label in told)
    if desk.ledger(ledger).record.__searched__:
        assert list(desk.ids(Query(ledger, search="<b>七号"))) == []
        assert list(desk.ids(Query(ledger, search="九号柜"))) == [record]


def test_a_retired_column_is_gone_from_sight_and_its_values_come_back_with_it(station: Desk) -> None:
    columns = own(station, "station.teams")
    text = columns["t"]
    record = station.rows(Query("station.teams", search="号柜"), limit=1).rows[0].id
    held = station.record("station.teams", record)["own_values"][text.key]
    definition = int(text.key[1:])

    station.act("station.columns.retire", {}, record=definition)

    ledger = station.ledger("station.teams")
    assert text.name not in {one.name for one in ledger.columns}
    assert all(text.name != field.name for action in ledger.actions for field in action.fields)
    assert station.record("station.teams", record)["own_values"][text.key] == held
    labels = [one.label for told in station.history("station.teams", record) for row in told.rows
              for one in row.differences]  # fmt: skip
    assert TITLES[OwnKind.TEXT] in labels

    station.act("station.columns.bring_back", {}, record=definition)
    assert shown(station, "station.teams", record)["t"] == held


def test_a_title_and_choices_change_and_what_records_hold_stays(station: Desk) -> None:
    choice = own(station, "station.places")["c"]
    record = entered(station, "station.places", {"c": "C1"})
    change = {"title": "门牌颜色", "choices": "黄\n紫", "note": None}

    station.act("station.columns.change", change, record=int(choice.key[1:]))

    column = next(one for one in own_of(station.ledger("station.places")) if one.key == choice.key)
    offered = [one.label for one in station.entries(f"own_{choice.key[1:]}") if one.active]
    assert (station.say(column.title), offered) == ("门牌颜色", ["黄", "紫"])
    assert station.display(column.kind, "C1") == "红"
    values = station.defaults("station.places.change", record)
    station.act("station.places.change", values | {"name": "换了名"}, record=record)
    with pytest.raises(StationError):
        station.act("station.places.register", station.defaults("station.places.register")
                    | {"name": "新场所", choice.name: "C1"})  # fmt: skip


def test_a_correction_of_an_older_version_is_refused(station: Desk) -> None:
    text = own(station, "station.areas")["t"]
    record = station.rows(Query("station.areas"), limit=1).rows[0]
    values = station.defaults("station.areas.change", record.id)
    station.act("station.areas.change", values | {text.name: "先"}, record=record.id, version=record.version)

    with pytest.raises(RecordStale):
        station.act(
            "station.areas.change", values | {text.name: "后"}, record=record.id, version=record.version
        )


@pytest.mark.parametrize(
    "title", ["=1+1", "@cmd", "-x", "甲\u202e乙", "甲\u200b乙", "长" * 21, "x" * 10_000, "   "]
)
def test_a_title_no_sheet_could_show_plainly_is_refused(station: Desk, title: str) -> None:
    before = len(own_of(station.ledger("station.villages")))
    with pytest.raises(StationError):
        station.act("station.columns.register", column("station.villages", title))
    assert len(own_of(station.ledger("station.villages"))) == before


def column(
    ledger: str, title: str, kind: OwnKind = OwnKind.TEXT, choices: str | None = None
) -> dict[str, Any]:
    of = next(one for one in OwnLedger if one.code == ledger)
    return {"ledger": of, "title": title, "kind": kind, "choices": choices, "note": None}


def test_a_title_the_ledger_has_already_is_refused(station: Desk) -> None:
    for title in ("地址", "Address", TITLES[OwnKind.TEXT]):
        with pytest.raises(RuleBroken, match=title):
            station.act("station.columns.register", column("station.units", title))


@pytest.mark.parametrize(
    "choices", [None, "  \n ", "红\n红", "=红", "\n".join(map(str, range(61))), "长" * 41]
)
def test_choices_nobody_could_choose_from_are_refused(station: Desk, choices: str | None) -> None:
    with pytest.raises(StationError):
        station.act("station.columns.register", column("tasks", "档", OwnKind.CHOICE, choices))


def test_a_ledger_takes_so_many_columns_and_no_more(station: Desk) -> None:
    for number in range(MOST_COLUMNS - len(OwnKind)):
        station.act("station.columns.register", column("cameras.households", f"栏{number}"))

    with pytest.raises(RuleBroken, match=str(MOST_COLUMNS)):
        station.act("station.columns.register", column("cameras.households", "再一栏"))
    assert len(own_of(station.ledger("cameras.households"))) == MOST_COLUMNS


@pytest.mark.parametrize(
    ("letter", "value"),
    [("t", "字" * 201), ("n", Decimal("0.001")), ("n", Decimal(10) ** 12), ("c", "C9"), ("d", "昨天")],
)
def test_a_value_no_such_column_holds_is_refused(station: Desk, letter: str, value: Any) -> None:
    with pytest.raises(StationError):
        entered(station, "station.villages", {letter: value})


def test_who_is_no_chief_adds_no_column(station: Desk) -> None:
    chief = station.actor
    officer = next(one.person for one in station.people_who_may_act() if one.role is Role.OFFICER)
    station.act_as(officer)
    try:
        for write in (
            lambda: station.act("station.columns.register", column("tasks", "不许")),
            lambda: station.take_columns([ColumnDefinition("tasks", "不许", "text")]),
        ):
            with pytest.raises(NotAllowed):
                write()
    finally:
        station.act_as(chief.person or 0)


def test_a_preset_brings_what_is_missing_and_takes_nothing_away(station: Desk) -> None:
    wanted = [
        ColumnDefinition("patrols.clues", TITLES[OwnKind.CHOICE], "choice", ("蓝", "红")),
        ColumnDefinition("patrols.clues", TITLES[OwnKind.DAY], "text"),
        ColumnDefinition("patrols.clues", "来源渠道", "choice", ("走访", "来信"), "县局统一"),
    ]

    first, again = station.take_columns(wanted), station.take_columns(wanted)

    assert (first.added, first.changed, len(first.left)) == (1, 1, 1)
    assert (again.added, again.changed, len(again.left)) == (0, 0, 1)
    has = {one.title: one for one in station.column_definitions() if one.ledger == "patrols.clues"}
    assert has[TITLES[OwnKind.CHOICE]].choices == ("红", "黄", "绿", "蓝")
    assert has["来源渠道"] == wanted[2]
    with pytest.raises(RuleBroken, match="figures"):
        station.take_columns(
            [ColumnDefinition("tasks", "前", "text"), ColumnDefinition("figures", "x", "text")]
        )
    assert "前" not in {one.title for one in station.column_definitions()}
