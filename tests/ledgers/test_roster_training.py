"""Shadow training: the list in its order, debts kept, round after round (A15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Table
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import Lanes, Query
from stationdesk.core.period import month_shifted
from stationdesk.ledgers.roster.records import Leave, TrainingBlock
from stationdesk.ledgers.roster.records.training import Round, progress, queue, trainees_due
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.station.actions.people import register_person
from tests.conftest import StillClock
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import DECEMBER, Rota

HEADS = 41
DAY = date(2026, 12, 1)


@pytest.fixture
def heads(rota: Rota) -> list[int]:
    """41 village security heads, in the order of the list."""
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        return [register_person(tx, name=f"治保{n:02}", kind="security_head").id for n in range(1, HEADS + 1)]


def next_of(rota: Rota, month: date = DECEMBER, many: int = 4) -> list[int]:
    with rota.store.reading(SYSTEM) as tx:
        return [one.person for one in queue(tx, month)][:many]


def come(rota: Rota, month: date) -> Iterator[TrainingBlock]:
    """Plan a month; everybody comes, hours and evaluation are entered."""
    rota.act("training.plan_month", month=month)
    rows = rota.desk.rows(Query("roster.training", (("days", (month, month_shifted(month, 1))),)), limit=50)
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        for ident in sorted(row.id for row in rows.rows):
            block = tx.get(TrainingBlock, ident)
            block.attended, block.hours = True, 24
            yield block


def test_41_heads_at_4_a_month_take_11_months(rota: Rota, heads: list[int], clock: StillClock) -> None:
    month, trained = DECEMBER, []
    sheets: list[list[Printed]] = []
    while len(set(trained)) < HEADS:
        clock.set(clock.now.replace(year=month.year, month=month.month, day=1))
        trained += [one.person_id for one in come(rota, month)]
        sheets.append(printed(rota, month))
        month = month_shifted(month, 1)

    assert len(sheets) == 11
    assert trained[:HEADS] == heads
    assert trained[HEADS:] == heads[: 44 - HEADS]  # the second round begins where there is room
    first_round = [[one for one in sheet if one.round == "1"] for sheet in sheets]
    assert [len(sheet) for sheet in first_round] == [4] * 10 + [1]
    assert [sum(one.days for one in sheet) for sheet in first_round] == [12] * 10 + [3]
    assert [one.name for sheet in first_round for one in sheet] == [
        f"治保{n:02}" for n in range(1, HEADS + 1)
    ]


class Printed(NamedTuple):
    """A line of the rota on paper."""

    name: str
    round: str
    days: int


def printed(rota: Rota, month: date) -> list[Printed]:
    """The lines of a month's R18."""
    last = month_shifted(month, 1) - timedelta(days=1)
    document = rota.desk.report("roster.training", first=month, last=last, language=CHINESE)
    (table,) = (one for one in document.blocks if isinstance(one, Table))
    titles = [one.title for one in table.columns]
    lines = [{title: str(cell) for title, cell in zip(titles, row.cells, strict=True)} for row in table.rows]
    return [Printed(one["姓名"], one["轮次"], _days(month, one["跟班日期"])) for one in lines]


def _days(month: date, span: str) -> int:
    """How many days “12月30日至1月1日” has."""
    first, last = ([int(number) for number in re.findall(r"\d+", words)] for words in span.split("至"))
    begins = date(month.year, first[0], first[1])
    return (date(month.year + (last[0] < first[0]), last[0], last[1]) - begins).days + 1


def test_each_month_takes_the_next_four_for_three_days(rota: Rota, heads: list[int]) -> None:
    rota.act("training.plan_month", month=DAY)

    rows = rota.desk.rows(Query("roster.training"), limit=50).rows
    blocks = sorted((rota.desk.record("roster.training", row.id) for row in rows), key=lambda one: one["day"])

    assert {one["person_id"] for one in blocks} == set(heads[:4])
    assert {one["days"] for one in blocks} == {3}
    busy = [one["day"] + timedelta(days=n) for one in blocks for n in range(3)]
    assert max(busy.count(day) for day in busy) == 2  # at once, as the settings say


def test_who_is_on_leave_is_skipped_and_keeps_the_debt(rota: Rota, heads: list[int]) -> None:
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        tx.add(Leave(person_id=heads[0], kind="sick", first=DAY, last=date(2026, 12, 31), half_days=62,
                     answer=Answer.GRANTED))  # fmt: skip

    rota.act("training.plan_month", month=DAY)

    planned = {
        rota.desk.record("roster.training", row.id)["person_id"]
        for row in rota.desk.rows(Query("roster.training"), limit=50).rows
    }
    assert planned == set(heads[1:5])
    assert next_of(rota, date(2027, 1, 1), 2) == [heads[0], heads[5]]


