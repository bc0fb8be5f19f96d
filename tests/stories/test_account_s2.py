"""S2, a township station: twelve areas, 523 days without telecom fraud, remote mediation, night teams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.comparison import Change
from stationdesk.core.counting import groups_of
from stationdesk.core.document import Table
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.desk.list_paper import list_document
from stationdesk.ledgers.disputes.rules.words import Channel, Outcome
from tests.conftest import let_go
from tests.stories.account_desk import CHIEF, OFFICER, AccountDesk, at, figures, land, line, make, text, told

STARTED = "2020-12-01T09:00"
TODAY = "2022-05-14T10:00"
YEAR = (date(2021, 5, 15), date(2022, 5, 14))
SIZES = (4,) * 5 + (3,) * 7


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """41 villages in 12 areas."""
    return make(tmp_path_factory.mktemp("s2") / "station", STARTED, land(SIZES))


@pytest.fixture
def station(made: Path, tmp_path: Path, clock: Any) -> Iterator[AccountDesk]:
    opened = AccountDesk(made, tmp_path / "s2", clock, STARTED)
    yield opened
    let_go(opened.store)


def test_forty_one_villages_are_in_twelve_areas_of_three_and_four(station: AccountDesk) -> None:
    table = next(
        one for one in list_document(station.desk, Query("station.areas")).blocks if isinstance(one, Table)
    )
    titles = [one.title for one in table.columns]
    printed = Counter(row.cells[titles.index("村居数")] for row in table.rows)

    assert printed == {"3": 7, "4": 5} == {str(size): many for size, many in groups_of(41, 12).items()}
    for area in station.areas.values():
        assert len(station.desk.ids(Query("station.villages", (("area", area),)))) in (3, 4)


def test_523_days_without_telecom_fraud(station: AccountDesk) -> None:
    station.on("2020-12-07T16:00")
    last = station.call("CR.fraud.telecom", station.ago(30))
    station.on(TODAY)
    station.new("figures.register", name="无电诈案件", categories=("CR.fraud.telecom",),
                started_on=date(2020, 12, 1))  # fmt: skip
    station.call("CR.theft.home", station.ago(30))

    said = told(station.account(date(2022, 5, 1), date(2022, 5, 31)), "无电诈案件")

    assert text(said) == "连续523天无电诈案件（最近一起为2020-12-07）。"
    assert list(station.desk.ids(figures(said)[0].rows)) == [last]

    station.call("CR.fraud.telecom", station.ago(10))
    assert "连续0天无电诈案件" in text(told(station.account(*YEAR), "无电诈案件"))


def test_the_app_is_installed_by_98_per_cent(station: AccountDesk) -> None:
    station.on(TODAY)
    station.new("figures.entries.register", name="反诈APP安装率", numerator=30100, denominator=35000,
                measured_on=date(2021, 12, 31))  # fmt: skip
    station.new("figures.entries.register", name="反诈APP安装率", numerator=34300, denominator=35000)

    said = told(station.account(date(2022, 5, 1), date(2022, 5, 14)), "反诈APP安装率")

    assert text(said) == ("反诈APP安装率98.00%（34300/35000，2022-05-14），较2021-12-31上升12.00个百分点。")
    assert station.opened(figures(said)[0]) == 1


def test_68_disputes_of_eleven_villages_are_mediated_from_afar(station: AccountDesk) -> None:
    station.on("2022-05-14T09:00")
    villages = list(station.villages.values())[:11]
    for number in range(68):
        dispute = station.new("disputes.register", title=f"边界之争{number}", kind="land.field",
                              summary="田埂移位", village=villages[number % 11],
                              registered_on=date(2022, 5, 10))  # fmt: skip
        station.act("disputes.mediate", dispute, channel=Channel.REMOTE, started_at=at("2022-05-12T15:00"),
                    outcome=Outcome.AGREED, terms="重立界石", duration_min=40, saved_km=Decimal(80),
                    saved_min=60)  # fmt: skip

    document = station.account(*YEAR)
    remote, saved = told(document, "线上调解68起"), told(document, "节省路途时间")

    assert text(remote) == "线上调解68起，涉11个村（社区）。"
    station.check(figures(remote)[:1])
    behind = {station.desk.record("disputes", one)["village_id"]
              for one in station.desk.ids(figures(remote)[1].rows)}  # fmt: skip
    assert len(behind) == 11
    assert text(saved) == "线上调解平均每次40分钟，节省路途时间4080分钟。"


def test_58_handed_up_disputes_are_settled_three_of_them_older_than_ten_years(station: AccountDesk) -> None:
    station.on(TODAY)
    years = (2001, 2008, 2012, 2016, *[None] * 54)
    for number, year in enumerate(years):
        dispute = station.new("disputes.register", title=f"积案{number}", kind="land.forest",
                              summary="山林权属", started_year=year, task_force="县镇联合专班",
                              registered_on=date(2022, 5, 1))  # fmt: skip
        station.act("disputes.mediate", dispute, outcome=Outcome.AGREED, terms="握手言和",
                    started_at=at("2022-05-08T09:00"))  # fmt: skip

    said = told(station.account(*YEAR), "专班、升级化解")

    assert text(said).startswith("专班、升级化解58起，其中十年以上积怨3起")
    station.check(figures(said))


def test_twelve_teams_walk_at_night_and_find_45_hazards(station: AccountDesk) -> None:
    station.on("2022-05-14T10:00")
    station.be(CHIEF)
    for place, area in enumerate(station.areas):
        team = station.new("station.teams.register", name=f"{area}义警队", kind="volunteer_team")
        begin = at(f"2022-05-{place + 1:02}T22:00")
        station.new("patrols.enter", kind="night", starts_at=begin, ends_at=begin + timedelta(hours=8),
                    route=f"{area}各村", leader=station.people[OFFICER], team=team,
                    caught=2 if place == 4 else None)  # fmt: skip
    station.be(OFFICER)
    for number in range(45):
        station.new("rectifications.register", object=f"路灯{number}", kind="road", description="不亮",
                    source="night_patrol", found_on=date(2022, 5, 2))  # fmt: skip

    said = told(station.account(date(2022, 5, 1), date(2022, 5, 14)), "夜巡队")
    teams, patrols, _, hazards, caught = figures(said)

    assert text(said).startswith("夜巡队12支夜巡12次")
    assert "96小时；夜巡发现隐患45处，扭送嫌疑人2名" in text(said)
    station.check((teams, patrols, hazards))
    assert (caught.text, station.opened(caught)) == ("2", 12)


def test_two_neighbours_have_agreements_and_the_mechanism_was_started_once(station: AccountDesk) -> None:
    station.on(TODAY)
    made = [
        station.new("patrols.agreements.register", party=party, signed_on=date(2022, 1, 5),
                    valid_until=date(2024, 1, 4),
                    scope=("prevention", "mediation", "case", "information", "emergency"))
        for party in ("邻县石门派出所", "邻区白水派出所")
    ]  # fmt: skip
    station.act("patrols.agreements.activate", made[0], started_at=station.ago(600),
                started_unit="邻县石门派出所", linkage_kind="emergency",
                called_text="白水警务站")  # fmt: skip

    said = told(station.account(*YEAR), "平安边界协议")

    assert text(said) == "与相邻单位签订的平安边界协议有效2份，启动联动机制1次。"
    station.check(figures(said))


def test_cases_fell_by_31_6_per_cent_and_a_fall_of_300_is_refused(station: AccountDesk) -> None:
    for year, cases in ((2021, 19), (2022, 13)):
        for number in range(cases):
            station.on(f"{year}-04-{number + 1:02}T10:00")
            station.call("CR.theft.crops", station.ago(20))
    station.on(TODAY)

    cells = line(station.account(date(2022, 4, 1), date(2022, 4, 30)), "刑事")

    station.check((cells["本期"], cells["上年同期"]))
    assert Change(int(cells["本期"].text), int(cells["上年同期"].text), 1).percent == Decimal("-31.6")
    with pytest.raises(StationError, match="75"):
        station.new("figures.results.register", name="警情下降", amount=Decimal(-300), unit="%")


def test_four_meetings_a_month_are_held(station: AccountDesk) -> None:
    station.on(TODAY)
    for number, kind in enumerate(("judgement", "review", "assignment", "training"), 1):
        station.new("tasks.meetings.register", kind=f"monthly_{kind}", topic="治保主任例会",
                    held_at=at(f"2022-05-{number:02}T09:00"), chair_id=station.people[CHIEF],
                    others="各村治保主任")  # fmt: skip

    said = told(station.account(date(2022, 5, 1), date(2022, 5, 14)), "召开会议")

    assert text(said) == "召开会议：月研判1次、月点评1次、月交办1次、月培训1次。"
    station.check(figures(said))
