"""The roster's papers made from a station's file: signed months, drafts, periods without any."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Document, PageBreak, Table
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.roster.records import DutyPost, TrainingBlock
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.printing.pdf import write_pdf
from tests.ledgers.roster_desk import DECEMBER, JANUARY, Rota

MONTH = {"first": DECEMBER, "last": date(2026, 12, 31)}
EVERY = ("month", "week", "simple", "slip", "training")


def rows_of(document: Document) -> list[tuple[str, ...]]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [tuple(str(cell) for cell in row.cells) for row in table.rows]


def test_the_sheet_of_a_signed_month_names_its_signer_and_the_day_of_signing(rota: Rota) -> None:
    roster = rota.signed()

    document = rota.desk.report("roster.sheet", record=roster)

    assert len(rows_of(document)) == 31
    assert "签发人: 陈建国" in text_of(document)
    assert "制表日期：2026年11月21日" in text_of(document)
    assert document.stamp.watermark == ""
    assert document.data["duties"] == 31 * 4


def test_the_month_by_its_period_is_the_signed_roster_not_a_draft(rota: Rota) -> None:
    signed = rota.desk.report("roster.sheet", record=rota.signed())

    assert text_of(rota.desk.report("roster.month", **MONTH)) == text_of(signed)


def test_the_sheet_of_a_draft_is_a_draft(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)

    document = rota.desk.report("roster.sheet", record=draft)

    assert document.stamp.watermark == "草稿"
    assert len(rows_of(document)) == 31


def test_january_without_a_calendar_is_loud_on_every_paper(rota: Rota) -> None:
    rota.signed(JANUARY)
    january = {"first": JANUARY, "last": date(2027, 1, 31)}

    for name in ("month", "week", "simple", "slip"):
        assert "2027年的法定节假日" in text_of(rota.desk.report(f"roster.{name}", **january)), name


def test_a_post_that_is_not_printed_has_no_column(rota: Rota) -> None:
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        tx.get(DutyPost, rota.posts["值班辅警"]).printed = False
    document = rota.desk.report("roster.sheet", record=rota.signed())

    titles = [
        column.title
        for block in document.blocks
        if isinstance(block, Table)
        for column in block.columns
    ]  # fmt: skip

    assert "主班民警" in titles
    assert "值班辅警" not in titles


def test_two_months_are_two_sheets_of_a_page_each(rota: Rota, tmp_path: Path) -> None:
    rota.signed()
    rota.signed(JANUARY)

    document = rota.desk.report("roster.month", first=DECEMBER, last=date(2027, 1, 31))

    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 1
    assert write_pdf(document, tmp_path / "two.pdf", bundled_only=True).pages == 2


@pytest.mark.parametrize("name", EVERY)
def test_a_period_without_a_roster_says_so(rota: Rota, name: str) -> None:
    document = rota.desk.report(f"roster.{name}", first=date(2025, 3, 1), last=date(2025, 3, 31))

    assert "本期无" in text_of(document)


def test_a_slip_is_of_the_person_asked_for(rota: Rota) -> None:
    rota.signed()
    person = rota.people["李卫东"]

    document = rota.desk.report("roster.slip", **MONTH, parameters={"person": person})

    plan = rota.desk.month_plan(DECEMBER)
    own = [one for one in plan.duties if one.person == person and one.day >= DECEMBER]
    assert document.data == {"people": 1, "duties": len(own)}
    assert all(row[3] == "8:30–次日8:30" for row in rows_of(document))


def test_a_week_over_new_year_reads_both_months(rota: Rota) -> None:
    rota.signed()
    rota.signed(JANUARY)

    document = rota.desk.report("roster.week", first=date(2026, 12, 28), last=date(2027, 1, 3))

    assert [row[0] for row in rows_of(document)][2:5] == ["12月30日", "12月31日", "1月1日"]


def test_the_trainees_rota_has_the_turns_of_the_roster_that_holds(rota: Rota) -> None:
    roster = rota.signed()
    other = rota.act("start", month=JANUARY, way=Way.EMPTY)
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        for place, (of, day) in enumerate(
            ((roster, DECEMBER), (roster, date(2026, 12, 10)), (other, JANUARY))
        ):
            tx.add(TrainingBlock(
                roster_id=of, person_id=rota.people["彭涛"], day=day + timedelta(days=place), days=3,
                cycle=place + 1, mentor_id=rota.people["李卫东"], attended=True if place == 0 else None,
                hours=24 if place == 0 else None, evaluation="认真" if place == 0 else None,
            ))  # fmt: skip

    document = rota.desk.report("roster.training", **MONTH)

    assert [row[4] for row in rows_of(document)] == ["12月1日至12月3日", "12月11日至12月13日"]
    assert rows_of(document)[0][6:] == ("李卫东", "已到", "24", "认真")
    assert document.data == {"planned": 2, "attended": 1}
    assert document.stamp.watermark == ""
    assert (
        rota.desk.report("roster.training", first=JANUARY, last=date(2027, 1, 31)).stamp.watermark == "草稿"
    )
