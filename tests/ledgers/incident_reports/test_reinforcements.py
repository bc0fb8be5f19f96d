"""R15: requests for help with their arrivals against the target, and who worked with us."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.document import Document
from stationdesk.core.plain_text import text_of
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import Golden, at, plain, table, wrong_figures

MONTH = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


def asked_for(calls: Calls, received: str, *, waited: float | None, unit: str, headcount: int = 4) -> int:
    """A call for which a unit was asked at once, and came after so many minutes or never."""
    begin = at(received)
    record = calls.register(received_at=begin, reported_at=begin)
    calls.dispatch(record, dispatched_at=begin)
    calls.act("request_reinforcement", record, unit=unit, requested_at=begin, headcount=headcount)
    if waited is not None:
        calls.act("reinforcement_arrived", record, arrived_at=begin + timedelta(minutes=waited))
    return record


@pytest.fixture
def month(calls: Calls) -> Calls:
    """In time to the second, a second late, never; and one handled jointly with the traffic police."""
    asked_for(calls, "2026-11-03 09:00", waited=20, unit="交警中队")
    asked_for(calls, "2026-11-05 21:30", waited=20 + 1 / 60, unit="邻县石门派出所", headcount=6)
    asked_for(calls, "2026-11-09 02:10", waited=None, unit="森林防火队")
    record = calls.register(received_at=at("2026-11-12 15:00"), reported_at=at("2026-11-12 15:00"))
    calls.dispatch(record, dispatched_at=at("2026-11-12 15:01"))
    calls.act("add_participant", record, unit=calls.squad, headcount=3, force_kind="traffic_police",
              arrived_at=at("2026-11-12 15:20"))  # fmt: skip
    return calls


def paper(calls: Calls, **more: object) -> Document:
    return calls.desk.report("incidents.reinforcements", **MONTH, **more)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_record_of_reinforcement_reads_as_expected(month: Calls, golden: Golden, language: str) -> None:
    golden(f"incidents_reinforcements_{language}", text_of(paper(month, language=language)))


def test_the_targets_last_second_is_in_time_and_one_more_is_not(month: Calls) -> None:
    rows = [plain(row) for row in table(paper(month), 0).rows]

    assert [row[-2] for row in rows] == ["按时", "超时1分钟", "未到场"]
    assert [row[7] for row in rows] == ["20", "20", "—"]
    assert [row.shaded for row in table(paper(month), 0).rows] == [False, True, True]


def test_every_figure_opens_as_many_incidents(month: Calls) -> None:
    document = paper(month)

    assert len(document.figures()) == 2
    assert wrong_figures(month.desk, document) == []


def test_an_invalid_or_voided_call_is_not_counted(month: Calls) -> None:
    nuisance = asked_for(month, "2026-11-15 10:00", waited=5, unit="交警中队")
    month.act("correct", nuisance, category="NU.nuisance")
    voided = asked_for(month, "2026-11-16 10:00", waited=5, unit="交警中队")
    month.be("陈建国", Role.CHIEF)
    month.act("void", voided, reason="重复登记")

    assert paper(month).data["asked"] == 3


def test_a_period_without_any_says_so(calls: Calls) -> None:
    words = text_of(paper(calls))

    assert words.count("本期无") == 2
