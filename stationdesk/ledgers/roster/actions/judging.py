"""What a change of signed duties would break, before it is kept: the month and the one after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import month_shifted, month_start
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.records import Duty, Roster
from stationdesk.ledgers.roster.records.as_problem import as_roster, to_judge
from stationdesk.ledgers.roster.records.month_rows import read_month, signed_roster
from stationdesk.ledgers.roster.records.naming import names_of_month
from stationdesk.ledgers.roster.rules.said import said
from stationdesk.rostering import problem as engine
from stationdesk.rostering.answers import Violation
from stationdesk.rostering.audit import audit
from stationdesk.store.transaction import Transaction

_NOT_ROSTERED = QT_TRANSLATE_NOOP("roster", "{name} does not stand on rosters in {month}.")


@dataclass(frozen=True)
class Move:
    """A duty that would be served by somebody else."""

    duty: Duty
    to: int


def newly_broken(tx: Transaction, moves: Iterable[Move]) -> tuple[Phrase, ...]:
    """One sentence for each rule the moves would break that is not broken already; warnings left out."""
    moves = tuple(moves)
    return tuple(phrase for roster in _touched(tx, moves) for phrase in _in_month(tx, roster, moves))


def _touched(tx: Transaction, moves: Iterable[Move]) -> list[Roster]:
    """The signed rosters the duties stand on, and those whose first days look back at them."""
    found: dict[int, Roster] = {}
    for move in moves:
        month = month_start(move.duty.day)
        for one in (tx.get(Roster, move.duty.roster_id), signed_roster(tx, month_shifted(month, 1))):
            if one is not None:
                found[one.id] = one
    return sorted(found.values(), key=lambda one: one.month)


def _in_month(tx: Transaction, roster: Roster, moves: tuple[Move, ...]) -> list[Phrase]:
    rows = read_month(tx, roster.month, roster)
    problem, filled = to_judge(rows), as_roster(rows)
    swaps = {_number(roster.month, move.duty): move.to for move in moves}
    after = replace(filled, duties=_moved(filled.duties, swaps))
    before = set(audit(problem, filled))
    found = audit(replace(problem, tail=_moved(problem.tail, swaps)), after)
    names = names_of_month(tx, rows)
    return [
        said(one, names) for one in found if one not in before and not one.warning and _worse(one, before)
    ]


def _worse(one: Violation, before: set[Violation]) -> bool:
    """Whether it is not the same rule broken at the same place, only counted anew."""
    return all(one.at != other.at for other in before)


def _number(month: date, duty: Duty) -> engine.Duty:
    return engine.Duty((duty.day - month).days, duty.post_id, duty.person_id)


def _moved(duties: Iterable[engine.Duty], swaps: Mapping[engine.Duty, int]) -> tuple[engine.Duty, ...]:
    return tuple(sorted(replace(one, person=swaps.get(one, one.person)) for one in duties))


def not_rostered(tx: Transaction, moves: Iterable[Move]) -> Phrase | None:
    """Why somebody cannot take over a duty at all: no roster of the month knows them."""
    for move in moves:
        if not keeping.rosters_know(tx, move.to, move.duty.day):
            return _NOT_ROSTERED.filled(name=keeping.name(tx, move.to), month=f"{move.duty.day:%Y-%m}")
    return None
