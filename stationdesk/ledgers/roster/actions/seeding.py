"""The posts a station begins with (domain.md §3.1), as many places as its people can fill."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.records import DutyPost
from stationdesk.ledgers.roster.records.rostered import rostered
from stationdesk.ledgers.station.actions.seeding import seed_rows
from stationdesk.rostering.problem import HOURS_24, Pool
from stationdesk.store.transaction import Transaction

_NONE_LACK = QT_TRANSLATE_NOOP("roster", "All usual posts are there already; change them in the list.")
_WEEK, _OPTIONAL = 7, frozenset({"officer_second", "auxiliary"})


def seed_posts(tx: Transaction) -> tuple[DutyPost, ...]:
    """Make the usual posts of whose kind the station has none, and return them.

    Twenty-four-hour places beyond what the pool can fill three times in seven days stay closed
    (`need` 0): with 4 police there is a main officer but no second.
    """
    known = set(tx.session.scalars(select(DutyPost.kind).where(DutyPost.voided_at.is_(None))))
    room = _room(tx)
    rows = [row for row in seed_rows("duty", "posts") if row["kind"] not in known]
    rows.sort(key=lambda row: row["kind"] in _OPTIONAL)  # what must be filled takes its people first
    made = sorted((_post(row, room) for row in rows), key=lambda post: post.position)
    for post in made:
        keeping.keep_apart(tx, DutyPost.letter, post.letter, None)
        keeping.keep_apart(tx, DutyPost.mark, post.mark, None)
    return tuple(tx.add(one) for one in made)


def enter_usual_posts(tx: Transaction) -> DutyPost:
    """The same, asked for in the list of posts; the first of them."""
    made = seed_posts(tx)
    if not made:
        raise RuleBroken(_NONE_LACK)
    return made[0]


def _room(tx: Transaction) -> dict[Pool, int] | None:
    """{pool: 24-hour places a day it can fill}; None where nobody is entered yet."""
    count = Counter(one.pool for one in rostered(tx, tx.today, tx.today))
    week = int(tx.settings["roster.full_days_in_week"]) or _WEEK
    return {pool: count[pool] * min(week, _WEEK // 2) // _WEEK for pool in Pool} if count else None


def _post(row: dict[str, str], room: dict[Pool, int] | None) -> DutyPost:
    pools = tuple(row["pools"].split())
    need, whole = int(row["need"]), int(row["minutes"]) >= HOURS_24 and not row["on_call"]
    if room is not None and whole and need:
        first = Pool(pools[0])
        kept = min(need, room[first]) if row["kind"] in _OPTIONAL else need
        room[first] -= kept
        need = kept
    return DutyPost(
        position=int(row["position"]), kind=row["kind"], name=row["name"], mark=row["mark"],
        letter=row["letter"], pools=pools, starts=int(row["starts"]), minutes=int(row["minutes"]),
        rest=int(row["rest"]), need=max(need, 0), need_off=int(row["need_off"]) if row["need_off"] else None,
        night=bool(row["night"]), on_call=bool(row["on_call"]), scene=bool(row["scene"]),
        load=int(row["load"]), printed=True,
    )  # fmt: skip
