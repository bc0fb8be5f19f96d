"""What the home page reads: what waits with a deadline, what is to be escalated, and the counter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from sqlalchemy import func, or_, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.rectifications.actions.extending import undecided
from stationdesk.ledgers.rectifications.actions.inspecting import checked_of
from stationdesk.ledgers.rectifications.actions.keeping import calendar_of, settings_of
from stationdesk.ledgers.rectifications.records import (
    IS_OPEN,
    NEXT_DUE,
    STANDING,
    Campaign,
    Escalation,
    Hazard,
    counting,
)
from stationdesk.ledgers.rectifications.rules.deadlines import is_by_weekdays
from stationdesk.ledgers.rectifications.rules.escalation import Days, Level, days_of, wanted
from stationdesk.ledgers.rectifications.rules.people import closing_fault, granting_fault
from stationdesk.ledgers.rectifications.rules.states import CampaignState, State
from stationdesk.store.transaction import Transaction

NAME = "rectifications"
_MOST_DUE = 50
_CAMPAIGN_DAYS = 7

_WAITS: Mapping[State, Phrase] = {
    State.REGISTERED: QT_TRANSLATE_NOOP("rectifications", "Issue: {object}"),
    State.EXTENSION_ASKED: QT_TRANSLATE_NOOP("rectifications", "Decide the extension: {object}"),
    State.REVIEW_ASKED: QT_TRANSLATE_NOOP("rectifications", "Review: {object}"),
    State.REVIEW_PASSED: QT_TRANSLATE_NOOP("rectifications", "Propose the close-out: {object}"),
    State.CLOSE_PROPOSED: QT_TRANSLATE_NOOP("rectifications", "Approve the close-out: {object}"),
    State.HANDED_OVER: QT_TRANSLATE_NOOP("rectifications", "Follow up what was handed over: {object}"),
}
_SIGNED: Mapping[State, str] = {
    State.REGISTERED: "issue",
    State.EXTENSION_ASKED: "decide_extension",
    State.CLOSE_PROPOSED: "close",
}
_RECTIFY = QT_TRANSLATE_NOOP("rectifications", "Press for the correction: {object}")
_BY_WEEKDAYS = QT_TRANSLATE_NOOP(
    "rectifications", "{what} (by weekdays alone: the holidays of {year} are not entered)"
)
_ESCALATE = QT_TRANSLATE_NOOP("rectifications", "{level}: {object}")
_CAMPAIGN = QT_TRANSLATE_NOOP("rectifications", "Campaign ends: {name}, {checked} of {total} checked")


def find_due(tx: Transaction) -> tuple[DueItem, ...]:
    """Hazards whose next deadline is near or has passed; one to be escalated says to whom."""
    days = days_of(settings_of(tx))
    last = tx.today + timedelta(days=days[Level.REMIND])
    statement = select(Hazard).where(STANDING, IS_OPEN, last >= NEXT_DUE).order_by(NEXT_DUE, Hazard.id)
    near = tx.session.scalars(statement.execution_options(yield_per=_MOST_DUE))
    hazards = list(islice((one for one in near if not _signed_by(tx, one)), _MOST_DUE))
    near.close()
    done = _levels_done(tx, hazards)
    return tuple(_item(tx, one, done, days) for one in hazards)


def find_signatures(tx: Transaction) -> tuple[DueItem, ...]:
    """All that waits for a chief to sign the notice, decide the extension or approve the close-out.

    None is left out for its day: a signature that nobody asks for is what makes a deadline pass.
    """
    if tx.actor.role not in CHIEFS:
        return ()
    signed = or_(*(Hazard.state == state for state in _SIGNED))
    statement = select(Hazard).where(STANDING, IS_OPEN, signed).order_by(NEXT_DUE, Hazard.id)
    waiting = [(one, deed) for one in tx.session.scalars(statement) if (deed := _signed_by(tx, one))]
    days = days_of(settings_of(tx))
    return tuple(replace(_item(tx, one, None, days), signs=deed) for one, deed in waiting)


def _signed_by(tx: Transaction, one: Hazard) -> str:
    """The action by which who looks signs a hazard; empty where it is not a chief's, or not theirs."""
    if tx.actor.role not in CHIEFS:
        return ""
    fault: object = None
    if one.state is State.EXTENSION_ASKED:
        asked = undecided(tx, one)
        fault = asked is None or granting_fault(asked.asked_by, tx.actor.person)
    elif one.state is State.CLOSE_PROPOSED:
        fault = closing_fault(one.proposed_by, tx.actor.person)
    elif not one.own_competence:
        return ""  # another body's: it is handed over by a letter, not ordered by a notice
    return "" if fault else _SIGNED.get(one.state, "")


