"""Cameras, what is known of their lines, their faults, their recorders and the households' counts."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.faults import CLOSED
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState, Level, LineState
from tests.benchmarks.ledger_rows import TODAY, Land, Values

RECORDERS = 1_000
_LIVES = (*[Lifecycle.IN_USE] * 16, Lifecycle.REPAIR, Lifecycle.BUILDING, Lifecycle.REMOVED,
          Lifecycle.OUT_OF_USE)  # fmt: skip
_CLASSES, _STRUCTURES = ("class1", "class2", "class3"), ("dome", "bullet", "half_dome")
_KINDS = ("offline", "black", "blurred")
_UNDER_WAY = tuple(one for one in FaultState if one not in CLOSED)


def camera(land: Land, number: int, recorders: list[int]) -> Values:
    used = land.day(number)
    filed = land.chance.random() < 0.97
    return land.where() | {
        "number": f"CAM-07-{number + 10_000}", "device_no": f"4311240101132{number + 2_000_000:07}",
        "name": f"{land.speech.words_of(2)}路口{number}", "address": f"{land.speech.words_of(1)}杆",
        "point_class": land.chance.choice(_CLASSES), "structure_type": land.chance.choice(_STRUCTURES),
        "level": land.chance.choice(tuple(Level)), "manage_unit": "青坪镇派出所", "required_days": 30,
        "measured_days": 35 if land.chance.random() < 0.98 else 20, "measured_on": TODAY,
        "scheme": Scheme.RTSP, "host": f"10.{number // 65025}.{number // 255 % 255}.{number % 255}",
        "recorder_id": recorders[number % len(recorders)], "channel": number % 64 + 1,
        "used_since": used, "installed_on": used - timedelta(days=9), "warranty_until": _in_years(used, 3),
        "filed_on": used if filed else None, "notice_sign": filed,
        "lifecycle": land.chance.choice(_LIVES), "watched_since": instant(used, time(9)),
    }  # fmt: skip


def _in_years(day: date, years: int) -> date:
    return day + timedelta(days=365 * years)


def interval(land: Land, camera_id: int, began_at: datetime, ended_at: datetime | None = None) -> Values:
    down = land.chance.random() < 0.05
    return {
        "camera_id": camera_id, "state": LineState.DOWN if down else LineState.UP, "began_at": began_at,
        "ended_at": ended_at, "answer": Answered.TIMEOUT if down else Answered.OK,
    }  # fmt: skip


def fault(land: Land, number: int, cameras: list[int]) -> Values:
    day = land.day(number)
    reported = instant(day, time(9)) + timedelta(minutes=number % 600)
    unfinished = land.is_open(day)
    mended = None if unfinished else reported + timedelta(hours=land.chance.randint(2, 90))
    return {
        "camera_id": cameras[number % len(cameras)], "kind": land.chance.choice(_KINDS),
        "level": Level.USUAL, "description": land.speech.words_of(6), "reported_at": reported,
        "state": land.chance.choice(_UNDER_WAY) if unfinished else FaultState.ACCEPTED,
        "due_at": reported + timedelta(hours=72), "contractor": "安泰维保",
        "repaired_at": mended, "accepted_at": mended, "ended_at": mended,
    }  # fmt: skip


def recorder(land: Land, number: int) -> Values:
    village, _ = land.chance.choice(land.villages)
    return {
        "name": f"{land.speech.words_of(1)}汇聚录像机{number}", "channels": 64, "village_id": village,
        "host": f"10.9.{number // 250}.{number % 250 + 1}", "brand": "hikvision",
    }  # fmt: skip


def households(village: int, month: int) -> Values:
    """A count a month and village, back from this one."""
    return {"village_id": village, "as_of": TODAY - timedelta(days=30 * month), "count": 40 + month % 7}
