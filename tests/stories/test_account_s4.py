"""S4, one village one auxiliary: 91.8 % settled, what the villages bring in, a search through the night."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.comparison import Change, Rate, rounded
from stationdesk.core.counting import mean
from stationdesk.core.document import Facts
from stationdesk.core.ledger import Query
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Risk
from stationdesk.ledgers.figures.rules.counted import Counted, IndicatorKind, Subject
from stationdesk.ledgers.incidents.actions import receiving
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from tests.conftest import let_go
from tests.stories.account_desk import (
    CHIEF,
    OFFICER,
    SECOND,
    AccountDesk,
    at,
    figures,
    land,
    line,
    make,
    text,
    told,
)

STARTED = "2018-01-02T09:00"
TODAY = "2019-12-31T20:00"
YEAR = (date(2019, 1, 1), date(2019, 12, 31))
AUXILIARIES = tuple(f"驻村{name}" for name in "甲乙丙丁戊己")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six villages, an auxiliary in each."""
    people = tuple(
        NewPerson(name, "village_auxiliary", village=f"{'甲' if place < 3 else '乙'}{place % 3 + 1}村")
        for place, name in enumerate(AUXILIARIES)
    )
    return make(tmp_path_factory.mktemp("s4") / "station", STARTED, land((3, 3)), people)


@pytest.fixture
def station(made: Path, tmp_path: Path, clock: Any) -> Iterator[AccountDesk]:
    opened = AccountDesk(made, tmp_path / "s4", clock, STARTED)
    yield opened
    let_go(opened.store)


@pytest.mark.parametrize(("settled", "registered"), [(45, 49), (56, 61), (67, 73)])
def test_91_8_per_cent_are_settled(station: AccountDesk, settled: int, registered: int) -> None:
    station.on("2019-06-20T18:00")
    day = date(2019, 6, 20)
    kept = {
        "registered_on": day, "opened_on": day, "kind": "neighbours", "source": "person", "summary": "相邻",
        "village_id": station.villages["甲1村"], "area_id": station.areas["甲片区"], "level": Level.VILLAGE,
        "risk": Risk.LOW, "due_on": day + timedelta(days=30), "started_year_only": False,
        "kept_calm": False, "petition_averted": False, "handler_id": station.people[OFFICER],
    }  # fmt: skip
    done = {"state": State.SETTLED, "settled_on": day, "mediated_on": day, "result": "agreed"}
    undone = {"state": State.REGISTERED, "settled_on": None, "mediated_on": None, "result": None}
    with station.store.transaction(station.desk.actor, "stories.disputes") as tx:
        tx.add_many(Dispute, [kept | {"title": f"纠纷{one}"} | (done if one < settled else undone)
                              for one in range(registered)])  # fmt: skip
    station.on(TODAY)

    said = told(station.account(*YEAR), "受理矛盾纠纷")
    received, given, rate, *_ = figures(said)

    station.check((received, given))
    assert (int(received.text), int(given.text)) == (registered, settled)
    assert rate.text == Rate(settled, registered).text()
    assert Rate(settled, registered).percent(1) == Decimal("91.8")


def test_crime_fell_by_35_83_and_security_by_19_59_per_cent(station: AccountDesk) -> None:
    for year, crimes, others in ((2018, 120, 97), (2019, 77, 78)):
        station.on(f"{year}-12-31T19:00")
        calls(station, "CR.theft.home", crimes, at(f"{year}-03-01T08:00"))
        calls(station, "PO.assault", others, at(f"{year}-07-01T08:00"))
    station.on(TODAY)

    document = station.account(*YEAR)

    for title, share in (("刑事", "−35.83%"), ("治安", "−19.59%")):
        cells = line(document, title)
        station.check((cells["本期"], cells["上年同期"]))
        assert cells["同比"] == share


