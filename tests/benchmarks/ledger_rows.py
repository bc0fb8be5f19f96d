"""Rows of every ledger as their actions would have kept them, to be entered many at once."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.disputes.rules import states as dispute_states
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.patrols.rules.states import Handling
from stationdesk.ledgers.patrols.rules.states import State as Walk
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity
from stationdesk.ledgers.rectifications.rules.states import State as Hazardous
from stationdesk.ledgers.tasks.rules.plan import place_of_item
from stationdesk.ledgers.tasks.rules.states import ItemState
from tests.benchmarks.million import Speech

Values = dict[str, Any]
TODAY = date(2026, 11, 21)
YEARS = 5
RECENT = 40  # days within which a third is still open; of what is older, one in a hundred
_HAZARDS = ("fire.escape", "fire.power", "house.structure", "road.edge", "rental.partition", "other")
_DISPUTES = ("neighbours", "neighbours.noise", "marriage", "marriage.spouses", "other")
_UNDER_WAY = tuple(one for one in Hazardous if one not in (Hazardous.REGISTERED, Hazardous.CLOSED))
_OPEN_DISPUTES = (dispute_states.State.REGISTERED, dispute_states.State.MEDIATING)
_OPEN_ITEMS = (ItemState.NOT_STARTED, ItemState.UNDER_WAY, ItemState.CLOSE_ASKED, ItemState.CHECKED)


@dataclass(frozen=True)
class Land:
    """Who and what the rows speak of, and how many of each there are."""

    speech: Speech
    villages: Sequence[tuple[int, int | None]]
    people: Sequence[int]
    teams: Sequence[int]
    count: int

    @property
    def chance(self) -> random.Random:
        return self.speech.chance

    def day(self, number: int) -> date:
        """The day of row `number` of `count`, which fill five years up to yesterday."""
        return TODAY - timedelta(days=1 + 365 * YEARS * (self.count - 1 - number) // self.count)

    def is_open(self, day: date) -> bool:
        return self.chance.random() < (0.33 if (TODAY - day).days < RECENT else 0.01)

    def where(self) -> Values:
        village, area = self.chance.choice(self.villages)
        return {"village_id": village, "area_id": area}

    def later(self, day: date, most: int) -> date:
        return min(day + timedelta(days=self.chance.randint(1, most)), TODAY - timedelta(days=1))


def call(land: Land, number: int) -> Values:
    at = instant(land.day(number), time(9)) + timedelta(minutes=number % 600)
    return land.speech.call() | land.where() | {"reported_at": at, "received_at": at}


def inspection(land: Land, number: int) -> Values:
    return land.where() | {
        "inspected_on": land.day(number), "object_kind": "house", "object_text": _house(land),
        "inspectors": tuple(land.chance.sample(land.people[:5], 2)), "checked_count": 1,
        "result": land.chance.choice((CheckResult.PASSED, CheckResult.PASSED, CheckResult.HAZARDS)),
    }  # fmt: skip


def hazard(land: Land, number: int, inspection_id: int, campaign: int) -> Values:
    found = land.day(number)
    unfinished = land.is_open(found)
    state = land.chance.choice(_UNDER_WAY) if unfinished else Hazardous.CLOSED
    issued, due = found, found + timedelta(days=15)
    closed = None if unfinished else max(issued, land.later(found, 20))
    return land.where() | {
        "source": "check", "found_on": found, "found_by": land.people[1], "inspection_id": inspection_id,
        "campaign_id": campaign, "object_text": _house(land), "object_kind": "house",
        "kind": land.chance.choice(_HAZARDS), "description": land.speech.words_of(9),
        "severity": land.chance.choice(tuple(Severity)), "own_competence": False, "competent_unit": "housing",
        "measures": ("cordon", "with_limit"), "state": state,
        "notice_no": f"青坪所改〔{found.year}〕{number}号", "notice_served_on": issued,
        "responsible_unit": land.speech.words_of(3),
        "supervisor_id": land.chance.choice(land.people[:5]), "issued_on": issued, "due_on": due,
        "handed_to": "镇人民政府" if state is Hazardous.HANDED_OVER else None,
        "handed_at": instant(found, time(10)) if state is Hazardous.HANDED_OVER else None,
        "proposed_by": land.people[1] if closed else None,
        "proposed_at": instant(closed, time(9)) if closed else None,
        "closed_by": land.people[0] if closed else None, "closed_on": closed,
    }  # fmt: skip


def closing(hazard_id: int, values: Values) -> Values:
    return {
        "hazard_id": hazard_id, "proposed_by": values["proposed_by"], "closed_by": values["closed_by"],
        "closed_on": values["closed_on"],
    }  # fmt: skip


def dispute(land: Land, number: int) -> Values:
    day = land.day(number)
    unfinished = land.is_open(day)
    settled = None if unfinished else land.later(day, 25)
    began = land.chance.random() < 0.3
    return land.where() | {
        "registered_on": day, "opened_on": day, "title": land.speech.words_of(4), "source": "person",
        "kind": land.chance.choice(_DISPUTES), "summary": land.speech.words_of(20), "people": 2,
        "level": land.chance.choices(tuple(Level), (20, 60, 12, 6, 2))[0], "due_on": day + timedelta(days=30),
        "started_on": day - timedelta(days=land.chance.randint(1, 6000)) if began else None,
        "party_a": "甲方", "party_b": "乙方", "place_text": _house(land), "mediated_on": settled,
        "state": land.chance.choice(_OPEN_DISPUTES) if unfinished else dispute_states.State.CLOSED,
        "result": None if unfinished else "agreed", "settled_on": settled, "closed_on": settled,
        "handler_id": land.chance.choice(land.people[:5]),
    }  # fmt: skip


def item(land: Land, place: tuple[int, int, int], group: int) -> Values:
    year, work, number = place
    code = f"{work}.{number}"
    done = year < TODAY.year or number % 3 != 0
    due = date(year, 1 + number % 12, 1 + number % 28)
    return {
        "year": year, "group_id": group, "code": code, "place": place_of_item(year, code),
        "content": land.speech.words_of(12), "standard": land.speech.words_of(6), "lead_unit": "派出所",
        "owner_id": land.chance.choice(land.people[:5]), "starts_on": date(year, 1, 1), "due_on": due,
        "percent": 100 if done else 40, "closed_on": due if done else None,
        "state": ItemState.CLOSED if done else land.chance.choice(_OPEN_ITEMS),
        "closed_by": land.people[0] if done else None,
    }  # fmt: skip


def rental(land: Land, number: int) -> Values:
    let = land.chance.random() < 0.9
    day = land.day(number)
    until = land.chance.choice((day, TODAY)) + timedelta(days=land.chance.randint(20, 365))
    return land.where() | {
        "address": f"{_house(land)}{number}", "plate_no": f"青租{number:05}", "plated_on": day,
        "owner_name": "张某某", "owner_phone": "13800000000", "rooms": land.chance.randint(1, 8),
        "letter_no": f"责〔{day.year}〕{number}", "signed_on": day, "valid_until": until,
        "state": Letting.LET if let else Letting.STOPPED,
        "stopped_on": None if let else land.later(day, 90),
    }  # fmt: skip


def patrol(land: Land, number: int) -> Values:
    begins = instant(land.day(number), time(20))
    missed = land.chance.random() < 0.03
    went = {"begun_at": begins, "ended_at": begins + timedelta(hours=3)}
    return land.where() | ({} if missed else went) | {
        "kind": land.chance.choice(("joint", "night", "school", "boundary")), "starts_at": begins,
        "ends_at": begins + timedelta(hours=3), "duty_day": land.day(number), "night": number % 5 == 0,
        "route": land.speech.words_of(4), "team_id": land.chance.choice(land.teams),
        "leader_id": land.people[1], "state": Walk.MISSED if missed else Walk.DONE,
        "missed_reason": "大雨" if missed else None,
    }  # fmt: skip


def member(land: Land, patrol_id: int, begins: datetime) -> Values:
    return {
        "patrol_id": patrol_id, "person_id": land.chance.choice(land.people), "signed_in_at": begins,
        "signed_out_at": begins + timedelta(hours=3),
    }  # fmt: skip


def activity(land: Land, number: int) -> Values:
    return land.where() | {
        "kind": land.chance.choice(("joint_call", "forest_fire", "drowning", "school", "publicity")),
        "held_on": land.day(number), "place_text": _house(land), "headcount": 6, "count": 2,
        "content": land.speech.words_of(10), "organiser_id": land.people[1],
    }  # fmt: skip


def clue(land: Land, number: int) -> Values:
    day = land.day(number)
    unfinished = land.is_open(day)
    return land.where() | {
        "received_on": day, "source": "visit", "content": land.speech.words_of(10),
        "reported_by": land.chance.choice(land.people), "handler_id": land.people[1],
        "state": Handling.NEW if unfinished else Handling.SETTLED, "useful": None if unfinished else True,
        "settled_on": None if unfinished else land.later(day, 9),
    }  # fmt: skip


def work_log(land: Land, number: int) -> Values:
    return land.where() | {
        "worked_on": land.day(number), "person_id": land.chance.choice(land.people), "count": 2,
        "role": land.chance.choice(("seven.patrol", "seven.safety", None)), "minutes": 40,
        "kind": land.chance.choice(("visit", "patrol", "check")), "content": land.speech.words_of(8),
    }  # fmt: skip


def notice(land: Land, number: int) -> Values:
    return land.where() | {
        "published_on": land.day(number), "topic": land.chance.choice(("fraud", "drowning", "fire")),
        "topic_text": land.speech.words_of(4), "channel": "wechat", "reach": 60, "person_id": land.people[1],
    }  # fmt: skip


def _house(land: Land) -> str:
    return f"{land.speech.words_of(1)}{land.chance.randrange(300)}号"
