"""Rounds of video patrol, what was seen in them and who was shown footage, many at once."""

from __future__ import annotations

from datetime import time, timedelta

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.patrols.rules.footage import Mode
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import State
from tests.benchmarks.ledger_rows import Land, Values

CAMERAS, LISTED = 80, 8


def camera(land: Land, number: int) -> Values:
    return land.where() | {
        "number": f"CAM-98-{number + 1:04}", "name": f"{land.speech.words_of(2)}路口{number}",
        "address": "路口", "point_class": "class1", "structure_type": "bullet",
        "manage_unit": "青坪派出所", "required_days": 30,
        "lifecycle": Lifecycle.IN_USE,
    }  # fmt: skip


def video_round(land: Land, number: int, cameras: list[int]) -> Values:
    day = land.day(number)
    begins = instant(day, time(8, 30)) + timedelta(hours=8 * (number % 3))
    missed = land.chance.random() < 0.04
    went = {"begun_at": begins, "ended_at": begins + timedelta(minutes=20), "summary": "巡查正常"}
    return ({"missed_reason": "全员出警"} if missed else went) | {
        "duty_day": day, "starts_at": begins, "ends_at": begins + timedelta(hours=8),
        "officer_id": land.people[number % 3], "auxiliary_id": land.people[3 + number % 2],
        "cameras": tuple(sorted(land.chance.sample(cameras, LISTED))),
        "state": State.MISSED if missed else State.DONE,
    }  # fmt: skip


def viewed(video_round_id: int, values: Values) -> list[Values]:
    begins = values["begun_at"]
    return [
        {"video_patrol_id": video_round_id, "camera_id": one, "viewed_at": begins + timedelta(minutes=place)}
        for place, one in enumerate(values["cameras"])
    ]


def finding(land: Land, video_round_id: int, values: Values) -> Values:
    solved = land.chance.random() < 0.6
    unfinished = not solved and land.is_open(values["duty_day"])
    return {
        "video_patrol_id": video_round_id, "found_at": values["starts_at"], "camera_id": values["cameras"][0],
        "kind": land.chance.choice(("parking", "drowning", "fire", "rubbish")),
        "description": land.speech.words_of(9), "measure": "speaker" if solved else "auxiliary",
        "result": None if unfinished else "喊话后离开", "solved_remotely": solved, "became": Outcome.NOTE,
    }  # fmt: skip


def footage(land: Land, number: int, cameras: list[int]) -> Values:
    at = instant(land.day(number), time(10))
    copied = number % 3 == 0
    back = at + timedelta(days=4)
    lent = copied and land.is_open(land.day(number))
    return {
        "accessed_at": at, "applicant": "刘志强", "applicant_unit": f"{land.speech.words_of(2)}大队",
        "legal_basis": "799号令第十六条", "reason": land.speech.words_of(6),
        "cameras": (land.chance.choice(cameras),), "footage_from": at - timedelta(hours=9),
        "footage_until": at - timedelta(hours=7), "mode": Mode.COPY if copied else Mode.VIEW,
        "medium_no": f"U{number}" if copied else None, "approver_id": land.people[0],
        "handler_id": land.people[1], "return_by": back.date() if copied else None,
        "returned_at": back if copied and not lent else None,
    }  # fmt: skip
