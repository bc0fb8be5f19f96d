"""The practice station's video wall: a wall of three by four, its layouts for day and night, a tour."""

from __future__ import annotations

from datetime import time, timedelta

from stationdesk.core.duty_day import instant
from stationdesk.jobs.practice.land import Town
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.cameras.actions import planning, touring
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.records.wall_reading import read_wall
from stationdesk.ledgers.cameras.rules.wall_plan import Scene, Weekday

_DAY_AFTER = 190


def invent_wall(past: Past, town: Town) -> None:
    """Plan the wall once the cameras hang."""
    at = instant(past.first + timedelta(days=_DAY_AFTER), time(9, 30))
    with past.at(at, town.officers[0]) as tx:
        cameras = [one.id for one in read_wall(tx).cameras]
        wall = planning.enter_wall(tx, name="值班室视频墙", rows=3, cols=4, note=None)
        stops = tuple({"camera": one} for one in cameras)
        tour = touring.enter_tour(
            tx, name="全辖区轮巡", dwell_s=15, starts=None, ends=None, stops=stops, note=None
        )
        night = touring.enter_tour(
            tx, name="夜间重点轮巡", dwell_s=20, starts=time(22), ends=time(6), stops=stops[:12], note=None
        )
        turning = tx.get(Camera, cameras[0])
        touring.set_presets(tx, turning, presets=({"no": 1, "name": "路口"}, {"no": 2, "name": "校门"}))
        school = touring.enter_tour(
            tx, name="护学轮巡", dwell_s=10, starts=time(7), ends=time(8, 30), days=tuple(Weekday)[:5],
            stops=({"camera": cameras[0], "preset": 2}, *stops[1:6]),
        )  # fmt: skip
        large = {"row": 1, "col": 1, "rowspan": 2, "colspan": 2}
        small = [(1, 3), (1, 4), (2, 3), (2, 4), (3, 1), (3, 2), (3, 3), (3, 4)]
        around = [
            {"row": row, "col": col, "camera": camera}
            for (row, col), camera in zip(small, cameras, strict=False)
        ]
        for name, scene, shown in (
            ("日常值守", Scene.DAILY, tour.id),
            ("夜间值守", Scene.NIGHT, night.id),
            ("上学放学", Scene.SCHOOL, school.id),
        ):
            planning.enter_layout(
                tx, wall=wall.id, name=name, scene=scene, cells=({**large, "tour": shown}, *around), note=None
            )
