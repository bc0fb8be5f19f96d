"""S3, joint stations: 870 disputes against 693, reinforcement of four towns, and a team's targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.comparison import Change, earlier_counts
from stationdesk.core.counting import groups_of
from stationdesk.core.document import Table
from stationdesk.core.ledger import Query
from stationdesk.desk.list_paper import list_document
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Risk
from stationdesk.ledgers.figures.rules.counted import Counted
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

STARTED = "2020-04-01T09:00"
MAY_TO_OCTOBER = (date(2021, 5, 1), date(2021, 10, 31))
TEAM = ("赵一", "钱二", "孙三", "李四", "周五")
SIZES = (4,) * 4 + (3,) * 10


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """46 villages in 14 areas, and a community team of five."""
    people = tuple(NewPerson(name, "auxiliary") for name in TEAM)
    return make(tmp_path_factory.mktemp("s3") / "station", STARTED, land(SIZES), people)


@pytest.fixture
def station(made: Path, tmp_path: Path, clock: Any) -> Iterator[AccountDesk]:
    opened = AccountDesk(made, tmp_path / "s3", clock, STARTED)
    yield opened
    let_go(opened.store)


def disputes(station: AccountDesk, registered: int, settled: int, day: date) -> None:
    """Keep many disputes at once, as a sheet taken over would."""
    station.on(f"{day.isoformat()}T18:00")
    kept = {
        "registered_on": day, "opened_on": day, "kind": "neighbours", "source": "person", "summary": "相邻",
        "village_id": station.villages["甲1村"], "area_id": station.areas["甲片区"], "level": Level.STATION,
        "risk": Risk.LOW, "due_on": day + timedelta(days=30), "started_year_only": False,
        "kept_calm": False, "petition_averted": False, "handler_id": station.people[OFFICER],
    }  # fmt: skip
    done = {"state": State.SETTLED, "settled_on": day, "mediated_on": day, "result": "agreed"}
    undone = {"state": State.REGISTERED, "settled_on": None, "mediated_on": None, "result": None}
    rows = [
        kept | {"title": f"纠纷{number}"} | (done if number < settled else undone)
        for number in range(registered)
    ]
    with station.store.transaction(station.desk.actor, "stories.disputes") as tx:
        tx.add_many(Dispute, rows)


def test_802_of_870_disputes_are_settled_against_668_of_693(station: AccountDesk) -> None:
    disputes(station, 693, 668, date(2020, 9, 15))
    disputes(station, 870, 802, date(2021, 9, 15))
    station.on("2021-10-31T20:00")

    said = told(station.account(*MAY_TO_OCTOBER), "受理矛盾纠纷")
    received, settled, rate, before = figures(said)

    assert text(said).startswith("受理矛盾纠纷870起，同比上升25.54%；化解802起，同比上升20.06%。")
    assert "化解率92.18%，上年同期96.39%，同比下降4.21个百分点" in text(said)
    station.check((received, settled))
    assert (station.opened(rate), station.opened(before)) == (802, 668)
    assert earlier_counts(870, Decimal("25.54")) == (693,)


def test_fourteen_groups_have_three_or_four(station: AccountDesk) -> None:
    table = next(
        one for one in list_document(station.desk, Query("station.areas")).blocks if isinstance(one, Table)
    )
    titles = [one.title for one in table.columns]
    printed = Counter(row.cells[titles.index("村居数")] for row in table.rows)

    assert printed == {"3": 10, "4": 4} == {str(size): many for size, many in groups_of(46, 14).items()}
    for area in station.areas.values():
        assert len(station.desk.ids(Query("station.villages", (("area", area),)))) in (3, 4)


def test_118_of_133_make_88_72_per_cent(station: AccountDesk) -> None:
    station.on("2021-10-31T20:00")
    station.new("figures.entries.register", name="下沉片区警力占比", numerator=118, denominator=133)
    station.new("figures.entries.register", name="社区民警在片区时间", numerator=82, denominator=100)

    document = station.account(*MAY_TO_OCTOBER)
    said = told(document, "下沉片区警力占比")

    assert "88.72%（118/133" in text(said)
    assert [station.opened(one) for one in figures(said)] == [1]
    assert "82.00%" in text(told(document, "社区民警在片区时间"))
    assert 133 - 118 == 15


def test_the_other_three_towns_send_nine_people_within_twenty_minutes(station: AccountDesk) -> None:
    station.on("2021-08-02T22:00")
    incident = station.call("MA.fight", station.ago(120))
    station.act("incidents.dispatch", incident, people=(station.people[OFFICER], station.people[SECOND]),
                dispatched_at=station.ago(118))  # fmt: skip
    for town, minutes in (("东镇警务站", 12), ("南镇警务站", 17), ("北镇警务站", 19)):
        station.act("incidents.request_reinforcement", incident, unit=town, headcount=3,
                    requested_at=station.ago(110))  # fmt: skip
        station.act("incidents.reinforcement_arrived", incident, headcount=3,
                    arrived_at=station.ago(110 - minutes))  # fmt: skip
    station.on("2021-10-31T20:00")

    document = station.account(*MAY_TO_OCTOBER)
    said = told(document, "请求增援")

    assert text(said) == (
        "请求增援的警情1起，请求3个单位，到场3个单位9人，平均16.0分钟、最长19分钟到场，按时到场3个，达标率100.00%。"
    )
    assert list(station.desk.ids(figures(said)[0].rows)) == [incident]
    cells = line_of_unit(document, "北镇警务站")
    assert (cells["用时（分）"], cells["目标"], cells["结果"]) == ("19", "20", "达标")


def line_of_unit(document: Any, unit: str) -> dict[str, Any]:
    rows = [
        dict(zip((one.title for one in table.columns), row.cells, strict=True))
        for table in document.blocks
        if hasattr(table, "rows") and table.columns[1].title == "单位"
        for row in table.rows
    ]
    return next(one for one in rows if one["单位"] == unit)


def test_county_help_after_thirty_minutes_is_late(station: AccountDesk) -> None:
    station.on("2021-08-02T22:00")
    incident = station.call("MA.blocking", station.ago(200))
    station.act("incidents.dispatch", incident, people=(station.people[OFFICER],),
                dispatched_at=station.ago(199))  # fmt: skip
    station.act("incidents.request_reinforcement", incident, unit="县局特警", headcount=10,
                requested_at=station.ago(190))  # fmt: skip
    station.act("incidents.reinforcement_arrived", incident, arrived_at=station.ago(140))

    document = station.account(date(2021, 8, 1), date(2021, 8, 31))

    assert line_of_unit(document, "县局特警")["结果"] == "超时"
    assert "按时到场0个，达标率0.00%" in text(told(document, "请求增援"))


def test_cases_fell_by_28_80_and_help_rose_by_35_33_per_cent(station: AccountDesk) -> None:
    for year, cases, helped in ((2020, 125, 300), (2021, 89, 406)):
        station.on(f"{year}-09-20T18:00")
        calls(station, cases, at(f"{year}-09-01T08:00"))
        for part in (helped // 2, helped - helped // 2):
            station.new("patrols.work.register", person=station.people[OFFICER], kind="visit", count=part,
                        worked_on=date(year, 9, 19))  # fmt: skip
    station.on("2021-10-31T20:00")

    document = station.account(*MAY_TO_OCTOBER)
    crimes, visits = line(document, "刑事"), line(document, "驻村工作：走访")

    station.check((crimes["本期"], crimes["上年同期"]))
    assert (crimes["本期"].text, crimes["同比"]) == ("89", "−28.80%")
    assert (visits["本期"].text, visits["上年同期"].text, visits["同比"]) == ("406", "300", "+35.33%")
    assert station.summed(visits["本期"], "count") == 406
    assert Change(406, 300).percent == Decimal("35.33")


def calls(station: AccountDesk, number: int, first: datetime) -> None:
    """Many calls, an hour apart, through the action of their ledger."""
    place = station.places["镇集贸市场"]
    with station.store.transaction(station.desk.actor, "stories.calls") as tx:
        for hour in range(number):
            when = first + timedelta(hours=hour)
            receiving.register(tx, received_at=when, reported_at=when, source=None, place=place,
                               category="CR.theft.home", content="被盗")  # fmt: skip


def test_a_team_of_five_is_assessed_by_its_work(station: AccountDesk) -> None:
    station.on("2021-10-31T20:00")
    station.be(CHIEF)
    for kind, target in (("visit", 20), ("clue", 2)):
        station.new("figures.targets.register", counted=Counted.WORK, work_kind=kind, target=target,
                    starts_on=date(2021, 5, 1), person_kind="auxiliary")  # fmt: skip
    station.be(OFFICER)
    for number, name in enumerate(TEAM, 1):
        for kind, count in (("visit", 5 * number), ("clue", 1)):
            station.new("patrols.work.register", person=station.people[name], kind=kind, count=count,
                        worked_on=date(2021, 10, 20))  # fmt: skip

    document = station.report("figures.assessment", date(2021, 10, 1), date(2021, 10, 31))

    cells = line(document, "周五")
    assert (cells["走访目标"], cells["走访完成"].text, cells["走访完成率"]) == ("20", "25", "125.00%")
    assert station.summed(cells["走访完成"], "count") == 25
    total = line(document, "合计")
    assert (total["走访目标"], total["走访完成"], total["提供线索完成"]) == ("120", "75", "5")
    assert SECOND in document.data
    assert "名次" not in cells
