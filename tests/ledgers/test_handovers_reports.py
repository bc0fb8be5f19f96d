"""R02 and R03: every figure opens its rows, a reprint is the same, one page, the anchor on the paper."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from stationdesk.core.document import Figure
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.printing.pdf import write_pdf
from tests.ledgers.handover_desk import Shifts
from tests.ledgers.incident_desk import Calls

DAY = date(2026, 11, 20)


@pytest.fixture
def shifts(calls: Calls, clock: Any) -> Shifts:
    return Shifts(calls, clock)


def busy_day(shifts: Shifts) -> int:
    """A duty day with calls, equipment, a visitor and an order; its sheet."""
    shifts.set(DAY, "09:00")
    shifts.equipment()
    shifts.equipment("警车", "vehicle", 1, identifier="湘M0001警", mileage=52_000, fuel=80)
    shifts.set(DAY, "22:00")
    shifts.calls.register(category="DI.neighbours")
    shifts.calls.register(category="CR.injury", injured=1, content="两人斗殴，一人受伤", place="河口桥头")
    shifts.act("handovers.orders.register", from_unit="县公安局", content="开展冬防检查",
               due_at=shifts.at(DAY + timedelta(days=3), "18:00"))  # fmt: skip
    shifts.act("handovers.visitors.register", matter="咨询户口迁移", name="周某")
    return shifts.at_end_of(DAY, reminders="夜间多巡集市", todo="催办复查", weather="晴", held=1)


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_both_papers_say_what_they_said(
    shifts: Shifts, golden: Callable[[str, str], None], language: str
) -> None:
    sheet = busy_day(shifts)
    record = text_of(shifts.paper(sheet, language))

    golden(f"handovers_daily_{language}", text_of(shifts.daily(DAY, language)))
    golden(f"handovers_sheet_{language}", "\n".join(record.splitlines()[:-2]) + "\n")


def test_the_record_carries_the_anchor_of_the_entry_that_kept_it(shifts: Shifts) -> None:
    sheet = busy_day(shifts)
    anchor = shifts.desk.report("handovers.sheet", record=sheet).stamp.anchor

    shifts.equipment("印章", "seal", 1)

    assert anchor in text_of(shifts.paper(sheet))
    assert shifts.paper(sheet).stamp.anchor != anchor


def test_every_figure_of_the_day_counts_the_rows_it_opens(practice: Desk) -> None:
    for day in (date(2026, 11, 20), date(2026, 11, 12), date(2026, 7, 1)):
        figures = practice.report("handovers.daily", first=day, last=day).figures()
        opened = [one for one in figures if one.rows is not None]

        assert len(opened) >= 24
        for one in opened:
            assert matches(practice, one), (day, one)


def matches(desk: Desk, one: Figure) -> bool:
    """People on patrol are signed in on the rows, not rows themselves."""
    return desk.count(one.rows) == int(one.text) or dict(one.rows.filters).keys() == {"days", "state"}


def test_an_ordinary_day_fits_one_page(practice: Desk, tmp_path: Path) -> None:
    sheet = next(iter(practice.ids(Query("handovers"))))

    assert write_pdf(practice.report("handovers.sheet", record=sheet), tmp_path / "sheet.pdf").pages == 1
    day = practice.record("handovers", sheet)["duty_day"]
    daily = practice.report("handovers.daily", first=day, last=day)
    assert write_pdf(daily, tmp_path / "daily.pdf").pages <= 2


def test_a_week_is_a_page_a_day_and_a_quarter_is_refused(shifts: Shifts) -> None:
    week = shifts.desk.report("handovers.daily", first=date(2026, 11, 9), last=date(2026, 11, 15))

    assert len(week.data) == 7
    with pytest.raises(StationError):
        shifts.desk.report("handovers.daily", first=date(2026, 7, 1), last=date(2026, 9, 30))
    with pytest.raises(StationError):
        shifts.desk.report("handovers.daily", first=date(2026, 12, 1), last=date(2026, 12, 31))


def test_a_missing_sheet_is_red_on_the_paper(shifts: Shifts, tmp_path: Path) -> None:
    first = DAY + timedelta(days=1)
    shifts.at_end_of(first)
    shifts.at_end_of(first + timedelta(days=2))

    write_pdf(shifts.daily(first), tmp_path / "kept.pdf")
    write_pdf(shifts.daily(first + timedelta(days=1)), tmp_path / "missing.pdf")

    assert (reds(tmp_path / "kept.pdf"), reds(tmp_path / "missing.pdf")) == ([False], [True])


def reds(path: Path) -> list[bool]:
    pages = [page.get_contents() for page in PdfReader(path).pages]
    return [b"0.75 0.07 0.07 rg" in page.get_data() for page in pages if page is not None]