def test_who_did_not_come_is_first_again(rota: Rota, heads: list[int]) -> None:
    block = rota.act("training.plan", person=heads[0], day=date(2026, 11, 10))
    assert next_of(rota, many=1) == [heads[1]]

    rota.act("training.missed", block, evaluation="防汛值守未到")

    assert next_of(rota, many=1) == [heads[0]]


def test_a_newcomer_joins_the_round_under_way(rota: Rota, heads: list[int]) -> None:
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        for one in heads:
            for cycle, day in ((1, date(2025, 3, 3)), (2, date(2026, 3, 2))):
                tx.add(TrainingBlock(person_id=one, day=day, days=3, cycle=cycle, attended=True, hours=24))
        register_person(tx, name="治保新", kind="security_head", joined_on=date(2026, 6, 1))

    with rota.store.reading(SYSTEM) as tx:
        turns = queue(tx, DECEMBER)
        assert progress(tx) == Round(2, HEADS, HEADS + 1)
    assert (turns[0].name, turns[0].cycle, turns[1].cycle) == ("治保新", 2, 3)


def test_the_engine_is_handed_the_list_with_the_days_away(rota: Rota, heads: list[int]) -> None:
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        tx.add(Leave(person_id=heads[1], kind="sick", first=date(2026, 11, 28), last=date(2026, 12, 2),
                     half_days=10, answer=Answer.GRANTED))  # fmt: skip

    with rota.store.reading(SYSTEM) as tx:
        due = trainees_due(tx, DECEMBER)

    assert [(one.id, one.order) for one in due[:2]] == [(heads[0], 0), (heads[1], 1)]
    assert due[1].away == (0, 1)


def test_training_is_no_force(rota: Rota, heads: list[int]) -> None:
    rota.act("training.plan", person=heads[0], day=DAY)

    people = {one.id for one in rota.desk.month_plan(DECEMBER).people}

    assert heads[0] not in people


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"person": "李卫东"}, "person"),
        ({"days": 0}, "days"),
        ({"days": 90}, "days"),
        ({"day": date(1999, 1, 1)}, "day"),
    ],
)
def test_training_nobody_means_is_refused(
    rota: Rota, heads: list[int], wrong: dict[str, object], field: str
) -> None:
    given = {name: rota.people.get(str(value), value) for name, value in wrong.items()}

    with pytest.raises(StationError) as refusal:
        rota.act("training.plan", **{"person": heads[0], "day": DAY} | given)

    assert fields(refusal) == {field}


def test_no_more_at_once_than_the_settings_say(rota: Rota, heads: list[int]) -> None:
    for one in heads[:2]:
        rota.act("training.plan", person=one, day=DAY)

    with pytest.raises(StationError) as refusal:
        rota.act("training.plan", person=heads[2], day=DAY + timedelta(days=2))

    assert fields(refusal) == {"day"}


def test_training_to_come_is_not_entered_as_attended(rota: Rota, heads: list[int]) -> None:
    block = rota.act("training.plan", person=heads[0], day=DAY)

    with pytest.raises(StationError) as refusal:
        rota.act("training.attended", block)

    assert fields(refusal) == {"hours"}


def test_the_home_page_asks_whether_somebody_came(rota: Rota, heads: list[int]) -> None:
    block = rota.act("training.plan", person=heads[0], day=date(2026, 11, 16))

    titles = [str(one.title) for one in rota.desk.due() if one.ledger == "roster.training"]
    rota.act("training.attended", block, evaluation="认真")

    assert titles == ["Did 治保01 come to the shadow training of 11-16?"]
    assert [one for one in rota.desk.due() if one.ledger == "roster.training"] == []
    assert rota.desk.record("roster.training", block)["hours"] == 24


def test_the_board_shows_a_head_in_one_lane_only(rota: Rota, heads: list[int]) -> None:
    rota.act("training.plan", person=heads[0], day=DAY)
    missed = rota.act("training.plan", person=heads[1], day=date(2026, 11, 10))
    rota.act("training.missed", missed)

    (picture,) = rota.desk.board("roster", "training")

    assert isinstance(picture, Lanes)
    assert [lane.number for lane in picture.lanes] == [HEADS - 1, 1, 0, 1, 0]
    assert str(picture.title) == f"Round 1: 1 of {HEADS} had their turn"
    assert picture.lanes[0].tiles[0].record == heads[1]