def calls(station: AccountDesk, category: str, number: int, first: datetime) -> None:
    """Many calls, an hour apart, through the action of their ledger."""
    place = station.places["镇集贸市场"]
    with station.store.transaction(station.desk.actor, "stories.calls") as tx:
        for hour in range(number):
            when = first + timedelta(hours=hour)
            receiving.register(tx, received_at=when, reported_at=when, source=None, place=place,
                               category=category, content="群众报警")  # fmt: skip


def test_averages_are_computed_because_typed_ones_do_not_reconcile(station: AccountDesk) -> None:
    station.on(TODAY)
    for day, staff in ((date(2018, 12, 31), 1122), (date(2019, 12, 31), 3284)):
        station.new("figures.entries.register", name="每所平均警力", kind=IndicatorKind.AVERAGE,
                    numerator=staff, denominator=165, unit="人", measured_on=day)  # fmt: skip
    station.new("figures.entries.register", name="每所新增辅警", kind=IndicatorKind.AVERAGE,
                numerator=3299, denominator=165, unit="人", measured_on=date(2019, 12, 31))  # fmt: skip

    account = station.account(*YEAR)

    assert "每所平均警力19.9人（3284/165" in text(told(account, "每所平均警力"))
    assert "每所新增辅警20人（3299/165" in text(told(account, "每所新增辅警"))  # the rise alone is above it
    assert (rounded(Fraction(1122, 165), 1), mean(3299, 165)) == (Decimal("6.8"), Decimal("19.99"))
    assert (Decimal("19.9") - Decimal("6.8")) * 165 == Decimal("2161.5") != 3299


def test_what_the_villages_bring_in_a_year(station: AccountDesk) -> None:
    station.on(TODAY)
    yearly = {"clue": 2100, "assist_case": 1696, "hazard": 17000, "agency": 360}
    villages = list(station.villages.values())
    for kind, total in yearly.items():
        for place, name in enumerate(AUXILIARIES):
            count = total // 6 + (place < total % 6)
            station.new("patrols.work.register", person=station.people[name], kind=kind, count=count,
                        worked_on=date(2019, 12, 30), village=villages[place])  # fmt: skip

    said = told(station.account(*YEAR), "村级力量")
    by_number = {int(one.text): one for one in figures(said)}

    assert text(said) == "村级力量：提供线索2100次、协助办案1696次、隐患排查17000次、代办户籍360次。"
    assert set(by_number) == set(yearly.values())
    for number, one in by_number.items():
        assert (station.opened(one), station.summed(one, "count")) == (6, number)


def test_a_clue_is_text_with_its_handling(station: AccountDesk) -> None:
    station.on("2019-06-01T10:00")
    clue = station.new("patrols.clues.register", source="auxiliary", content="村口有陌生车辆夜间停留",
                       village=station.villages["甲1村"])  # fmt: skip
    station.act("patrols.clues.settle", clue, result="核实为收购车辆，已提醒", useful=True)

    said = told(station.account(date(2019, 6, 1), date(2019, 6, 30)), "收到线索")

    assert text(said) == "收到线索1条，办结1条，查实1条。"
    station.check(figures(said))


def test_the_search_lasts_fifteen_hours_across_midnight(station: AccountDesk) -> None:
    station.on("2019-07-24T10:00")
    begin, end = at("2019-07-23T17:00"), at("2019-07-24T08:00")
    search = station.new("patrols.enter", kind="search", starts_at=begin, ends_at=end, route="后山林区",
                         leader=station.people[OFFICER], summary="找到走失老人")  # fmt: skip

    of_the_23rd = station.account(date(2019, 7, 23), date(2019, 7, 23))

    record = station.desk.record("patrols", search)
    assert record["ended_at"] - record["begun_at"] == timedelta(hours=15)
    assert record["duty_day"] == date(2019, 7, 23)
    sheet = station.desk.report("patrols.sheet", record=search)
    facts = dict(next(one for one in sheet.blocks if isinstance(one, Facts)).pairs)
    assert facts["结束时间"] == "2019-07-24 08:00"
    assert facts["历时"] == "15小时"
    said = told(of_the_23rd, "开展巡逻")
    assert text(said) == "开展巡逻1次：搜寻搜救1次。"
    assert list(station.desk.ids(figures(said)[0].rows)) == [search]


