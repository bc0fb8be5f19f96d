"""The station's duty rules as the engine takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stationdesk.ledgers.roster.records.posts import DutyPost
from stationdesk.rostering.problem import Policy
from stationdesk.store.transaction import Transaction

_NUMBERS = (
    "full_days_in_week", "nights_running", "full_days_in_month", "rest_days_in_month", "police_a_day",
    "holiday_weight", "weekend_weight", "night_weight", "load_weight", "trainees", "trainee_days",
    "trainees_at_once", "team_gap", "teams_a_night", "seniors", "escorted", "requests_first",
)  # fmt: skip


def policy_of(tx: Transaction, posts: Iterable[DutyPost]) -> Policy:
    """The settings `roster.*`."""
    values = {name: tx.settings[f"roster.{name}"] for name in _NUMBERS}
    return Policy(**values, pairs=_pairs(str(tx.settings["roster.pairs"] or ""), posts))


def _pairs(text: str, posts: Iterable[DutyPost]) -> tuple[tuple[int, int], ...]:
    """`ZB, BV`: the posts with these letters; letters no post has say nothing."""
    lettered = {post.letter.upper(): post.id for post in posts if post.voided_at is None}
    found = (re.sub(r"[^A-Z0-9]", "", part) for part in re.split(r"[,，、;；\s]+", text.upper()))
    known = (tuple(lettered[sign] for sign in part if sign in lettered) for part in found if len(part) == 2)
    return tuple((one[0], one[1]) for one in known if len(one) == 2)
