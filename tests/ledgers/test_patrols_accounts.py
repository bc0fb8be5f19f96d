"""Figures of the published accounts, entered through the desk and counted from rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.document import Document, Figure, Paragraph
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.patrols.rules.states import Became
from tests.ledgers.patrol_desk import AREAS, Walks, at

BEGIN = at("2021-11-08 09:00")
PERIOD = {"first": date(2021, 11, 1), "last": date(2022, 6, 30)}


def a_call(walks: Walks, number: int, category: str) -> None:
    """A call the forest brigade came to as well."""
    received = BEGIN + timedelta(days=number)
    record = _act(walks, "incidents.register", None, received_at=received, place=f"甲一村{number}组",
                  category=category, content="多方到场处置")  # fmt: skip
    _act(walks, "incidents.dispatch", record, people=(walks.people["李卫东"],), dispatched_at=received)
    _act(walks, "incidents.add_participant", record, unit=walks.units["森林防火队"], headcount=6,
         force_kind="forest_brigade")  # fmt: skip


def _act(walks: Walks, name: str, record: int | None, **more: Any) -> int:
    done = walks.desk.act(name, walks.desk.defaults(name, record) | more, record=record)
    return done.record or 0


@pytest.fixture
def since_november(walks: Walks, clock: Any) -> Walks:
    """S0: joint handling since 2021-11."""
    clock.set(at("2022-07-01 10:00"))
    for number in range(45):
        a_call(walks, number, "PO.assault" if number % 2 else "DI.neighbours")
    for number in range(45, 56):
        a_call(walks, number, "FI.forest")
    for number in range(19):
        begin = BEGIN + timedelta(days=number * 7, hours=10)
        walks.entered(kind="joint", starts_at=begin, ends_at=begin + timedelta(hours=3), route="乡镇交界处",
                      units=({"unit": walks.units["东片区警务站"], "headcount": 4},))  # fmt: skip
    for number in range(20):
        walks.new("activities.register", kind="drowning", held_on=date(2022, 6, 1) + timedelta(days=number),
                  village=walks.villages["乙一村"], count=2 if number < 3 else 1)  # fmt: skip
    return walks


def test_s0_forty_five_eleven_nineteen_twenty_three_make_ninety_eight(since_november: Walks) -> None:
    walks = since_november
    document = walks.desk.report("patrols.joint", **PERIOD)

    said = text_of(document)
    assert "本期联合处置45起、扑救山火11起、联合巡逻19次、防溺水劝导23次，合计98起（次）" in said
    assert "核对：45 + 11 + 19 + 23 = 98。" in said
    handled, fires, patrols, dissuaded, _ = _figures(document)
    assert [len(_rows(walks, one)) for one in (handled, fires, patrols)] == [45, 11, 19]
    assert sum(walks.record("patrols.activities", row)["count"] for row in _rows(walks, dissuaded)) == 23


def _figures(document: Document) -> list[Figure]:
    summary = next(block for block in document.blocks if isinstance(block, Paragraph))
    return [part for part in summary.parts if isinstance(part, Figure)]


def _rows(walks: Walks, figure: Figure) -> list[int]:
    return list(walks.desk.ids(figure.rows))


def test_s2_twelve_teams_find_forty_five_hazards_and_catch_two(walks: Walks) -> None:
    for place, area in enumerate(AREAS):
        begin = at("2026-11-01 22:00") + timedelta(days=place)
        night = walks.entered(
            kind="night", starts_at=begin, ends_at=begin + timedelta(hours=8), route=f"{area}各村",
            team=walks.teams[f"{area}义警队"], people=walks.volunteers(area[0]), area=walks.areas[area],
            caught=1 if place < 2 else None,
        )  # fmt: skip
        for number in range(4 if place < 9 else 3):
            walks.act("find", night, found_at=begin + timedelta(hours=1), place=f"{area[0]}一村{number}组",
                      content="通道堆物", became=Became.HAZARD, hazard_kind="fire")  # fmt: skip

    document = walks.desk.report("patrols.joint", first=date(2026, 11, 1), last=date(2026, 11, 30))

    said = text_of(document)
    assert "开展夜巡12次，其中12支义务巡逻队夜巡12次；参加48人次，累计96小时" in said
    assert "夜巡发现隐患45处" in said
    assert "移交嫌疑人2名" in said
    assert len(walks.rows("rectifications", source="night_patrol")) == 45
    again = [walks.desk.details("patrols", one) for one in walks.rows("patrols")]
    assert "not the first night" not in str(again)


def test_s4_village_auxiliaries_work_is_a_sum_of_their_logs(walks: Walks) -> None:
    """S4: clues, cases assisted and hazards are sums of work logs, never typed."""
    auxiliary = walks.people["周小兰"]
    for kind, times in (("clue", 21), ("assist_case", 17), ("hazard", 170)):
        walks.new("work.register", person=auxiliary, worked_on=date(2026, 11, 2), kind=kind, count=times)

    found = {
        kind: sum(walks.record("patrols.work", row)["count"] for row in walks.rows("patrols.work", kind=kind))
        for kind in ("clue", "assist_case", "hazard")
    }

    assert found == {"clue": 21, "assist_case": 17, "hazard": 170}