def _levels_done(tx: Transaction, hazards: Iterable[Hazard]) -> dict[tuple[int, date], list[Level]]:
    of = select(Escalation).where(Escalation.hazard_id.in_([one.id for one in hazards]))
    done: dict[tuple[int, date], list[Level]] = defaultdict(list)
    for one in tx.session.scalars(of):
        done[one.hazard_id, one.for_due_on].append(one.level)
    return done


def _item(
    tx: Transaction, one: Hazard, done: Mapping[tuple[int, date], list[Level]] | None, days: Days
) -> DueItem:
    due = min((day for day in (one.step_due_on, one.due_on) if day is not None), default=None)
    title = _WAITS.get(one.state, _RECTIFY)
    level = None
    if done is not None and one.due_on is not None and one.due_on < tx.today:
        level = wanted(one.due_on, tx.today, done.get((one.id, one.due_on), ()), days)
    words = title.filled(object=one.object_text)
    if level is not None:
        words = _ESCALATE.filled(level=level.label, object=one.object_text)
    tone = Tone.BAD if due is not None and due < tx.today else Tone.WARN
    if due is not None and due == one.step_due_on and is_by_weekdays(due, calendar_of(tx)):
        words, tone = _BY_WEEKDAYS.filled(what=words, year=due.year), Tone.BAD
    return DueItem(words, due, NAME, one.id, tone=tone, note=literally(one.description[:60]))


def ending_campaigns(tx: Transaction) -> tuple[DueItem, ...]:
    """Campaigns that end within a week, or have ended, with objects still to check."""
    running = (
        select(Campaign)
        .where(
            Campaign.voided_at.is_(None), Campaign.state == CampaignState.RUNNING,
            Campaign.ends_on <= tx.today + timedelta(days=_CAMPAIGN_DAYS),
        )
        .order_by(Campaign.ends_on, Campaign.id)
        .limit(_MOST_DUE)
    )  # fmt: skip
    found = ((one, checked_of(tx, one.id)) for one in tx.session.scalars(running))
    return tuple(
        DueItem(
            _CAMPAIGN.filled(name=one.name, checked=checked, total=one.total), one.ends_on,
            f"{NAME}.campaigns", one.id,
            tone=Tone.BAD if one.ends_on is not None and one.ends_on < tx.today else Tone.WARN,
        )
        for one, checked in found
        if checked < one.total
    )  # fmt: skip


# --- the counter ------------------------------------------------------------------------------------


def late(tx: Transaction) -> CardValue:
    """Open hazards past their deadline, beside all that are open."""
    past = _count(tx, Hazard.due_on < tx.today)
    note = QT_TRANSLATE_NOOP("rectifications", "{open} open, {today} due today")
    words = note.filled(open=_count(tx), today=_count(tx, Hazard.due_on == tx.today))
    return CardValue(str(past), words, Tone.BAD if past else Tone.OK, Query(NAME, (("overdue", True),)))


def _count(tx: Transaction, *conditions: counting.Condition) -> int:
    counted = select(func.count()).select_from(Hazard).where(STANDING, IS_OPEN, *conditions)
    return int(tx.session.scalar(counted) or 0)


DUE = (Due("hazards", find_due), Due("signatures", find_signatures), Due("campaigns", ending_campaigns))
CARDS = (Card("late_hazards", QT_TRANSLATE_NOOP("rectifications", "Hazards overdue"), "warning", late),)