def test_somebody_is_there_within_a_minute_of_the_order(station: AccountDesk) -> None:
    station.on("2019-08-08T12:00")
    village = station.villages["甲1村"]
    incident = station.call("PO.disorder", station.ago(30), village=village, source="order")
    station.act("incidents.dispatch", incident, people=(station.people[OFFICER], station.people[SECOND]),
                dispatched_at=station.ago(29))  # fmt: skip
    station.act("incidents.arrive", incident, arrived_at=station.ago(28))
    record = station.desk.record("incidents", incident)
    assert record["arrived_at"] - record["dispatched_at"] == timedelta(minutes=1)

    said = told(station.account(date(2019, 8, 1), date(2019, 8, 31)), "按时到场")

    assert text(said) == "可计到场用时的警情1起，按时到场1起，达标率100.00%。"
    station.check(figures(said))


def test_notices_reach_villagers_and_gates_are_held(station: AccountDesk) -> None:
    station.on("2019-09-09T20:00")
    for village in list(station.villages.values())[:3]:
        station.new("patrols.publicity.register", topic="fraud", topic_text="陌生链接不要点",
                    channel="wechat", village=village, reach=120)  # fmt: skip
    for gate in ("东门", "南门", "西门", "北门"):
        station.new("patrols.enter", kind="checkpoint", starts_at=station.ago(240), ends_at=station.ago(60),
                    route=f"{gate}卡点", leader=station.people[OFFICER])  # fmt: skip

    document = station.account(date(2019, 9, 1), date(2019, 9, 30))
    times, reach = figures(told(document, "开展宣传"))

    assert (times.text, reach.text, station.summed(reach, "reach")) == ("3", "360", 360)
    station.check((times,))
    assert "卡点值守（四门落锁）4次" in text(told(document, "开展巡逻"))


def test_calls_fell_by_half_and_robbery_to_nothing(station: AccountDesk) -> None:
    for year, all_, robberies in ((2018, 18, 2), (2019, 10, 0)):
        station.on(f"{year}-12-31T19:00")
        calls(station, "HE.locked", all_, at(f"{year}-03-01T08:00"))
        calls(station, "CR.robbery", robberies, at(f"{year}-05-01T08:00"))
    station.on(TODAY)

    document = station.account(*YEAR)

    assert line(document, "有效警情合计")["同比"] == "−50.00%"
    assert line(document, "刑事")["同比"] == "−100.00%"
    assert Change(0, 2).percent == Decimal("-100.00")


def test_villages_are_assessed_and_volunteers_have_six_roles(station: AccountDesk) -> None:
    station.on(TODAY)
    station.be(CHIEF)
    station.new("figures.targets.register", subject=Subject.VILLAGE, counted=Counted.WORK, work_kind="visit",
                target=30, starts_on=date(2019, 12, 1))  # fmt: skip
    village = station.villages["乙3村"]
    station.new("patrols.work.register", person=station.people[AUXILIARIES[5]], kind="visit", count=27,
                village=village, worked_on=date(2019, 12, 20))  # fmt: skip
    station.new("station.people.register", name="红袖章", kind="volunteer", village_id=village,
                roles=("six.patrol", "six.mediation"))  # fmt: skip

    document = station.report("figures.assessment", date(2019, 12, 1), date(2019, 12, 31),
                              subject=Subject.VILLAGE, rank=True)  # fmt: skip

    cells = line(document, "乙3村")
    assert (cells["走访目标"], cells["走访完成"].text, cells["走访完成率"]) == ("30", "27", "90.00%")
    assert cells["名次"] == "1"
    assert len(station.desk.ids(Query("station.people", (("kind", "volunteer"),)))) == 1
