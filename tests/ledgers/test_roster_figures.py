"""The figures of R16 and R18 open the rows they count."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Document, Figure, Paragraph, Table
from stationdesk.core.ledger import Query
from stationdesk.ledgers.roster.records import TrainingBlock
from stationdesk.ledgers.roster.rules.starting import Way
from tests.ledgers.roster_desk import DECEMBER, Rota
from tests.ledgers.test_roster_month_fairness import swap

LAST = date(2026, 12, 31)
HOURS = 9  # the column of hours served, name and kind before it
TAKEN = 14


def figures(document: Document) -> list[tuple[int, Figure]]:
    """(column, figure) of the table's every row."""
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [
        (place, cell)
        for row in table.rows
        for place, cell in enumerate(row.cells)
        if isinstance(cell, Figure)
    ]


def test_every_count_of_the_statistics_opens_as_many_rows(rota: Rota, clock: Any) -> None:
    rota.signed(DECEMBER)
    day = next(
        one["day"] for one in rota.by_turns() if one["person"] == rota.people["吴志强"] and one["day"].day > 5
    )
    swap(rota, day, "吴志强", "何建国")
    clock.forward(days=60)

    found = figures(rota.desk.report("roster.fairness", first=DECEMBER, last=LAST, language="zh_CN"))

    counted = [(place, one) for place, one in found if place not in (HOURS, TAKEN)]
    assert {place for place, _ in counted} >= {2, 3, 4, 7, 10, 11, 12, 13}
    assert [rota.desk.count(one.rows) for _, one in counted] == [int(one.text) for _, one in counted]


def test_hours_open_the_duties_they_were_served_in(rota: Rota) -> None:
    rota.signed(DECEMBER)

    found = figures(rota.desk.report("roster.fairness", first=DECEMBER, last=LAST, language="zh_CN"))

    hours = [one for place, one in found if place == HOURS]
    assert [24 * rota.desk.count(one.rows) for one in hours] == [int(one.text) for one in hours]


def test_a_draft_is_in_the_list_of_duties_and_not_behind_a_figure(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    rota.act("arrange", draft, duties=tuple(rota.by_turns()))
    rota.act("arrange", draft, duties=tuple(rota.by_turns())[4:])

    assert rota.desk.count(Query("roster.duties")) == 30 * 4
    assert rota.desk.count(Query("roster.duties", voided=True)) == 31 * 4
    assert rota.desk.count(Query("roster.duties", (("counted", True),))) == 0


def test_the_training_rota_counts_what_it_opens(rota: Rota) -> None:
    older, newer = (rota.act("start", month=DECEMBER, way=Way.EMPTY) for _ in range(2))
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        for roster, number in ((older, 0), (newer, 3), (newer, 9), (None, 15)):
            came = number == 9
            tx.add(TrainingBlock(
                roster_id=roster, person_id=rota.people["蒋婷"], day=DECEMBER + timedelta(days=number),
                days=3, cycle=1, attended=came or None, hours=24 if came else None,
            ))  # fmt: skip

    document = rota.desk.report("roster.training", first=DECEMBER, last=LAST, language="zh_CN")

    said = next(one for one in document.blocks if isinstance(one, Paragraph))
    planned, came, hours = (one for one in said.parts if isinstance(one, Figure))
    assert (planned.text, came.text, hours.text) == ("3", "1", "24")
    assert [rota.desk.count(one.rows) for one in (planned, came, hours)] == [3, 1, 1]


def test_a_duty_is_told_of_in_the_history_of_its_month_and_in_its_own(rota: Rota) -> None:
    rota.signed(DECEMBER)
    duty = rota.desk.rows(Query("roster.duties"), limit=1).rows[0].id
    roster = int(rota.desk.record("roster.duties", duty)["roster_id"])

    assert {one.line.ledger for one in rota.desk.history("roster.duties", duty)} == {"roster"}
    assert {one.line.ledger for one in rota.desk.history("roster", roster)} == {"roster"}
