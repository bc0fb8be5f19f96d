"""Villages, people and days out of foreign sheets."""

from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.jobs import import_sheet
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.actions import sheets
from stationdesk.ledgers.station.records import (
    Area,
    Person,
    Team,
    Village,
)
from tests.ledgers.small_station import Station


def test_villages_of_a_sheet_are_new_changed_repeated_or_wrong(station: Station) -> None:
    rows = (
        {"name": "新河村", "area": "南片区", "risk_class": "high", "response_zone": "far"},
        {"name": "河口村", "phone": "13900000002"},
        {"name": "东市村", "risk_class": "low", "contact": "郑大山"},
        {"name": "新河村"},
        {"name": "北坡村", "phone": "没有"},
    )

    with station.acting() as tx:
        verdicts = sheets.judge_villages(tx, rows)
        written = sheets.write_villages(tx, rows, verdicts, 1)

    assert [one.fate for one in verdicts] == [
        RowFate.NEW, RowFate.CHANGED, RowFate.DUPLICATE, RowFate.DUPLICATE, RowFate.ERROR,
    ]  # fmt: skip
    assert sum(one.fate in (RowFate.NEW, RowFate.CHANGED) for one in written) == 2
    with station.reading() as tx:
        new = station.named(tx, Village, "新河村")
        changed = station.named(tx, Village, "河口村")
        assert (new.risk_class, new.response_zone) == ("high", "far")
        assert new.area_id == station.named(tx, Area, "南片区").id
        assert (changed.phone, changed.response_zone) == ("13900000002", "far")
        assert sheets.judge_villages(tx, rows[:3])[0].fate is RowFate.DUPLICATE


def test_people_of_a_sheet_are_known_by_their_police_number(station: Station) -> None:
    rows = (
        {"name": "李卫东", "kind": "officer", "police_no": "012346", "post": "社区民警"},
        {
            "name": "孙有志",
            "kind": "auxiliary",
            "phone": "13800000009",
            "village": "河口村",
            "team": "案件办理队",
        },
        {"name": "钱多", "kind": "auxiliary", "village": "无名村"},
        {"name": "钱多", "kind": "auxiliary", "team": "无名队"},
    )

    with station.acting() as tx:
        verdicts = sheets.judge_people(tx, rows)
        written = sheets.write_people(tx, rows, verdicts, 1)

    assert [one.fate for one in verdicts] == [RowFate.CHANGED, RowFate.NEW, RowFate.ERROR, RowFate.ERROR]
    assert sum(one.fate in (RowFate.NEW, RowFate.CHANGED) for one in written) == 2
    with station.reading() as tx:
        new = station.named(tx, Person, "孙有志")
        assert (new.kind, new.role, new.team_id) == (
            "auxiliary",
            None,
            station.named(tx, Team, "案件办理队").id,
        )
        assert station.named(tx, Person, "李卫东").post == "社区民警"


@pytest.mark.parametrize("word", ["休息日", "放假日", "调休上班日"])
def test_a_day_may_be_called_as_the_refusal_calls_it(station: Station, word: str) -> None:
    rows = ({"day": date(2027, 1, 9), "kind": word, "name": "元旦"},)

    with station.acting() as tx:
        assert [one.fate for one in sheets.judge_days(tx, rows)] == [RowFate.NEW]


def test_a_years_calendar_comes_from_a_sheet(station: Station) -> None:
    rows = (
        {"day": date(2027, 1, 1), "kind": "法定节假日", "name": "元旦", "source": "某通知"},
        {"day": date(2027, 1, 2), "kind": "休", "name": "元旦"},
        {"day": date(2027, 1, 9), "kind": "调休上班", "name": "元旦"},
        {"day": date(2027, 1, 11), "kind": "班", "name": "元旦"},
        {"day": date(2027, 1, 3), "kind": "看情况", "name": "元旦"},
        {"day": date(2026, 10, 10), "kind": "放假", "name": "国庆节"},
    )

    with station.acting() as tx:
        verdicts = sheets.judge_days(tx, rows)
        sheets.write_days(tx, rows, verdicts, 1)

    assert [one.fate for one in verdicts] == [
        RowFate.NEW, RowFate.NEW, RowFate.NEW, RowFate.ERROR, RowFate.ERROR, RowFate.CHANGED,
    ]  # fmt: skip
    with station.reading() as tx:
        entered = actions.work_calendar(tx.session)
        assert entered.is_workday(date(2027, 1, 9))
        assert not entered.is_workday(date(2027, 1, 1))
        assert not entered.is_workday(date(2026, 10, 10))


def test_a_known_village_is_moved_into_an_area_a_sheet_names_first(station: Station) -> None:
    rows = ({"name": "河口村", "area": "南片区"},)

    with station.acting() as tx:
        verdicts = sheets.judge_villages(tx, rows)
        sheets.write_villages(tx, rows, verdicts, 1)

    assert [one.fate for one in verdicts] == [RowFate.CHANGED]
    with station.reading() as tx:
        area = station.named(tx, Area, "南片区")
        assert station.named(tx, Village, "河口村").area_id == area.id
        assert area.code == "03"


def test_what_a_sheet_brought_carries_its_batch(station: Station) -> None:
    rows = ({"name": "新河村"},)

    with station.acting() as tx:
        sheets.write_villages(tx, rows, sheets.judge_villages(tx, rows), 7)

    with station.reading() as tx:
        assert station.named(tx, Village, "新河村").batch_id == 7


def test_a_csv_of_villages_is_previewed_brought_in_and_undone(station: Station, tmp_path: Path) -> None:
    desk = Desk(station.store, LEDGERS, actor=station.actor)
    lines = [
        "青坪镇村（社区）基本情况,,,,",
        "村名,所属片区,风险等级,响应区域,距所公里",
        "新河村,南片区,高风险,远村,25.5",
        "东市村,东片区,低风险,近村,",
        "北坡村,南片区,极高,远村,30",
    ]
    file = tmp_path / "villages.csv"
    file.write_text("\n".join(lines), encoding="gb18030")

    before = import_sheet.preview(desk, "station.villages", file)
    outcome = import_sheet.run(desk, "station.villages", file, digest=before.digest)

    assert {fate: count for fate, count in outcome.counts.items() if count} == {
        RowFate.NEW: 1, RowFate.DUPLICATE: 1, RowFate.ERROR: 1,
    }  # fmt: skip
    assert before.counts == outcome.counts
    assert [problem.row for problem in outcome.problems] == [5]
    with station.reading() as tx:
        new = station.named(tx, Village, "新河村")
        assert (new.risk_class, new.response_zone, str(new.distance_km)) == ("high", "far", "25.5")
    assert import_sheet.undo(desk, "station.villages", outcome.batch).voided == 1
    assert desk.count(Query("station.villages", search="新河")) == 0


def test_a_csv_of_next_years_calendar_makes_its_workdays_known(station: Station, tmp_path: Path) -> None:
    desk = Desk(station.store, LEDGERS, actor=station.actor)
    days = ["2027-01-01,法定节假日,元旦", "2027年1月2日,放假,元旦", "2027/1/9,调休上班,元旦"]
    file = tmp_path / "2027.csv"
    file.write_text("\r\n".join(["日期,类型,名称", *days]), encoding="utf-8-sig")

    outcome = import_sheet.run(desk, "station.calendar", file)

    assert outcome.counts[RowFate.NEW] == 3
    with station.reading() as tx:
        assert actions.work_calendar(tx.session).is_workday(date(2027, 1, 9))
