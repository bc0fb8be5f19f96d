"""Planning the wall through its actions, and what the wall then reads."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.document import Table
from stationdesk.core.drawing import Drawing
from stationdesk.core.errors import RuleBroken
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCell, Scene, Weekday, runs_at
from stationdesk.ledgers.station.records import Person
from stationdesk.store.store import Store
from tests.copies import copied

SHANGHAI = ZoneInfo("Asia/Shanghai")
_SHEET = {
    "address": "东市村路口", "point_class": "class1", "structure_type": "dome",
    "manage_unit": "青坪镇派出所", "required_days": 30,
}  # fmt: skip


class Cameras:
    """An officer's desk on a small station, with a short way to a camera."""

    def __init__(self, store: Store) -> None:
        with store.reading(SYSTEM) as tx:
            officer = tx.session.scalars(select(Person).where(Person.name == "李卫东")).one()
            self.desk = Desk(store, LEDGERS, actor=Actor(officer.id, officer.name, Role.OFFICER))
        self._made = 0

    def register(self) -> int:
        self._made += 1
        values = self.desk.defaults("cameras.register") | _SHEET | {"name": f"路口{self._made}"}
        done = self.desk.act("cameras.register", values)
        assert done.record is not None
        return done.record


@pytest.fixture
def cameras(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Cameras]:
    with copied(incident_station_folder, tmp_path / "wall", clock) as store:
        yield Cameras(store)


def made(cameras: Cameras, ledger: str, **values: Any) -> int:
    name = f"cameras.{ledger}.register"
    done = cameras.desk.act(name, cameras.desk.defaults(name) | values)
    assert done.record is not None
    return done.record


def cell(row: int, col: int, camera: int | None = None, **more: Any) -> dict[str, Any]:
    return {"row": row, "col": col, "camera": camera, **more}


@pytest.fixture
def wall(cameras: Cameras) -> int:
    return made(cameras, "walls", name="值班室视频墙", rows=2, cols=2)


def test_a_layout_is_read_as_it_was_planned(cameras: Cameras, wall: int) -> None:
    first, second = cameras.register(), cameras.register()
    tour = made(cameras, "tours", name="轮巡", dwell_s=15, stops=({"camera": second}, {"camera": first}))

    made(cameras, "layouts", wall=wall, name="日常",
         cells=(cell(1, 1, first, colspan=2), cell(2, 1, tour=tour)))  # fmt: skip

    (layout,) = cameras.desk.wall_plan().layouts
    assert (layout.rows, layout.columns, layout.wall) == (2, 2, "值班室视频墙")
    assert layout.cells == (PlannedCell(0, 0, 1, 2, camera=first), PlannedCell(1, 0, tour=tour))
    assert cameras.desk.wall_plan().tours[0].stops == (second, first)


def test_fields_that_overlap_are_refused_under_the_fields(cameras: Cameras, wall: int) -> None:
    camera = cameras.register()

    with pytest.raises(RuleBroken, match="overlap") as refusal:
        made(cameras, "layouts", wall=wall, name="日常",
             cells=(cell(1, 1, camera, rowspan=2), cell(2, 1, camera)))  # fmt: skip

    assert set(refusal.value.field_errors) == {"cells"}


def test_a_camera_twice_is_said_and_kept(cameras: Cameras, wall: int) -> None:
    camera = cameras.register()
    cells = (cell(1, 1, camera), cell(1, 2, camera))

    advice = cameras.desk.advise("cameras.layouts.register", {"cells": cells})
    made(cameras, "layouts", wall=wall, name="日常", cells=cells)

    assert [str(one.phrase) for one in advice.notices] == ["路口1 is on this wall 2 times."]
    assert len(cameras.desk.wall_plan().layouts[0].cells) == 2


