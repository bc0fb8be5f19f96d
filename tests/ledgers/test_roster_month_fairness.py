"""R16: what everybody served by kinds, checked against the signed rosters, beside the share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from stationdesk.core.document import Document, Figure, Paragraph, Row, Table
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from tests.ledgers.roster_desk import DECEMBER, Rota

Golden = Callable[[str, str], None]
FEBRUARY = date(2026, 2, 1)
LAST = {DECEMBER: date(2026, 12, 31), FEBRUARY: date(2026, 2, 28)}


def statistics(rota: Rota, first: date, last: date, language: str = "zh_CN") -> Document:
    return rota.desk.report("roster.fairness", first=first, last=last, language=language)


def lines(document: Document) -> dict[str, Row]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    return {str(row.cells[0]): row for row in table.rows}


def shown(cell: str | Figure) -> str:
    """What is printed in a cell."""
    return cell.text if isinstance(cell, Figure) else cell


def swap(rota: Rota, day: date, giver: str, taker: str) -> None:
    """One duty passes on, asked, agreed and approved."""
    record = rota.act(
        "changes.substitute", day=day, from_person=rota.people[giver], to_person=rota.people[taker],
        asked_by=rota.people[giver], reason="家中有事",
    )  # fmt: skip
    rota.desk.actor = rota.officer_actor
    rota.act("changes.agree", record)
    rota.desk.actor = rota.chief_actor
    rota.act("changes.approve", record, answer_note="前后班次已错开")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_statistics_of_a_month_read_as_kept(
    rota: Rota, clock: Any, golden: Golden, language: str
) -> None:
    clock.forward(days=-300)
    rota.signed(FEBRUARY)
    clock.forward(days=300)

    document = statistics(rota, FEBRUARY, LAST[FEBRUARY], language)

    golden(f"roster_fairness_{language}", text_of(document))


def test_the_lines_add_up_to_the_places_of_the_rosters(rota: Rota) -> None:
    rota.signed(DECEMBER)

    document = statistics(rota, DECEMBER, LAST[DECEMBER])

    assert document.data["duties"] == document.data["places"] == 31 * 4
    told = next(one for one in document.blocks if isinstance(one, Paragraph))
    assert not told.alarm
    assert [len(row.cells) for row in lines(document).values()] == [19] * 14


def test_a_swap_is_counted_out_and_in_and_opens_its_slip(rota: Rota) -> None:
    rota.signed(DECEMBER)
    day = next(
        one["day"] for one in rota.by_turns() if one["person"] == rota.people["吴志强"] and one["day"].day > 5
    )
    swap(rota, day, "吴志强", "刘明")

    found = lines(statistics(rota, DECEMBER, LAST[DECEMBER]))

    giver, taker = found["吴志强"].cells, found["刘明"].cells
    assert (shown(giver[10]), shown(giver[11])) == ("0", "1")
    assert (shown(taker[10]), shown(taker[11])) == ("1", "0")
    assert isinstance(taker[12], Figure)
    assert isinstance(taker[12].rows, Query)
    assert rota.desk.count(taker[12].rows) == int(taker[12].text) == 1


def test_statutory_days_and_the_eve_are_counted_apart(rota: Rota, clock: Any) -> None:
    clock.forward(days=-300)
    rota.signed(FEBRUARY)
    clock.forward(days=300)

    total = lines(statistics(rota, FEBRUARY, LAST[FEBRUARY]))["合计"].cells

    assert [shown(one) for one in total[2:8]] == ["112", "112", "32", "16", "4", "28"]


def test_a_period_without_a_signed_roster_says_so(rota: Rota) -> None:
    document = statistics(rota, DECEMBER, LAST[DECEMBER])

    assert "本期无" in text_of(document)
