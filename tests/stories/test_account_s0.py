"""S0, area police posts of a county: joint work, the houses of a campaign, and how crime fell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.comparison import Change
from stationdesk.core.ledger import Query
from stationdesk.ledgers.rectifications.rules.states import CheckResult
from stationdesk.ledgers.tasks.rules.checklists import Presence
from tests.conftest import let_go
from tests.stories.account_desk import (
    CHIEF,
    OFFICER,
    SECOND,
    AccountDesk,
    figures,
    land,
    line,
    make,
    text,
    told,
)

STARTED = "2020-10-01T09:00"
FIRST, LAST = date(2021, 11, 1), date(2022, 5, 31)
HOUSES = 3861
MEASURES = ("demolish",) * 3 + ("reinforce",) + ("cordon",) * 7


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirteen places in four areas."""
    return make(tmp_path_factory.mktemp("s0") / "station", STARTED, land((3, 3, 3, 4)))


@pytest.fixture
def station(made: Path, tmp_path: Path, clock: Any) -> Iterator[AccountDesk]:
    opened = AccountDesk(made, tmp_path / "s0", clock, STARTED)
    yield opened
    let_go(opened.store)


def test_joint_work_adds_up_to_98(station: AccountDesk) -> None:
    for number in range(45):
        station.on(f"2021-{11 + number // 30}-{1 + number % 30:02}T12:00")
        station.joint(station.ago(60))
    station.on("2022-05-31T20:00")
    for number in range(11):
        station.new("patrols.activities.register", kind="forest_fire", held_on=date(2022, 4, 1 + number),
                    units=({"unit": "森林防火队", "headcount": 8},), content="扑救山火")  # fmt: skip
    for number in range(19):
        begin = station.ago(60 * 24 * (number + 1))
        station.new("patrols.enter", kind="joint", starts_at=begin, ends_at=begin + timedelta(hours=2),
                    route="镇主街—乡镇交界处", leader=station.people[OFFICER],
                    units=({"unit": "镇政府", "headcount": 3},))  # fmt: skip
    for times in (5, 8, 10):
        station.new("patrols.activities.register", kind="drowning", held_on=date(2022, 5, 20), count=times)

    document = station.account(FIRST, LAST)
    joint = told(document, "联合处置警情")

    assert text(joint) == (
        "联合处置警情45起，扑救山火11起，联合巡逻19次，防溺水劝导23次，合计45 + 11 + 19 + 23＝98。"
    )
    handled, fires, patrols, dissuaded = figures(joint)
    station.check((handled, patrols))
    assert (station.opened(fires), station.summed(fires, "count")) == (11, 11)
    assert (station.opened(dissuaded), station.summed(dissuaded, "count")) == (3, 23)


def test_the_houses_of_the_campaign_and_their_eleven_hazards(station: AccountDesk) -> None:
    station.on("2022-05-01T09:00")
    campaign = station.new("rectifications.campaigns.start", name="自建房安全排查", object_kind="house",
                           total=HOUSES, kind="self_built")  # fmt: skip
    station.on("2022-05-11T18:00")
    inspections = sweep(station, campaign)
    for number, measure in enumerate(MEASURES):
        station.new("rectifications.register", object=f"自建房{number + 1}号", kind="house.structure",
                    description="墙体开裂、屋面下沉", campaign=campaign, measures=(measure,),
                    village=station.villages["甲1村"], occupants_moved=2,
                    moved_on=date(2022, 5, 11))  # fmt: skip
    station.on("2022-05-31T20:00")

    document = station.account(FIRST, LAST)
    swept = told(document, "自建房安全排查")

    for said in ("3861处", "发现隐患11处（0.28%）", "7＋3＋1＝11", "搬离22人"):
        assert said in text(swept)
    checked, hazards, *parts = figures(swept)
    assert (station.opened(checked), station.summed(checked, "count")) == (len(inspections), HOUSES)
    station.check((hazards, *parts[:3]))
    assert sorted(int(one.text) for one in parts[:3]) == [1, 3, 7]


def sweep(station: AccountDesk, campaign: int) -> list[int]:
    """One inspection a place with its count of houses, as the posts reported them: 3,861 in all."""
    counts = [297] * 12 + [HOUSES - 12 * 297]
    both = (station.people[OFFICER], station.people[SECOND])
    return [
        station.new("rectifications.inspections.register", object=f"{name}自建房", village=village,
                    inspectors=both, result=CheckResult.PASSED, campaign=campaign, object_kind="house",
                    checked_count=count, inspected_on=date(2022, 5, 10))
        for (name, village), count in zip(station.villages.items(), counts, strict=True)
    ]  # fmt: skip


def test_crime_fell_by_45_and_accidents_by_91_per_cent(station: AccountDesk) -> None:
    for year, crimes, accidents in ((2021, 11, 11), (2022, 6, 1)):
        for number in range(crimes):
            station.on(f"{year}-05-{1 + number:02}T10:00")
            station.call("CR.theft.home", station.ago(30))
        for number in range(accidents):
            station.on(f"{year}-05-{1 + number:02}T15:00")
            station.call("TR.motor_motor", station.ago(30))
    station.on("2022-05-31T20:00")

    document = station.account(date(2022, 5, 1), LAST)

    for title, share, rounded in (("刑事", "−45.45%", "-45"), ("交通", "−90.91%", "-91")):
        cells = line(document, title)
        station.check((cells["本期"], cells["上年同期"]))
        assert cells["同比"] == share
        change = Change(int(cells["本期"].text), int(cells["上年同期"].text), 0)
        assert change.percent == Decimal(rounded)


def test_the_areas_add_up_and_the_posts_have_their_seven_things(station: AccountDesk) -> None:
    station.on("2022-05-20T10:00")
    for village in ("甲1村", "乙1村", "乙2村", "丁4村"):
        station.call("PO.assault", station.ago(90), village=station.villages[village])
    station.be(CHIEF)
    lines = [
        one | {"presence": Presence.THERE, "evidence": "现场查看"}
        for one in station.desk.defaults("tasks.checklists.register")["lines"]
    ]
    station.new("tasks.checklists.register", area_id=station.areas["甲片区"], lines=tuple(lines[:4]))
    station.on("2022-05-31T20:00")

    document = station.account(FIRST, LAST)

    cells = [line(document, f"{name}片区", "片区")["警情"] for name in "甲乙丙丁"]
    assert [one.text for one in cells] == ["1", "2", "0", "1"]
    station.check((*cells, line(document, "合计", "片区")["警情"]))
    station.check(figures(told(document, "对照清单检查")))
    assert len(station.desk.ids(Query("tasks.checklists"))) == 1


def test_results_of_campaigns_are_printed_as_typed(station: AccountDesk) -> None:
    station.on("2022-05-31T20:00")
    typed = (("收缴手机", 9, "部"), ("收缴电话卡", 21, "张"), ("拘留", 14, "人"), ("挽回损失", 300_000, "元"))
    for name, amount, unit in typed:
        station.new("figures.results.register", name=name, amount=Decimal(amount), unit=unit,
                    campaign="card_crackdown")  # fmt: skip

    document = station.account(FIRST, LAST)

    rows = [one for one in document.figures() if one.text.endswith("*")]
    assert [one.text for one in rows] == ["9*", "21*", "14*", "300000*"]
    assert all(len(station.desk.ids(one.rows)) == 1 for one in rows)