def test_a_changed_layout_shows_its_new_fields_only(cameras: Cameras, wall: int) -> None:
    first, second = cameras.register(), cameras.register()
    layout = made(cameras, "layouts", wall=wall, name="日常", cells=(cell(1, 1, first), cell(1, 2, first)))
    start = cameras.desk.defaults("cameras.layouts.change", layout)

    cameras.desk.act(
        "cameras.layouts.change", start | {"cells": (cell(1, 1, first), cell(2, 2, second))}, record=layout
    )

    assert [(one.row, one.column, one.camera) for one in cameras.desk.wall_plan().layouts[0].cells] == [
        (0, 0, first),
        (1, 1, second),
    ]


def test_a_tour_stays_ten_seconds_with_each_camera(cameras: Cameras) -> None:
    camera = cameras.register()

    with pytest.raises(RuleBroken, match="at least 10 seconds"):
        made(cameras, "tours", name="轮巡", dwell_s=9, stops=({"camera": camera},))


def test_a_changed_tour_takes_its_new_order(cameras: Cameras) -> None:
    first, second = cameras.register(), cameras.register()
    tour = made(cameras, "tours", name="轮巡", dwell_s=15, stops=({"camera": first}, {"camera": second}))
    start = cameras.desk.defaults("cameras.tours.change", tour)

    cameras.desk.act(
        "cameras.tours.change", start | {"stops": ({"camera": second}, {"camera": first})}, record=tour
    )

    assert cameras.desk.wall_plan().tours[0].stops == (second, first)


def test_a_layout_struck_out_is_not_played(cameras: Cameras, wall: int) -> None:
    layout = made(cameras, "layouts", wall=wall, name="日常", cells=(cell(1, 1, cameras.register()),))

    cameras.desk.act("cameras.layouts.void", {"reason": "登记错误"}, record=layout)

    assert cameras.desk.wall_plan().layouts == ()


def test_a_station_without_encryption_has_no_logins(cameras: Cameras) -> None:
    assert cameras.desk.stream_login(cameras.register()) is None


def test_a_layout_on_paper_names_its_fields_and_its_tours(cameras: Cameras, wall: int) -> None:
    first, second = cameras.register(), cameras.register()
    tour = made(cameras, "tours", name="夜间轮巡", dwell_s=15, stops=({"camera": first}, {"camera": second}))
    cells = (cell(1, 1, tour=tour, colspan=2), cell(2, 1, first))
    layout = made(cameras, "layouts", wall=wall, name="夜间", cells=cells)

    paper = cameras.desk.report("cameras.layouts.plan", record=layout, language="en")

    (drawing,) = (block for block in paper.blocks if isinstance(block, Drawing))
    assert [tag.words for tag in drawing.tags] == ["Tour: 夜间轮巡", "路口1", "CAM-00-0001"]
    assert len(drawing.areas) == 3  # the tour, the camera, and one empty place
    (tours,) = (block for block in paper.blocks if isinstance(block, Table))
    assert [row.cells for row in tours.rows] == [("夜间轮巡", "2", "15", "30", "2/2")]


def test_a_long_name_on_paper_takes_three_lines_at_most(cameras: Cameras) -> None:
    wall = made(cameras, "walls", name="大墙", rows=8, cols=8)
    camera = cameras.register()
    name = "青坪镇东河村小学门口十字路口东北角治安岗亭高空瞭望全景摄像机"
    cameras.desk.act("cameras.change", cameras.desk.defaults("cameras.change", camera) | {"name": name},
                     record=camera)  # fmt: skip
    layout = made(cameras, "layouts", wall=wall, name="日常", cells=(cell(8, 8, camera),))

    paper = cameras.desk.report("cameras.layouts.plan", record=layout, language="en")

    (drawing,) = (block for block in paper.blocks if isinstance(block, Drawing))
    *lines, _number = [tag.words for tag in drawing.tags]
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert name.startswith("".join(lines)[:-1])


