"""The period's joint work, the rota and the sheets: their text, their sums, the rows behind each figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.document import Document, Figure, Table
from stationdesk.core.errors import RuleBroken
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.patrols.rules.states import Became
from tests.ledgers.patrol_desk import AREAS, Walks, at

Golden = Callable[[str, str], None]
NOVEMBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


def joint_call(walks: Walks, number: int, category: str) -> None:
    """A call another unit came to as well."""
    received = at("2026-11-02 09:00") + timedelta(hours=3 * number)
    record = walks.desk.act("incidents.register", walks.desk.defaults("incidents.register") | {
        "received_at": received, "place": f"甲一村{number}组", "category": category, "content": "多方处置",
    }).record  # fmt: skip
    _act(walks, "dispatch", record, people=(walks.people["李卫东"],), dispatched_at=received)
    _act(
        walks,
        "add_participant",
        record,
        unit=walks.units["森林防火队"],
        headcount=6,
        force_kind="forest_brigade",
    )


def _act(walks: Walks, name: str, record: int | None, **more: Any) -> None:
    values = walks.desk.defaults(f"incidents.{name}", record) | more
    walks.desk.act(f"incidents.{name}", values, record=record)


def a_joint_patrol(walks: Walks, number: int) -> None:
    begin = at("2026-11-01 19:00") + timedelta(days=number)
    units = ({"unit": walks.units["镇政府"], "headcount": 3},)
    walks.entered(kind="joint", starts_at=begin, ends_at=begin + timedelta(hours=2), units=units,
                  area=walks.areas["甲片区"], route="集镇—校园周边")  # fmt: skip


@pytest.fixture
def month(walks: Walks) -> Walks:
    """Three joint calls, two fires, two joint patrols, five dissuasions, one night with findings."""
    for number in range(3):
        joint_call(walks, number, "PO.assault")
    for number in range(3, 5):
        joint_call(walks, number, "FI.forest")
    for number in range(2):
        a_joint_patrol(walks, number)
    walks.new("activities.register", kind="drowning", held_on=date(2026, 11, 5), count=5, headcount=4,
              village=walks.villages["乙一村"])  # fmt: skip
    walks.new("activities.register", kind="joint_patrol", held_on=date(2026, 11, 6), headcount=9,
              units=({"unit": "镇应急分队", "headcount": None},),
              village=walks.villages["乙一村"])  # fmt: skip
    night = walks.entered(kind="night", starts_at=at("2026-11-10 22:00"), ends_at=at("2026-11-11 06:00"),
                          team=walks.teams["甲片区义警队"], people=walks.volunteers("甲"),
                          route="甲一村—甲二村", area=walks.areas["甲片区"], caught=2,
                          summary="抓获盗窃嫌疑人2名")  # fmt: skip
    walks.act("find", night, found_at=at("2026-11-11 01:00"), place="甲二村老屋", content="电线老化裸露",
              became=Became.HAZARD, hazard_kind="fire")  # fmt: skip
    missed = walks.plan(kind="night", starts_at=at("2026-11-12 22:00"), ends_at=at("2026-11-13 06:00"))
    walks.act("miss", missed, missed_reason="暴雨")
    return walks


def report(walks: Walks, name: str, **asked: Any) -> Document:
    return walks.desk.report(f"patrols.{name}", **asked)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_joint_report_reads_as_kept(month: Walks, golden: Golden, language: str) -> None:
    document = month.desk.report("patrols.joint", **NOVEMBER, language=language)

    golden(f"patrols_joint_{language}", text_of(document))


def test_every_figure_opens_as_many_rows_or_times(month: Walks) -> None:
    document = report(month, "joint", **NOVEMBER)

    opened = [figure for figure in document.figures() if figure.rows is not None]

    assert opened
    for figure in opened:
        rows = list(month.desk.ids(figure.rows))
        assert int(figure.text) == _amount(month, figure, rows), figure


def _amount(walks: Walks, figure: Figure, rows: list[int]) -> int:
    """Activities count by their times, teams and people by their patrols; all else by rows."""
    if figure.rows.ledger == "patrols.activities" and "joint" not in dict(figure.rows.filters):
        return sum(walks.record("patrols.activities", row)["count"] for row in rows)
    if dict(figure.rows.filters).get("night") and len(rows) == 1:
        return int(figure.text) if int(figure.text) in {1, 4} else -1
    return len(rows)


def test_an_empty_period_says_so(walks: Walks) -> None:
    document = report(walks, "joint", first=date(2026, 3, 1), last=date(2026, 3, 31))

    assert "本期无联合处置和联动" in text_of(document)
    with pytest.raises(RuleBroken):
        report(walks, "joint", first=date(2027, 1, 1), last=date(2027, 1, 31))


def test_calls_of_last_year_are_compared_though_patrols_began_this_year(month: Walks) -> None:
    """Each figure is compared since its own ledgers are kept; what began later is told."""
    received = at("2025-11-03 09:00")
    record = month.desk.act("incidents.register", month.desk.defaults("incidents.register") | {
        "received_at": received, "place": "甲一村", "category": "PO.assault", "content": "多方处置",
    }).record  # fmt: skip
    _act(month, "dispatch", record, people=(month.people["李卫东"],), dispatched_at=received)
    _act(month, "add_participant", record, unit=month.units["森林防火队"], headcount=6,
         force_kind="forest_brigade")  # fmt: skip

    table = next(one for one in report(month, "joint", **NOVEMBER).blocks if isinstance(one, Table))
    last_year = {row.cells[0]: [getattr(one, "text", one) for one in row.cells[7:]] for row in table.rows}

    assert last_year["联合处置"] == ["1", "+200.00%"]
    assert last_year["扑救山火"] == ["0", "—（上期为0）"]
    assert last_year["联合巡逻"] == ["—", "—（上期无台账）"]
    assert last_year["防溺水劝导"] == ["—", "—（上期无台账）"]
    assert [note for note in table.notes if "巡逻台账自2026-11-01起登记" in note]


def test_a_call_and_the_activity_it_led_to_count_once(walks: Walks) -> None:
    joint_call(walks, 0, "PO.assault")
    (incident,) = walks.rows("incidents")

    values = walks.desk.defaults("patrols.activities.from_incident", incident)
    done = walks.desk.act("patrols.activities.from_incident", values, record=incident)

    assert [row["unit"] for row in values["units"]] == [walks.units["森林防火队"]]
    assert report(walks, "joint", **NOVEMBER).data["handled"] == 1
    kept = walks.record("patrols.activities", done.record or 0)
    assert (kept["incident_id"], kept["kind"], kept["place_text"]) == (incident, "joint_call", "甲一村0组")


def test_twelve_teams_walk_a_night_each(walks: Walks) -> None:
    """S2: twelve teams, 22:00–06:00, every volunteer one night in the month."""
    for place, area in enumerate(AREAS):
        begin = at("2026-11-01 22:00") + timedelta(days=place)
        walks.entered(kind="night", starts_at=begin, ends_at=begin + timedelta(hours=8), route=f"{area}各村",
                      team=walks.teams[f"{area}义警队"], people=walks.volunteers(area[0]),
                      area=walks.areas[area])  # fmt: skip

    document = report(walks, "joint", **NOVEMBER)
    rota = report(walks, "rota", **NOVEMBER)

    said = text_of(document)
    assert "开展夜巡12次，其中12支义务巡逻队夜巡12次；参加48人次，累计96小时" in said
    assert rota.data["nights"] == 12
    assert "义警每人不超过一次" in text_of(rota)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_patrol_sheet_reads_as_kept(month: Walks, golden: Golden, language: str) -> None:
    (night,) = month.rows("patrols", night=True, done=True)

    golden(f"patrol_sheet_{language}",
           text_of(month.desk.report("patrols.sheet", record=night, language=language)))  # fmt: skip


def test_the_rota_names_who_has_a_second_night(month: Walks, golden: Golden) -> None:
    month.plan(kind="night", starts_at=at("2026-11-28 22:00"), ends_at=at("2026-11-29 06:00"),
               people=month.volunteers("甲")[:1], team=month.teams["甲片区义警队"])  # fmt: skip

    golden("patrols_rota_zh_CN", text_of(report(month, "rota", **NOVEMBER)))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_agreement_reads_as_kept(walks: Walks, golden: Golden, language: str) -> None:
    record = walks.new(
        "agreements.register", party=walks.units["邻县石门派出所"], signed_on=date(2025, 6, 1),
        valid_until=date(2027, 5, 31), scope=("prevention", "emergency"), boundary="石门界至老鸦坳",
        contact="值班室", phone="19900001234", own_contact=walks.people["李卫东"], content="共巡交界路段",
    )  # fmt: skip
    walks.act("agreements.activate", record, started_at=at("2026-03-04 15:00"), linkage_kind="emergency",
              called=(walks.units["东片区警务站"], walks.units["西片区警务站"]), headcount=12,
              content="交界山火", ended_at=at("2026-03-04 19:30"))  # fmt: skip

    document = walks.desk.report("patrols.agreements.sheet", record=record, language=language)

    golden(f"agreement_{language}", text_of(document))
    assert "19900001234" not in text_of(document)
