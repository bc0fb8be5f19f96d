"""R14 and the account: what they print, and that every figure opens what it counts."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from stationdesk.core.document import Document, Layout, Table
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import ENGLISH
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.figures.rules.counted import Counted, IndicatorKind, Subject
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.figure_desk import Figures, opened
from tests.ledgers.incident_desk import Calls

NOVEMBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


@pytest.fixture
def figures(calls: Calls) -> Figures:
    return Figures(calls)


def work(figures: Figures, name: str, kind: str, count: int, **more: Any) -> None:
    given = {"person": figures.calls.people[name], "kind": kind, "count": count}
    values = figures.desk.defaults("patrols.work.register") | given | more
    figures.desk.act("patrols.work.register", values)


def target(figures: Figures, number: int, **more: Any) -> None:
    given = {"counted": Counted.WORK, "work_kind": "visit", "starts_on": date(2026, 11, 1)}
    figures.new("targets.register", target=number, **given | more)


def a_month(figures: Figures) -> None:
    """A little of everything the two reports print."""
    calls = figures.calls
    for category in ("DI.neighbours", "CR.theft.home", "CR.fraud.telecom", "NU.nuisance"):
        calls.register(category=category, received_at=calls.ago(2 * 1440))
    joint = calls.handled(category="MA.fight")
    calls.act("add_participant", joint, unit=calls.squad, headcount=3)
    figures.counter()
    figures.counter(name="无溺水", categories=("HE.drowning",), started_on=date(2026, 6, 1))
    figures.new("entries.register", name="反诈APP安装率", numerator=34300, denominator=35000)
    figures.new("entries.register", name="每所警力", kind=IndicatorKind.AVERAGE, numerator=3284,
                denominator=165, unit="人")  # fmt: skip
    for amount in (9, 4):
        figures.new("results.register", name="收缴手机", amount=Decimal(amount), unit="部",
                    campaign="card_crackdown")  # fmt: skip
    target(figures, 20, person_kind="officer")
    target(figures, 10, person_kind="auxiliary")
    target(figures, 2, counted=Counted.INCIDENTS, work_kind=None, person_kind="officer")
    work(figures, "李卫东", "visit", 25)
    work(figures, "王小军", "visit", 4, village=calls.villages["东市村"])
    work(figures, "王小军", "clue", 1)


def account(figures: Figures, **more: Any) -> Document:
    return figures.desk.report("figures.account", **NOVEMBER | more)


def test_the_account_as_printed(figures: Figures, golden: Callable[[str, str], None]) -> None:
    a_month(figures)

    golden("figures-account", text_of(account(figures)))


def test_the_assessment_as_printed(figures: Figures, golden: Callable[[str, str], None]) -> None:
    a_month(figures)

    document = figures.desk.report("figures.assessment", **NOVEMBER, parameters={"rank": True})

    golden("figures-assessment", text_of(document))


def test_the_assessment_stands_upright_where_a_station_s_people_fit_one_page(figures: Figures) -> None:
    a_month(figures)

    assert figures.desk.report("figures.assessment", **NOVEMBER).layout is Layout.PORTRAIT


def test_no_rank_is_printed_unless_it_is_asked_for(figures: Figures) -> None:
    a_month(figures)

    document = figures.desk.report("figures.assessment", **NOVEMBER)

    titles = [one.title for table in document.blocks if isinstance(table, Table) for one in table.columns]
    assert "名次" not in titles
    assert document.data["李卫东"] == {
        "work.visit": {"target": 20, "done": 25, "rate": "125.00%"},
        "incidents": {"target": 2, "done": 1, "rate": "50.00%"},
    }


def test_what_was_done_opens_its_rows(figures: Figures) -> None:
    a_month(figures)

    document = figures.desk.report("figures.assessment", **NOVEMBER)

    assert [(one.text, opened(figures.desk, one)) for one in document.figures()] == [
        ("25", 1), ("1", 1), ("4", 1),
    ]  # fmt: skip


def test_villages_are_assessed_by_what_was_done_in_them(figures: Figures) -> None:
    a_month(figures)
    target(figures, 5, subject=Subject.VILLAGE)
    target(figures, 8, subject=Subject.VILLAGE, village_id=figures.calls.villages["河口村"])

    document = figures.desk.report("figures.assessment", **NOVEMBER, parameters={"subject": Subject.VILLAGE})

    assert document.data["东市村"]["work.visit"] == {"target": 5, "done": 4, "rate": "80.00%"}
    assert document.data["河口村"]["work.visit"] == {"target": 8, "done": 0, "rate": "0.00%"}


def test_without_a_target_the_sheet_says_so(figures: Figures) -> None:
    document = figures.desk.report("figures.assessment", **NOVEMBER)

    assert "本期没有下达考核目标。" in text_of(document)


def test_every_figure_of_the_account_opens_rows(figures: Figures) -> None:
    a_month(figures)

    every = account(figures).figures()

    assert every
    assert [one.text for one in every if one.rows is None] == []
    counted = [one for one in every if one.text.isdigit()]
    others = [one.text for one in counted if opened(figures.desk, one) != int(one.text)]
    assert others == ["2", "173", "29", "29"]  # days without a case, and visits, which are summed


def test_a_month_without_rows_says_none_and_leaves_out_what_nobody_keeps(figures: Figures) -> None:
    said = text_of(figures.desk.report("figures.account", first=date(2026, 3, 1), last=date(2026, 3, 31)))

    assert said.count("本期无。") >= 5
    assert "指标和成果" not in said
    assert "出租房屋管理" not in said


def test_a_period_that_has_not_begun_is_refused(figures: Figures) -> None:
    with pytest.raises(StationError, match="not begun"):
        figures.desk.report("figures.account", first=date(2026, 12, 1), last=date(2026, 12, 31))


def test_the_account_is_written_in_english_as_well(figures: Figures) -> None:
    a_month(figures)

    document = account(figures, language=ENGLISH)

    assert "In this period 4 valid incidents were reported" in text_of(document)
    assert "1 calls jointly" in text_of(document)


def test_a_dispute_counts_for_everybody_of_the_station_who_took_part(figures: Figures) -> None:
    disputes, people = Disputes(figures.calls), figures.calls.people
    record = disputes.register(handler=people["李卫东"])
    mediators = tuple({"who": who, "role": "mediator", "unit": None} for who in (people["王小军"], "郑和"))
    disputes.act("mediate", record, mediators=mediators)
    target(figures, 3, counted=Counted.DISPUTES, work_kind=None)

    document = figures.desk.report("figures.assessment", **NOVEMBER)

    done = {name: counted["disputes"]["done"] for name, counted in document.data.items()}
    assert done == {"李卫东": 1, "王小军": 1, "陈建国": 0}
    assert [opened(figures.desk, one) for one in document.figures() if one.text == "1"] == [1, 1]


@pytest.mark.parametrize("subject", list(Subject))
@pytest.mark.parametrize("counted", list(Counted))
def test_the_sheet_says_what_it_counts_for_whom_and_when(
    figures: Figures, counted: Counted, subject: Subject
) -> None:
    kind = "visit" if counted is Counted.WORK else None
    target(figures, 3, counted=counted, work_kind=kind, subject=subject)

    document = figures.desk.report("figures.assessment", **NOVEMBER, parameters={"subject": subject})

    table = next(one for one in document.blocks if isinstance(one, Table))
    what = table.columns[1].title.removesuffix("目标")
    assert "2026年11月" in table.caption
    assert table.notes[0].startswith(f"{what}：本期")
    assert ("本村" in table.notes[0]) is (subject is Subject.VILLAGE)