def test_a_tour_without_its_day_does_not_run(cameras: Cameras) -> None:
    made(cameras, "tours", name="护学", dwell_s=15, starts=time(7), ends=time(9),
         days=(Weekday.MONDAY, Weekday.FRIDAY), stops=({"camera": cameras.register()},))  # fmt: skip

    (tour,) = cameras.desk.wall_plan().tours

    assert tour.days == (0, 4)
    assert runs_at(tour, datetime(2026, 11, 20, 8, 0, tzinfo=SHANGHAI))  # a Friday
    assert not runs_at(tour, datetime(2026, 11, 21, 8, 0, tzinfo=SHANGHAI))


def test_the_days_of_a_tour_come_back_into_its_form(cameras: Cameras) -> None:
    tour = made(cameras, "tours", name="护学", dwell_s=15, days=(Weekday.SUNDAY,),
                stops=({"camera": cameras.register()},))  # fmt: skip
    start = cameras.desk.defaults("cameras.tours.change", tour)

    cameras.desk.act("cameras.tours.change", start | {"days": (*start["days"], Weekday.TUESDAY)}, record=tour)

    assert cameras.desk.wall_plan().tours[0].days == (1, 6)


def test_a_stop_turns_the_camera_to_a_preset_it_has(cameras: Cameras) -> None:
    camera = cameras.register()
    presets = ({"no": 1, "name": "大门"}, {"no": 4, "name": "路口"})
    cameras.desk.act("cameras.presets", {"presets": presets}, record=camera)

    made(cameras, "tours", name="轮巡", dwell_s=15,
         stops=({"camera": camera, "preset": 4}, {"camera": camera, "preset": None}))  # fmt: skip

    assert cameras.desk.wall_plan().tours[0].presets == ("路口", "")
    told = cameras.desk.advise("cameras.tours.register", {"stops": ({"camera": camera},)}).notices
    assert [str(one.phrase) for one in told] == ["路口1 has preset 1: 大门", "路口1 has preset 4: 路口"]


def test_a_preset_the_camera_has_not_is_refused_under_the_stops(cameras: Cameras) -> None:
    camera = cameras.register()

    with pytest.raises(RuleBroken, match="has no preset 3") as refusal:
        made(cameras, "tours", name="轮巡", dwell_s=15, stops=({"camera": camera, "preset": 3},))

    assert set(refusal.value.field_errors) == {"stops"}


def test_presets_are_named_anew_and_taken_off(cameras: Cameras) -> None:
    camera = cameras.register()
    before = ({"no": 1, "name": "大门"}, {"no": 2, "name": "路口"})
    cameras.desk.act("cameras.presets", {"presets": before}, record=camera)

    cameras.desk.act("cameras.presets", {"presets": ({"no": 2, "name": "桥头"},)}, record=camera)

    assert cameras.desk.defaults("cameras.presets", camera) == {"presets": ({"no": 2, "name": "桥头"},)}


def test_a_number_has_one_preset(cameras: Cameras) -> None:
    with pytest.raises(RuleBroken, match="Preset 1 is there twice"):
        cameras.desk.act(
            "cameras.presets",
            {"presets": ({"no": 1, "name": "大门"}, {"no": 1, "name": "路口"})},
            record=cameras.register(),
        )


def test_a_layout_is_drawn_on_a_wall_of_its_size(cameras: Cameras, wall: int) -> None:
    draw = {"scene": Scene.FLOOD, "rows": 2, "cols": 2}
    cameras.desk.act("cameras.layouts.draw", draw | {"name": "汛期"})
    cameras.desk.act("cameras.layouts.draw", draw | {"name": "大墙", "rows": 5, "cols": 6})

    layouts = {one.name: one for one in cameras.desk.wall_plan().layouts}

    assert (layouts["汛期"].wall, layouts["大墙"].wall) == ("值班室视频墙", "5×6")
    assert (layouts["大墙"].rows, layouts["大墙"].columns) == (5, 6)
