"""S1, a city district: 24 works with 96 items, risk classes, rental houses, the three mediations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.deadline import DayKind
from stationdesk.core.ledger import Query
from stationdesk.ledgers.disputes.rules.words import Channel, Outcome
from stationdesk.ledgers.station.rules.setting_up import NewVillage
from tests.conftest import let_go
from tests.stories.account_desk import (
    CHIEF,
    OFFICER,
    AccountDesk,
    figures,
    line,
    make,
    text,
    told,
)

STARTED = "2021-12-20T09:00"
FIRST, LAST = date(2022, 1, 1), date(2022, 9, 30)
SIZES = (4, 3, 5, 4, 4, 4, 3, 5, 4, 4, 4, 4, 6, 2, 4, 4, 5, 3, 4, 4, 4, 4, 3, 5)
HOLIDAYS = (
    "01-01", "02-01", "02-02", "02-03", "04-05", "05-01", "06-03", "09-10", "10-01", "10-02", "10-03",
)  # fmt: skip
RISKS = ("high",) * 17 + ("medium",) * 40 + ("low",) * 50


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """107 communities and villages, each in a risk class."""
    villages = tuple(
        NewVillage(f"{number:03}社区", f"{number % 27 + 1:02}片区", response_zone="town", risk_class=risk)
        for number, risk in enumerate(RISKS)
    )
    return make(tmp_path_factory.mktemp("s1") / "station", STARTED, villages)


@pytest.fixture
def station(made: Path, tmp_path: Path, clock: Any) -> Iterator[AccountDesk]:
    opened = AccountDesk(made, tmp_path / "s1", clock, STARTED)
    yield opened
    let_go(opened.store)


def plan(station: AccountDesk) -> list[int]:
    """24 works, 96 items; the items in their order."""
    station.on("2022-01-10T09:00")
    station.be(CHIEF)
    for day in HOLIDAYS:
        station.new("station.calendar.enter", day=date.fromisoformat(f"2022-{day}"),
                    kind=DayKind.STATUTORY, name="法定节假日")  # fmt: skip
    items: list[int] = []
    for number, size in enumerate(SIZES, 1):
        group = station.new("tasks.groups.register", code=str(number), name=f"重点工作{number}", planned=size)
        items += [
            station.new("tasks.register", content=f"任务{number}.{place}", code=f"{number}.{place}",
                        group_id=group, due_on=date(2022, 12, 20), owner_id=station.people[OFFICER])
            for place in range(1, size + 1)
        ]  # fmt: skip
    return items


def close(station: AccountDesk, item: int) -> None:
    """Asked for by the officer, checked and closed out by the chief."""
    station.be(OFFICER)
    station.act("tasks.ask_close", item, evidence="台账和现场照片")
    station.be(CHIEF)
    station.act("tasks.check", item)
    station.act("tasks.close", item)


def test_twenty_four_works_and_ninety_six_items_are_closed_out_one_by_one(station: AccountDesk) -> None:
    items = plan(station)
    station.on("2022-05-10T10:00")
    for item in items[:5]:
        close(station, item)
    station.on("2022-09-30T18:00")
    for item in items[5:12]:
        close(station, item)

    document = station.account(date(2022, 9, 1), LAST)
    said = told(document, "年度重点工作")

    assert text(said) == "年度重点工作24项、任务96条，已销号12条（12/96，12.5%），其中本期销号7条。"
    station.check(figures(said))
    assert sum(SIZES) == 96


def test_the_risk_classes_of_107_communities_add_up(station: AccountDesk) -> None:
    station.on("2022-06-01T10:00")
    villages = list(station.villages.values())
    for village in (villages[0], villages[1], villages[20], villages[106]):
        station.call("PO.assault", station.ago(60), village=village)
    station.new("disputes.register", title="摊位之争", kind="neighbours", summary="占道争执",
                village=villages[100])  # fmt: skip
    station.on("2022-09-30T18:00")

    document = station.account(FIRST, LAST)

    rows = {title: line(document, title, "风险等级") for title in ("高风险", "中风险", "低风险", "合计")}
    assert [one["警情"].text for one in rows.values()] == ["2", "1", "1", "4"]
    assert [one["受理纠纷"].text for one in rows.values()] == ["0", "0", "1", "1"]
    for one in rows.values():
        station.check((one["警情"], one["受理纠纷"]))
    assert len(villages) == 107


def test_rental_houses_have_plates_and_letters(station: AccountDesk) -> None:
    station.on("2022-03-01T10:00")
    village = station.villages["001社区"]
    houses = [
        station.new("premises.register", address=f"解放路{number}号", village=village, rooms=4,
                    owner_name="孙有房", owner_phone="19900001234")
        for number in range(1, 6)
    ]  # fmt: skip
    for number, house in enumerate(houses):
        station.act("premises.plate", house, plate_no=f"出租{number:03}")
    for house in houses[:4]:
        station.act("premises.sign", house)
    station.on("2022-09-30T18:00")

    said = told(station.account(FIRST, LAST), "在租出租房屋")

    assert "在租出租房屋5户，本期挂牌5户、签订治安责任书4份；责任书有效4户，签订率80.00%" in text(said)
    station.check(figures(said))


def test_the_three_mediations_work_together(station: AccountDesk) -> None:
    station.on("2022-06-10T16:00")
    for modes in (("people",), ("people", "administrative"), ("people", "administrative", "judicial")):
        dispute = station.new("disputes.register", title="房屋相邻之争", kind="neighbours", summary="滴水",
                              village=station.villages["002社区"])  # fmt: skip
        mediators = (
            {"who": "网格员甲", "role": "grid_worker"},
            {"who": station.people[OFFICER], "role": "community_officer"},
            {"who": "调解员乙", "role": "mediator"},
        )  # fmt: skip
        station.act("disputes.mediate", dispute, modes=modes, mediators=mediators, channel=Channel.ON_SITE,
                    outcome=Outcome.AGREED, terms="各让一步")  # fmt: skip
    station.on("2022-09-30T18:00")

    document = station.account(FIRST, LAST)
    modes_said, summary = told(document, "按调解方式"), told(document, "受理矛盾纠纷")

    assert text(modes_said) == "按调解方式：人民调解3起、行政调解2起、司法调解1起。"
    station.check(figures(modes_said))
    assert [one.text for one in figures(summary)[:2]] == ["3", "3"]
    assert len(station.desk.ids(Query("disputes", (("role", "grid_worker"),)))) == 3


def test_what_was_held_and_recovered_is_typed_and_marked(station: AccountDesk) -> None:
    station.on("2022-09-30T18:00")
    for name, amount, unit in (("抓获", Decimal(700), "人"), ("追赃挽损", Decimal(1000), "万元")):
        station.new("figures.results.register", name=name, amount=amount, unit=unit)

    document = station.account(FIRST, LAST)

    assert [one.text for one in document.figures() if one.text.endswith("*")] == ["700*", "1000*"]
    assert "手工填报" in document.stamp.counting_rule
