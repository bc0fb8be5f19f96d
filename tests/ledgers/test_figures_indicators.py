"""Indicators, targets and typed results: what they take and what they refuse."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from stationdesk.core.errors import NotAllowed, StationError
from stationdesk.core.period import Period
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.figures.rules.counted import Counted, IndicatorKind, Subject
from stationdesk.ledgers.figures.rules.targets import EVERYBODY, KIND, OWN, Span, expected, overlap
from tests.ledgers.figure_desk import Figures
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def figures(calls: Calls) -> Figures:
    return Figures(calls)


def entry(figures: Figures, **values: Any) -> int:
    given = {"name": "反诈APP安装率", "numerator": 34300, "denominator": 35000}
    return figures.new("entries.register", **given | values)


def test_a_rate_is_computed_of_its_two_numbers(figures: Figures) -> None:
    assert figures.row("figures.entries", entry(figures))["value"] == Decimal("98.00")


def test_an_average_is_computed_and_rounded_half_up(figures: Figures) -> None:
    one = entry(figures, name="每所警力", kind=IndicatorKind.AVERAGE, numerator=3284, denominator=165)

    assert figures.row("figures.entries", one)["value"] == Decimal("19.90")


def test_a_part_larger_than_its_whole_is_refused(figures: Figures) -> None:
    with pytest.raises(StationError) as larger:
        entry(figures, numerator=35001)

    assert refused(larger) == {"numerator"}


def test_an_entry_shows_the_one_before_it(figures: Figures) -> None:
    first = entry(figures, numerator=30000, measured_on=date(2026, 10, 31))
    second = entry(figures)

    details: Any = {one.name: parts for one, parts in figures.desk.details("figures.entries", second)}

    assert [one.record for one in details["links"]] == [first]


def result(figures: Figures, **values: Any) -> int:
    given = {"name": "收缴手机", "amount": Decimal(9), "unit": "部", "campaign": "card_crackdown"}
    return figures.new("results.register", **given | values)


def test_a_fall_of_more_than_everything_is_refused_and_explained(figures: Figures) -> None:
    with pytest.raises(StationError) as impossible:
        result(figures, name="警情升降", amount=Decimal(-300), unit="%")

    assert refused(impossible) == {"amount"}
    assert "75" in str(impossible.value)


def test_a_result_below_zero_is_refused_unless_it_is_a_change(figures: Figures) -> None:
    with pytest.raises(StationError) as below:
        result(figures, amount=Decimal(-1))

    assert refused(below) == {"amount"}
    assert result(figures, name="刑事发案", amount=Decimal("-31.6"), unit="%")


def target(figures: Figures, **values: Any) -> int:
    given = {"counted": Counted.WORK, "work_kind": "visit", "target": 20, "starts_on": date(2026, 11, 5)}
    return figures.new("targets.register", **given | values)


def test_a_target_stands_for_whole_months(figures: Figures) -> None:
    one = target(figures, ends_on=date(2027, 1, 5))

    row = figures.row("figures.targets", one)
    assert (row["starts_on"], row["ends_on"]) == (date(2026, 11, 1), date(2027, 1, 31))


def test_two_targets_for_the_same_in_one_month_are_refused(figures: Figures) -> None:
    target(figures, ends_on=date(2027, 1, 5))

    with pytest.raises(StationError) as twice:
        target(figures, starts_on=date(2027, 1, 31), target=30)

    assert refused(twice) == {"starts_on"}
    assert target(figures, starts_on=date(2027, 2, 1), target=30)


def test_work_without_its_kind_and_two_kinds_of_whom_are_refused(figures: Figures) -> None:
    with pytest.raises(StationError) as no_kind:
        target(figures, work_kind=None)
    with pytest.raises(StationError) as both:
        target(figures, person_kind="officer", person_id=figures.calls.people["李卫东"])

    assert refused(no_kind) == {"work_kind"}
    assert refused(both) == {"person_kind"}


def test_a_target_is_proposed_from_the_first_of_the_month(figures: Figures) -> None:
    assert figures.desk.defaults("figures.targets.register")["starts_on"].day == 1


def test_only_chiefs_set_targets(figures: Figures) -> None:
    values = figures.desk.defaults("figures.targets.register") | {"work_kind": "visit", "target": 3}

    with pytest.raises(NotAllowed):
        figures.desk.act("figures.targets.register", values)


def test_the_target_closest_to_the_person_counts() -> None:
    spans = (
        Span(10, date(2026, 1, 1), None, EVERYBODY),
        Span(20, date(2026, 1, 1), None, KIND),
        Span(5, date(2026, 11, 1), date(2026, 11, 30), OWN),
    )

    assert expected(spans, Period(date(2026, 10, 1), date(2026, 11, 30))) == 25
    assert expected(spans[:1], NOVEMBER) == 10
    assert expected((), NOVEMBER) is None


def test_part_of_a_month_is_expected_by_its_days() -> None:
    span = (Span(20, date(2026, 1, 1), None),)

    assert expected(span, Period(date(2026, 11, 1), date(2026, 11, 17))) == 11
    assert expected(span, Period(date(2026, 11, 16), date(2026, 12, 31))) == 30


def test_stretches_overlap_when_they_share_a_day() -> None:
    first = (date(2026, 1, 1), date(2026, 3, 31))

    assert overlap(*first, date(2026, 3, 31), None)
    assert not overlap(*first, date(2026, 4, 1), None)
    assert overlap(date(2026, 4, 1), None, date(2026, 5, 1), date(2026, 5, 31))


def test_the_subject_decides_which_scope_is_kept(figures: Figures) -> None:
    one = target(figures, subject=Subject.VILLAGE, person_kind="officer")

    assert figures.row("figures.targets", one)["person_kind"] is None


@pytest.mark.parametrize(("amount", "words"), [("7", "7"), ("12.50", "12.5"), ("200", "200")])
def test_a_result_is_shown_without_needless_decimals(figures: Figures, amount: str, words: str) -> None:
    kept = result(figures, amount=Decimal(amount))
    desk = figures.desk

    (ledger,) = (one for one in desk.ledgers if one.name == "figures.results")
    column = next(one for one in ledger.columns if one.name == "amount")
    _, facts = desk.details("figures.results", kept)[0]
    paper = text_of(desk.report("figures.account", first=NOVEMBER.first, last=NOVEMBER.last))

    assert desk.display(column.kind, figures.row("figures.results", kept)["amount"]) == words
    assert [desk.display(one.kind, one.value) for one in facts if one.value == Decimal(amount)] == [words]
    assert f"{words}*" in paper


def test_an_average_is_shown_without_needless_decimals(figures: Figures) -> None:
    kept = entry(
        figures, name="每所警力", kind=IndicatorKind.AVERAGE, numerator=200, denominator=10, unit="人"
    )
    desk = figures.desk

    _, facts = desk.details("figures.entries", kept)[0]
    paper = text_of(desk.report("figures.account", first=NOVEMBER.first, last=NOVEMBER.last))

    assert desk.display(facts[0].kind, facts[0].value) == "20"
    assert "20人" in paper
