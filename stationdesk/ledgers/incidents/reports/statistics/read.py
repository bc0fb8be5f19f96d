"""All pictures of the incidents of a period at once, and what they mean."""

from __future__ import annotations

from stationdesk.core.change_claim import ChangeClaim
from stationdesk.core.comparison import Change, Rate, compare, typed_note
from stationdesk.core.document import Claim
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import day_words
from stationdesk.core.period import Period
from stationdesk.core.statistics import Headline, Statistics
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counting_rule import counting_rule
from stationdesk.ledgers.incidents.reports.five import INVALID, VALID, five_of
from stationdesk.ledgers.incidents.reports.group_claims import defined
from stationdesk.ledgers.incidents.reports.statistics import counted
from stationdesk.ledgers.incidents.reports.statistics.asked import Asked, Context
from stationdesk.ledgers.incidents.reports.statistics.categories import categories
from stationdesk.ledgers.incidents.reports.statistics.places import response, villages
from stationdesk.ledgers.incidents.reports.statistics.times import heat, trend
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

Claimed = tuple[Headline, tuple[Claim, ...]]
"""A number in large, and what it must keep to."""

_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "incidents/statistics", "This period has not begun yet; please choose one up to today."
)
_NO_GROUP = QT_TRANSLATE_NOOP("incidents/statistics", "There is no group “{group}”; there are: {groups}.")
_RUNNING = QT_TRANSLATE_NOOP(
    "incidents/statistics",
    "The period is not over: it is counted up to {day} and compared with the same days of the others.",
)
_VALID = QT_TRANSLATE_NOOP("incidents/statistics", "Valid incidents")
_INVALID = QT_TRANSLATE_NOOP("incidents/statistics", "Invalid incidents")
_ALL = QT_TRANSLATE_NOOP("incidents/statistics", "All incidents")
_WITHIN = QT_TRANSLATE_NOOP("incidents/statistics", "Arrived within target")
_POP = QT_TRANSLATE_NOOP("incidents/statistics", "Previous: {change}")
_YOY = QT_TRANSLATE_NOOP("incidents/statistics", "Last year: {change}")


def context_of(tx: Transaction, request: Request, asked: Asked) -> Context:
    """Count the period and those it is compared with; RuleBroken for one that has not begun."""
    if asked.period.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    way = counts.way_of(tx)
    if asked.group not in (None, VALID, INVALID, *way.groups):
        raise RuleBroken(_NO_GROUP.filled(group=asked.group, groups=", ".join((*way.groups, VALID, INVALID))))
    period = Period(asked.period.first, min(asked.period.last, tx.today))
    words = labels(tx, "incident_category", request.language)
    return Context(tx, request, way, five_of(tx, way, period), asked, words)


def read(tx: Transaction, request: Request, asked: Asked) -> Statistics:
    """The pictures of the incidents; the monthly report of the same period says the same."""
    context = context_of(tx, request, asked)
    pictures = (trend(context), categories(context), heat(context), villages(context), response(context))
    running = asked.period.last > context.period.last
    day = day_words(request, context.period.last)
    rule = counting_rule(request, context.way, context.five, context.words)
    heads = _headlines(context)
    typed = typed_note(typed=context.five.typed_of(context.five.previous, context.five.last_year))
    notes = (_RUNNING.filled(day=day) if running else None, typed)
    valid = defined(request, context.way, rule, context.words)
    return Statistics(
        asked.period, context.period, context.then, tuple(head for head, _ in heads), pictures, rule,
        tuple(request.say(one) for one in notes if one is not None),
        (*valid, *(one for _, claims in heads for one in claims)),
    )  # fmt: skip


def _headlines(context: Context) -> tuple[Claimed, ...]:
    return (
        *(_counted(context, name, title, group)
          for name, title, group in (("valid", _VALID, VALID), ("invalid", _INVALID, INVALID),
                                     ("all", _ALL, None))),
        _within(context),
    )  # fmt: skip


def _counted(context: Context, name: str, title: Phrase, group: str | None) -> Claimed:
    five, say = context.five, context.say
    moved: list[str] = []
    claims: list[Claim] = []
    for phrase, then in ((_POP, five.previous), (_YOY, five.last_year)):
        change = five.change(group, five.current, then)
        cell = change.cell(say)
        moved.append(say(phrase.filled(change=cell)))
        claims.append(ChangeClaim(say(title), five.count(five.current, group), _earlier(change), cell))
    head = Headline(
        name, say(title), str(five.count(five.current, group)), tuple(moved),
        context.way.rows(context.period, group),
    )  # fmt: skip
    return head, tuple(claims)


def _earlier(change: Change) -> int:
    """What was counted or typed of the period before; nothing where no ledger was kept."""
    return change.previous if isinstance(change.previous, int) else 0


def _within(context: Context) -> Claimed:
    """The share of arrivals within target, beside the same of the other periods."""
    five, way, say = context.five, context.way, context.say

    def rate(period: Period) -> Rate:
        found = counted.minutes_in_all(context.tx, way, period)
        return Rate(found.within, found.measured)

    now = rate(five.current)
    moved: list[str] = []
    claims: list[Claim] = []
    for phrase, then in ((_POP, five.previous), (_YOY, five.last_year)):
        before = rate(then)
        cell = compare(now, before, against=then, first_day=five.begins).cell(say)
        moved.append(say(phrase.filled(change=cell)))
        claims.append(ChangeClaim(say(_WITHIN), now.text(), before.text(), cell))
    met = Arrival.WITHIN_CALL if way.from_call else Arrival.WITHIN
    rows = way.rows(five.current, None, arrival=met)
    return Headline("within", say(_WITHIN), now.text(), tuple(moved), rows), tuple(claims)
