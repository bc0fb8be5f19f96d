"""Two boards beside the months: who is owed how much rest, and how far the shadow training has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import ColumnElement, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import MOST_TILES, Board, Lane, Lanes, Picture, Query, Tile, Tone
from stationdesk.core.period import month_start
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.leave_advice import plain
from stationdesk.ledgers.roster.records import TrainingBlock
from stationdesk.ledgers.roster.records.comp_rest import owing, taken_halves
from stationdesk.ledgers.roster.records.rostered import rostered
from stationdesk.ledgers.roster.records.training import progress, queue
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

MUCH = Decimal(3)
"""From so many days of rest owed on, somebody stands in the lane of those who should take some."""

_HALF = Decimal("0.5")
_REST = QT_TRANSLATE_NOOP("roster", "{left} days owed: {earned} earned, {taken} taken")
_ROUND = QT_TRANSLATE_NOOP("roster", "Round {cycle}: {done} of {of} had their turn")
_IN_ROUND = QT_TRANSLATE_NOOP("roster", "Round {cycle}")
_ON_DAY = QT_TRANSLATE_NOOP("roster", "Round {cycle}, {day}")


def rest(tx: Transaction) -> tuple[Picture, ...]:
    """Who has earned or taken compensatory rest, by what is left of it, the most first."""
    owed = sorted(_owed(tx), key=lambda one: -one[1])
    lanes = (
        _rest_lane(QT_TRANSLATE_NOOP("roster", "Three days or more"), Tone.BAD,
                   [one for one in owed if one[1] >= MUCH]),
        _rest_lane(QT_TRANSLATE_NOOP("roster", "Some"), Tone.WARN,
                   [one for one in owed if 0 < one[1] < MUCH]),
        _rest_lane(QT_TRANSLATE_NOOP("roster", "Evened out"), Tone.OK, [one for one in owed if one[1] == 0]),
        _rest_lane(QT_TRANSLATE_NOOP("roster", "Taken in advance"), Tone.INFO,
                   [one for one in owed if one[1] < 0]),
    )  # fmt: skip
    return (Lanes(lanes),)


def _owed(tx: Transaction) -> Iterable[tuple[Tile, Decimal]]:
    people = [one.id for one in rostered(tx, tx.today, tx.today)]
    found = tx.session.execute(
        select(Person.id, Person.name, owing(Person.id), taken_halves(Person.id))
        .where(Person.id.in_(people))
        .order_by(Person.position, Person.id),
        tx.moment,
    )
    for ident, name, earned, halves in found:
        taken = halves * _HALF
        left = Decimal(earned) - taken
        if earned or taken:
            note = _REST.filled(left=plain(left), earned=earned, taken=plain(taken))
            yield Tile(literally(name), "station.people", ident, note=note), left


def _rest_lane(title: Phrase, tone: Tone, owed: list[tuple[Tile, Decimal]]) -> Lane:
    return Lane(title, tone, len(owed), tuple(replace(tile, tone=tone) for tile, _ in owed[:MOST_TILES]))


_TO_COME = (TrainingBlock.voided_at.is_(None), TrainingBlock.attended.is_(None))


def training(tx: Transaction) -> tuple[Picture, ...]:
    """The round under way: who is next, who is planned, who came, who did not."""
    done = progress(tx)
    turns = queue(tx, month_start(tx.today))
    planned = set(tx.session.scalars(select(TrainingBlock.person_id).where(*_TO_COME)))
    due = [one for one in turns if one.cycle <= done.cycle and one.person not in planned]
    waiting = tuple(
        Tile(literally(one.name), "station.people", one.person, note=_IN_ROUND.filled(cycle=one.cycle))
        for one in due[:MOST_TILES]
    )
    lanes = (
        Lane(QT_TRANSLATE_NOOP("roster", "Next in the list"), Tone.WARN, len(due), waiting),
        _block_lane(tx, QT_TRANSLATE_NOOP("roster", "Still to come"), Tone.INFO, "coming",
                    TrainingBlock.attended.is_(None), TrainingBlock.day > tx.today),
        _block_lane(tx, QT_TRANSLATE_NOOP("roster", "Came or not?"), Tone.WARN, "unsaid",
                    TrainingBlock.attended.is_(None), TrainingBlock.day <= tx.today),
        _block_lane(tx, QT_TRANSLATE_NOOP("roster", "Did not come"), Tone.BAD, "missed",
                    TrainingBlock.attended.is_(False)),
        _block_lane(tx, QT_TRANSLATE_NOOP("roster", "Came"), Tone.OK, "attended",
                    TrainingBlock.attended.is_(True)),
    )  # fmt: skip
    return (Lanes(lanes, _ROUND.filled(cycle=done.cycle, done=done.done, of=done.of)),)


def _block_lane(
    tx: Transaction, title: Phrase, tone: Tone, chip: str, *conditions: ColumnElement[bool]
) -> Lane:
    standing = (TrainingBlock.voided_at.is_(None), *conditions)
    found = select(TrainingBlock).where(*standing).order_by(TrainingBlock.day.desc(), TrainingBlock.id)
    blocks = tx.session.scalars(found).all()
    tiles = tuple(
        Tile(literally(keeping.name(tx, one.person_id)), "roster.training", one.id, tone,
             note=_ON_DAY.filled(cycle=one.cycle, day=one.day.isoformat()),
             day=one.day if one.attended is None else None)
        for one in blocks[:MOST_TILES]
    )  # fmt: skip
    return Lane(title, tone, len(blocks), tiles, Query("roster.training", ((chip, True),)))


REST = Board("rest", QT_TRANSLATE_NOOP("roster", "Rest owed"), "bed", rest)
TRAINING = Board("training", QT_TRANSLATE_NOOP("roster", "Shadow training"), "graduation-cap", training)
BOARDS = (REST, TRAINING)
