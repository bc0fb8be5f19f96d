"""Day counters count from the incidents' rows and reset themselves."""

from datetime import date
from typing import Any

import pytest

from stationdesk.core.errors import StationError
from tests.ledgers.figure_desk import Figures
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused


@pytest.fixture
def figures(calls: Calls) -> Figures:
    return Figures(calls)


def test_before_the_first_case_a_counter_counts_from_the_day_it_began(figures: Figures) -> None:
    counter = figures.counter(started_on=date(2026, 11, 1))

    assert figures.row("figures", counter)["days"] == 20
    assert figures.row("figures", counter)["last"] is None


def test_a_case_sets_the_counter_back_and_voiding_it_undoes_that(figures: Figures) -> None:
    counter = figures.counter(started_on=date(2020, 1, 1))
    case = figures.calls.register(category="CR.fraud.telecom", received_at=figures.calls.ago(3 * 1440))
    assert figures.row("figures", counter)["days"] == 3

    figures.calls.act("void", case, reason="重复登记")

    assert figures.row("figures", counter)["days"] == (date(2026, 11, 21) - date(2020, 1, 1)).days


def test_other_incidents_leave_the_counter_alone(figures: Figures) -> None:
    counter = figures.counter()
    figures.calls.register(category="CR.theft.home")

    assert figures.row("figures", counter)["days"] == 20


def test_the_pane_opens_the_last_case(figures: Figures) -> None:
    counter = figures.counter(categories=("CR.fraud",))
    figures.calls.register(category="CR.fraud.other", received_at=figures.calls.ago(2000))
    last = figures.calls.register(category="CR.fraud.telecom", received_at=figures.calls.ago(60))

    details: Any = {one.name: parts for one, parts in figures.desk.details("figures", counter)}

    assert [(one.ledger, one.record) for one in details["links"]] == [("incidents", last)]


def test_the_list_and_the_pane_count_the_same(figures: Figures) -> None:
    counter = figures.counter()
    figures.calls.register(category="CR.fraud.telecom", received_at=figures.calls.ago(5 * 1440))

    details: Any = {one.name: parts for one, parts in figures.desk.details("figures", counter)}
    days = details["facts"][0].value

    assert days == figures.row("figures", counter)["days"] == 5


def test_the_first_counter_stands_on_the_home_page(figures: Figures) -> None:
    figures.counter()
    figures.counter(name="无盗窃案件", categories=("CR.theft", "PO.theft"), position=0,
                    started_on=date(2026, 11, 11))  # fmt: skip

    assert figures.card().number == "10"


def test_a_counter_without_categories_or_of_a_day_ahead_is_refused(figures: Figures) -> None:
    with pytest.raises(StationError) as nothing:
        figures.counter(categories=())
    with pytest.raises(StationError) as ahead:
        figures.counter(started_on=date(2026, 12, 1))

    assert refused(nothing) == {"categories"}
    assert refused(ahead) == {"started_on"}


def test_two_counters_of_one_name_are_refused(figures: Figures) -> None:
    figures.counter()

    with pytest.raises(StationError) as twice:
        figures.counter()

    assert refused(twice) == {"name"}
