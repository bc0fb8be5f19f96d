"""A form of the bureau for a closed month holds the figures that were closed, and says so."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from stationdesk.core.actor import Role
from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.desk import Desk
from stationdesk.desk.form_figures import figures_of
from stationdesk.desk.forms_desk import FilledForm
from tests.copies import copied
from tests.desk.closing_book import AUGUST, MONTHLY, SEPTEMBER, asked, close, register, void
from tests.ledgers.incident_desk import Calls

COUNTED, LISTED = "Sheet1!B4", "Sheet1!B5"
CRIMINAL = f"figure/{MONTHLY}/表警情总体情况/刑事/本期"
ADVICE = f"text/{MONTHLY}/advice"


@pytest.fixture
def desk(calls_folder: Path, tmp_path: Path, clock) -> Iterator[Desk]:
    """A chief at the desk of a station with two thefts in September, and a form that asks for them."""
    with copied(calls_folder, tmp_path / "calls", clock) as store:
        calls = Calls(store)
        calls.be("陈建国", Role.CHIEF)
        made = io.BytesIO()
        book = openpyxl.Workbook()
        book.active.title = "Sheet1"
        book.active["A4"], book.active["A5"], book.active["A6"] = "刑事", "条数", "建议"
        book.save(made)
        form = calls.desk.keep_bureau_form("月报", "月报.xlsx", made.getvalue())
        calls.desk.mark_bureau_form(form, {COUNTED: CRIMINAL, LISTED: "count/incidents", "Sheet1!B6": ADVICE})
        yield calls.desk


def filled(desk: Desk) -> tuple[FilledForm, list[object]]:
    made = desk.fill_bureau_form(desk.bureau_form("月报"), **asked(SEPTEMBER))
    sheet = openpyxl.load_workbook(io.BytesIO(made.content))["Sheet1"]
    return made, [sheet[f"B{row}"].value for row in (4, 5, 6)]


def figures(desk: Desk) -> dict[str, object]:
    report = desk.report(MONTHLY, language=CHINESE, **asked(SEPTEMBER))
    return {one.key: one.value for one in figures_of(report)}


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_a_correction_after_closing_does_not_reach_the_form(desk: Desk, language: str) -> None:
    desk.language = language
    before = desk.values_of_form(desk.bureau_form("月报"), **asked(SEPTEMBER))
    first, _ = register(desk, SEPTEMBER.replace(day=3)), register(desk, SEPTEMBER.replace(day=4))
    desk.keep_report_texts(MONTHLY, *asked(SEPTEMBER).values(), {"advice": "加强夜巡"})
    counted = filled(desk)
    close(desk, SEPTEMBER)
    void(desk, first)
    desk.keep_report_texts(MONTHLY, *asked(SEPTEMBER).values(), {"advice": "事后另写"})

    made, cells = filled(desk)

    assert before.closed is None
    assert counted[0].closed is None
    assert counted[1][0] == 2
    assert cells == [2, counted[1][1] - 1, "加强夜巡"]
    assert made.closed is not None
    assert "2026-11-21" in desk.say(made.closed)
    shown = desk.values_of_form(desk.bureau_form("月报"), **asked(SEPTEMBER))
    assert shown.values[COUNTED].value == 2
    assert shown.closed == made.closed


def test_the_last_of_two_closings_counts(desk: Desk) -> None:
    register(desk, SEPTEMBER.replace(day=3))
    close(desk, SEPTEMBER)
    register(desk, SEPTEMBER.replace(day=4))
    assert filled(desk)[1][0] == 1

    close(desk, SEPTEMBER, "补报一起")

    assert filled(desk)[1][0] == 2


def test_a_month_closed_beside_it_changes_nothing(desk: Desk) -> None:
    register(desk, SEPTEMBER.replace(day=3))
    close(desk, AUGUST)
    register(desk, SEPTEMBER.replace(day=4))

    made, cells = filled(desk)

    assert made.closed is None
    assert cells[0] == 2


def test_a_figure_that_the_records_have_no_more_is_still_the_closed_one(desk: Desk) -> None:
    """A type with one call, voided after closing, has no row in the report of today."""
    without = figures(desk)
    only = register(desk, SEPTEMBER.replace(day=5), "CR.theft.home")
    key = next(one for one, value in figures(desk).items() if one not in without and value == 1)
    desk.mark_bureau_form(desk.bureau_form("月报").id, {COUNTED: f"figure/{MONTHLY}/{key}"})
    close(desk, SEPTEMBER)
    void(desk, only)

    assert key not in figures(desk)
    made, cells = filled(desk)

    assert made.empty == ()
    assert cells[0] == 1
