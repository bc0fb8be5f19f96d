"""What a new station starts with: dictionaries without gaps, and a calendar that others agree with."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.deadline import Calendar, DayKind, MissingCalendar
from stationdesk.core.resources import resource
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import (
    extras,
    labels,
    seed_calendar,
    seed_dictionaries,
    work_calendar,
)
from stationdesk.ledgers.station.actions.seeding import seed_rows, seeded_dictionaries, seeded_years
from stationdesk.ledgers.station.rules.dictionaries import checked_code, parent_of, parsed_extra
from stationdesk.store.store import Store

CROSS_CHECK = Path(__file__).parents[3] / "shared" / "data" / "holidays"
FIRST_LEVEL = {
    "CR": "刑事", "PO": "行政（治安）", "TR": "道路交通", "DI": "纠纷", "HE": "群众紧急求助",
    "FI": "火灾灾害事故", "RE": "举报", "CO": "投诉监督", "CN": "咨询", "LI": "社会联动",
    "PE": "聚集上访", "MA": "群体性事件", "OT": "其他", "NU": "无效",
}  # fmt: skip
DICTIONARIES = pytest.mark.parametrize("name", seeded_dictionaries())


def test_every_seed_file_is_listed_and_every_listed_one_is_there() -> None:
    files = {path.stem for path in resource("dictionaries").glob("*.csv")}

    assert set(seeded_dictionaries()) == files


@DICTIONARIES
def test_codes_are_unique_well_formed_and_stand_under_a_parent(name: str) -> None:
    codes = [row["code"] for row in seed_rows("dictionaries", name)]

    assert len(codes) == len(set(codes))
    for place, row in enumerate(seed_rows("dictionaries", name)):
        parent = row["parent"] or None
        assert parent == parent_of(row["code"])
        assert checked_code(row["code"], parent)
        assert parent is None or parent in codes[:place]


@DICTIONARIES
def test_every_entry_has_both_labels_a_place_and_readable_marks(name: str) -> None:
    positions = []
    for row in seed_rows("dictionaries", name):
        assert row["label_zh"].strip()
        assert row["label_en"].strip()
        assert row["label_en"].isprintable()
        parsed_extra(row["extra"])
        positions.append(int(row["position"]))

    assert positions == sorted(set(positions))


@DICTIONARIES
def test_siblings_do_not_share_a_label(name: str) -> None:
    labels = [(row["parent"], row["label_zh"]) for row in seed_rows("dictionaries", name)]

    assert len(labels) == len(set(labels))


def test_the_first_level_of_categories_is_the_whole_one() -> None:
    first = {
        row["code"]: row["label_zh"]
        for row in seed_rows("dictionaries", "incident_category")
        if not row["parent"]
    }

    assert first == FIRST_LEVEL


SECOND_LEVEL = {
    "CR": "盗窃 诈骗 故意伤害 抢劫抢夺 毒品 涉黑恶 其他",
    "PO": "盗窃 殴打 损毁财物 威胁人身安全 家庭暴力 赌博 涉黄 寻衅滋事 阻碍执行职务 管制器具 噪声 烟花 谎报",
    "TR": "机动车与机动车 机动车与非机动车 单方 非机动车之间 行人 拥堵 违法停车 其他",
    "DI": "权属 宅基地 婚恋家庭 邻里 债务 劳资 消费 损害赔偿 征地拆迁 医患 校园 施工 物业 其他",
    "HE": "走失 溺水 自杀 被困 疾病送医 遗失 动物 水电气险情 开锁 其他",
    "FI": "房屋 山火 车辆 燃气 洪涝 地质 安全生产",
    "NU": "骚扰 误报 重复 取消 测试 无人应答",
}
RESULTS = (
    "当场处置完毕 口头教育警告 现场调解成功 转纠纷台账 受案 立案 当场处罚 移交交警 移交刑侦 移交其他公安 "
    "移交镇政府 联动处置 救助送医 护送 找回走失 登记备查 不予处理 未发现警情 重复 取消 谎报"
)


@pytest.mark.parametrize(("first", "words"), SECOND_LEVEL.items())
def test_the_second_level_covers_what_a_township_meets(first: str, words: str) -> None:
    rows = seed_rows("dictionaries", "incident_category")
    labels = [row["label_zh"] for row in rows if row["parent"] == first]

    assert [word for word in words.split() if not any(word in label for label in labels)] == []


def test_the_results_cover_every_way_a_call_ends() -> None:
    labels = [row["label_zh"] for row in seed_rows("dictionaries", "incident_result")]

    assert [word for word in RESULTS.split() if not any(word in label for label in labels)] == []


def test_every_first_level_but_invalid_has_second_levels() -> None:
    codes = [row["code"] for row in seed_rows("dictionaries", "incident_category")]

    for first in FIRST_LEVEL:
        assert len([code for code in codes if parent_of(code) == first]) >= 3


def test_every_category_rolls_up_into_one_of_six_or_is_invalid(store: Store) -> None:
    with store.transaction(SYSTEM, "station.seed") as tx:
        seed_dictionaries(tx)
    with store.reading(SYSTEM) as tx:
        rollups = labels(tx, "incident_rollup")
        found = {code: pairs["rollup"] for code, pairs in extras(tx, "incident_category").items()}

    assert list(rollups.values())[:6] == ["刑事", "治安", "交通", "纠纷", "群众紧急求助", "其他"]
    assert set(found.values()) == set(rollups)
    assert found["DI.family.love"] == "dispute"
    assert found["FI.forest"] == "other"
    assert {code for code, rollup in found.items() if rollup == "invalid"} == {
        code for code in found if code.split(".")[0] == "NU"
    }


def test_every_dictionary_a_ledger_asks_for_is_seeded() -> None:
    asked = {
        kind.dictionary
        for ledger in LEDGERS
        for kind in (
            *(column.kind for column in ledger.columns),
            *(field.kind for action in ledger.actions for field in action.fields),
        )
        if hasattr(kind, "dictionary")
    }

    assert asked <= set(seeded_dictionaries())


def test_seeding_twice_adds_nothing(store: Store) -> None:
    with store.transaction(SYSTEM, "station.seed") as tx:
        first = seed_dictionaries(tx), seed_calendar(tx)
    with store.transaction(SYSTEM, "station.seed") as tx:
        second = seed_dictionaries(tx), seed_calendar(tx)

    assert min(first) > 50
    assert second == (0, 0)


@pytest.fixture
def calendar(store: Store) -> Calendar:
    with store.transaction(SYSTEM, "station.seed") as tx:
        seed_calendar(tx)
        return work_calendar(tx.session)


def test_2025_and_2026_have_248_workdays_and_13_statutory_days(calendar: Calendar) -> None:
    for year in seeded_years():
        assert calendar.workdays(date(year, 1, 1), date(year, 12, 31)) == 248
        statutory = [
            day for day, kind in calendar.days.items() if day.year == year and kind is DayKind.STATUTORY
        ]
        assert len(statutory) == 13

    assert seeded_years() == (2025, 2026)


def test_2026_has_the_days_off_of_the_notice(calendar: Calendar) -> None:
    blocks = {"01-01": 3, "02-15": 9, "04-04": 3, "05-01": 5, "06-19": 3, "09-25": 3, "10-01": 7}
    off = {
        date.fromisoformat(f"2026-{first}") + timedelta(days=n)
        for first, days in blocks.items()
        for n in range(days)
    }
    makeup = {
        date.fromisoformat(f"2026-{day}") for day in ("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
    }

    entered = {day: kind for day, kind in calendar.days.items() if day.year == 2026}

    assert {day for day, kind in entered.items() if kind is not DayKind.MAKEUP} == off
    assert {day for day, kind in entered.items() if kind is DayKind.MAKEUP} == makeup


@pytest.mark.skipif(not CROSS_CHECK.is_dir(), reason="no holiday files lie beside this checkout")
@pytest.mark.parametrize("year", [2025, 2026])
def test_the_calendar_agrees_with_one_kept_by_others(calendar: Calendar, year: int) -> None:
    days = json.loads((CROSS_CHECK / f"{year}.json").read_text(encoding="utf-8"))["days"]

    theirs = {date.fromisoformat(one["date"]): one["isOffDay"] for one in days}

    assert theirs == {
        day: kind is not DayKind.MAKEUP for day, kind in calendar.days.items() if day.year == year
    }


def test_a_year_not_entered_is_refused_by_name(calendar: Calendar) -> None:
    with pytest.raises(MissingCalendar) as refusal:
        calendar.is_workday(date(2027, 1, 4))

    assert "2027" in str(refusal.value)


def test_seed_files_are_plain_utf_8_without_a_mark() -> None:
    for folder in ("dictionaries", "calendar"):
        for path in resource(folder).glob("*.csv"):
            assert not path.read_bytes().startswith(b"\xef\xbb\xbf")
            with path.open(encoding="utf-8", newline="") as file:
                widths = {len(row) for row in csv.reader(file)}
            assert len(widths) == 1
