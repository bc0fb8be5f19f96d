"""The board's draft, written as the form that arranges a month writes it, and its way into the records."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts as drafts
from stationdesk.desktop.roster.filling import Filling, filling_of
from stationdesk.ledgers.roster.rules.plan import Made, MonthPlan, Need, PlanDuty
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.rostering.answers import Method, Result, Status, Tier

LEDGER = "roster"
ARRANGE, START, TAKE_RESULT = "roster.arrange", "roster.start", "roster.take_result"


def duty_rows(filling: Filling) -> tuple[dict[str, Any], ...]:
    """The duties as the actions take them."""
    return tuple(
        {"day": one.day, "post": one.post, "person": one.person, "locked": one.locked}
        for one in sorted(filling.duties, key=lambda one: (one.day, one.post, one.person))
    )


def need_rows(filling: Filling) -> tuple[dict[str, Any], ...]:
    """The staffing of single days as the actions take it."""
    return tuple({"day": one.day, "post": one.post, "count": one.count} for one in filling.needs)


def begin_roster(desk: Desk, month: date) -> int:
    """Make the month's draft, where somebody fills a board that has none yet; returns it."""
    done = desk.act(START, desk.defaults(START) | {"month": month, "way": Way.EMPTY})
    assert done.record is not None
    return done.record


def save(desk: Desk, roster: int, version: int | None, filling: Filling, form: str) -> None:
    """Keep the whole board as one action."""
    values = {"duties": duty_rows(filling), "needs": need_rows(filling)}
    desk.act(ARRANGE, values, record=roster, version=version, form=form)


@dataclass(frozen=True)
class Generated:
    """What was generated and is not saved yet: the filled plan, how far it is proven, for which problem."""

    plan: MonthPlan
    made: Made
    tiers: tuple[Tier, ...]
    digest: str


def made_of(result: Result) -> Made:
    """Who filled it, and how far it is proven."""
    if result.method is Method.GREEDY:
        return Made.GREEDY
    return Made.OPTIMAL if result.status is Status.OPTIMAL else Made.FEASIBLE


def save_generated(
    desk: Desk, roster: int, version: int | None, found: Generated, filling: Filling, form: str
) -> None:
    """Keep a generated month with its proofs, its shadow training and the volunteers' nights."""
    values = {
        "duties": duty_rows(filling),
        "blocks": tuple(
            {"day": one.day, "person": one.person} for one in found.plan.blocks if not one.by_hand
        ),
        "nights": tuple({"day": one.day, "team": one.team} for one in found.plan.nights),
        "made": found.made,
        "proofs": json.dumps([asdict(one) for one in found.tiers]),
        "digest": found.digest,
    }
    desk.act(TAKE_RESULT, values, record=roster, version=version, form=form)


def keep(desk: Desk, form: str, plan: MonthPlan, filling: Filling, names: Mapping[int, str]) -> None:
    """Write the draft; StoreUnavailable where there is no disk for it."""
    posts = {one.id: one.name for one in plan.posts}
    typed: dict[str, Any] = {
        "duties": [
            {
                "day": one.day.isoformat(), "post": [posts.get(one.post, ""), one.post],
                "person": [names.get(one.person, ""), one.person], "locked": one.locked,
            }
            for one in filling.duties
        ],
        "needs": [
            {"day": one.day.isoformat(), "post": [posts.get(one.post, ""), one.post], "count": str(one.count)}
            for one in filling.needs
        ],
    }  # fmt: skip
    if plan.roster is None:
        typed["month"] = plan.month.isoformat()
    now = desk.store.clock()
    drafts.keep(desk, drafts.Draft(form, ARRANGE, plan.roster, plan.version, now, typed, tuple(typed)))


def waiting(desk: Desk, plan: MonthPlan) -> tuple[drafts.Draft, Filling] | None:
    """The newest draft of this roster, or of this month where it has none, with what is still known."""
    for draft in drafts.waiting(desk, ARRANGE, plan.roster):
        if plan.roster is None and draft.typed.get("month") != plan.month.isoformat():
            continue
        found = _read(draft.typed, plan)
        if found is not None:
            return draft, found
    return None


def month_of(desk: Desk, draft_of: int | None) -> date | None:
    """Which month the newest draft of a board without a roster is for."""
    for draft in drafts.waiting(desk, ARRANGE, draft_of):
        try:
            return date.fromisoformat(str(draft.typed["month"]))
        except (KeyError, ValueError):
            continue
    return None


def _read(typed: Mapping[str, Any], plan: MonthPlan) -> Filling | None:
    """None for what a form has left half typed."""
    kept = {(one.day, one.post, one.person): one for one in filling_of(plan).duties}
    posts, people = {one.id for one in plan.posts}, {one.id for one in plan.people}
    try:
        duties = tuple(_duty(row, kept) for row in typed["duties"])
        needs = tuple(
            Need(date.fromisoformat(row["day"]), int(row["post"][1]), int(row["count"]))
            for row in typed["needs"]
        )
    except (KeyError, TypeError, ValueError, IndexError):
        return None
    return Filling(tuple(one for one in duties if one.post in posts and one.person in people), needs)


def _duty(row: Mapping[str, Any], kept: Mapping[tuple[date, int, int], PlanDuty]) -> PlanDuty:
    day, post, person = date.fromisoformat(row["day"]), int(row["post"][1]), int(row["person"][1])
    before = kept.get((day, post, person))
    if before is not None and before.locked == bool(row["locked"]):
        return before
    return PlanDuty(day, post, person, person, bool(row["locked"]))
