"""Whatever stands in a sheet: it is read or refused, and no word of it is lost."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from stationdesk.core.ledger import Tone
from stationdesk.core.period import month_start
from stationdesk.jobs.roster_import.layout import layout_of
from stationdesk.jobs.roster_import.people import People
from stationdesk.jobs.roster_import.posts import Posts
from stationdesk.jobs.roster_import.reading import cells_of
from stationdesk.jobs.roster_import.understanding import Understanding
from stationdesk.jobs.roster_import.values import Fate
from stationdesk.ledgers.roster.rules.plan import PlanPost
from stationdesk.sheets.cells import Doubt, Doubtful
from tests.faults.hostile_texts import HOSTILE

DECEMBER = date(2026, 12, 1)
NAMES = {1: "陈建国", 2: "李卫东", 3: "张立新", 4: "张敏"}
WORDS = (
    "陈建国", "李卫东、张立新", "张", "老李", "主", "休", "年休", "值", "12月1日", "1日", "12/2",
    "46361", "星期一", "日期",
    "带班领导", "主班民警", "备注", "机动", "2026年12月值班表", "13900010001", "、", "　", "( )",
    "0", "31", "32",
    *(text[:200] for text in HOSTILE.values()),
)  # fmt: skip
POSTS = Posts(
    (
        PlanPost(1, "带班领导", "带", "D", Tone.BAD, "leader", False, False, 1, (1,)),
        PlanPost(2, "主班民警", "主", "Z", Tone.INFO, "officer_main", False, False, 1, (2, 3)),
    ),
    {},
)


def a_sheet(seed: int) -> list[tuple[int, list[object]]]:
    """A table with days downwards or across, its cells filled with whatever comes."""
    rng = Random(f"roster sheet {seed}")
    width, height = rng.randrange(2, 40), rng.randrange(2, 40)
    rows: list[tuple[int, list[object]]] = [
        (row, [rng.choice((None, rng.choice(WORDS))) for _ in range(width)]) for row in range(1, height + 1)
    ]
    across, first = rng.random() < 0.5, rng.randrange(0, 3)
    for number in range(31):
        said = rng.choice((f"{number + 1}", f"12月{number + 1}日", f"12/{number + 1}"))
        if across and first + number + 1 < width:
            rows[min(first, height - 1)][1][first + number + 1] = said
        elif not across and first + number < height:
            rows[first + number][1][0] = said
    rows[-1][1][-1] = Doubtful(Doubt.DIGITS_LOST, "1234567890123456789")
    return rows


WITH_TABLE = [seed for seed in range(50) if layout_of(cells_of(a_sheet(seed)), DECEMBER) is not None]


def test_most_of_these_sheets_hold_a_table() -> None:
    assert len(WITH_TABLE) > 30


@pytest.mark.parametrize("seed", WITH_TABLE)
def test_every_filled_cell_is_told_and_every_duty_is_of_the_month(seed: int) -> None:
    cells = cells_of(a_sheet(seed))
    layout = layout_of(cells, DECEMBER)
    assert layout is not None

    items = Understanding(cells, layout, DECEMBER, People(NAMES, {}, {}), POSTS).items()

    assert {(one.row, one.column) for one in items} == set(cells.texts) | set(cells.spoilt)
    assert all(one.why is not None for one in items if one.fate is not Fate.TAKEN)
    assert all(one.asked is not None for one in items if one.fate is Fate.DOUBTFUL)
    for one in items:
        if one.fate is Fate.TAKEN:
            assert one.day is not None
            assert month_start(one.day) == DECEMBER
            assert one.person in NAMES
            assert one.post in (1, 2)
    taken = [(one.day, one.post, one.person) for one in items if one.fate is Fate.TAKEN]
    assert len(taken) == len(set(taken))
