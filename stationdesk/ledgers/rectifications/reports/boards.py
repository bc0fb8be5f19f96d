"""The boards of the rectification ledger: the working page, and the funnel from survey to close-out."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from stationdesk.core.comparison import Rate
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import (
    Board,
    Cell,
    Entry,
    Fact,
    Funnel,
    Lane,
    Lanes,
    Matrix,
    OneOf,
    Picture,
    Query,
    Stage,
    Tile,
    Tone,
)  # fmt: skip
from stationdesk.core.ledger.boards import MOST_TILES
from stationdesk.core.period import Period
from stationdesk.ledgers.rectifications.records import (
    IS_OPEN,
    NEXT_DUE,
    STANDING,
    Hazard,
    Inspection,
    counting,
)
from stationdesk.ledgers.rectifications.reports import figures
from stationdesk.ledgers.rectifications.reports.figures import NAME, days_of
from stationdesk.ledgers.rectifications.rules.states import OPEN, PUT_RIGHT, State
from stationdesk.store.transaction import Transaction

_WEEK = 7
_EVER = date(2000, 1, 1)
_STATE = QT_TRANSLATE_NOOP("rectifications", "State")
_KIND = QT_TRANSLATE_NOOP("rectifications", "Kind of hazard")


# --- the working page -------------------------------------------------------------------------------


def work(tx: Transaction) -> tuple[Picture, ...]:
    """What is owed: overdue, today, within the week, each by its next deadline; then where all stand."""
    today = tx.today
    spans: tuple[tuple[Phrase, Tone, figures.Days], ...] = (
        (QT_TRANSLATE_NOOP("rectifications", "Next step overdue"), Tone.BAD,
         (_EVER, today - timedelta(days=1))),
        (QT_TRANSLATE_NOOP("rectifications", "Next step today"), Tone.WARN, (today, today)),
        (QT_TRANSLATE_NOOP("rectifications", "Next step this week"), Tone.INFO,
         (today + timedelta(days=1), today + timedelta(days=_WEEK))),
    )  # fmt: skip
    return (Lanes(tuple(_lane(tx, title, tone, days) for title, tone, days in spans)), _by_kind(tx))


def _lane(tx: Transaction, title: Phrase, tone: Tone, days: figures.Days) -> Lane:
    owed = (STANDING, IS_OPEN, counting.within(NEXT_DUE, days))
    nearest = select(Hazard, NEXT_DUE).where(*owed).order_by(NEXT_DUE, Hazard.id).limit(MOST_TILES)
    tiles = tuple(_tile(one, day, tone) for one, day in tx.session.execute(nearest))
    rows = Query(NAME, (("next_due", days),), order="due_on", descending=False)
    return Lane(title, tone, figures.count(tx, *owed), tiles, rows)


def _tile(one: Hazard, day: date, tone: Tone) -> Tile:
    stands = Fact(_STATE, one.state, OneOf(State))
    words = literally(one.description[:40])
    return Tile(literally(one.object_text), NAME, one.id, tone=tone, note=words, day=day, facts=(stands,))


def _by_kind(tx: Transaction) -> Matrix:
    """How many open hazards of each first-level kind stand where."""
    kind = counting.first_code()
    grouped = (
        select(kind, Hazard.state, func.count())
        .where(STANDING, IS_OPEN)
        .group_by(kind, Hazard.state)
        .order_by(kind)
    )
    found = {(str(code), state): int(many) for code, state, many in tx.session.execute(grouped)}
    kinds = tuple(dict.fromkeys(code for code, _ in found))
    return Matrix(
        tuple(Fact(_KIND, code, Entry("hazard_kind")) for code in kinds),
        tuple(state.label for state in OPEN),
        tuple(tuple(_cell(code, state, found.get((code, state), 0)) for state in OPEN) for code in kinds),
        title=QT_TRANSLATE_NOOP("rectifications", "Open hazards by kind and state"),
    )


def _cell(kind: str, state: State, many: int) -> Cell | None:
    if not many:
        return None
    return Cell(many, Query(NAME, (("kind", kind), ("state", state))), tone=state.tone)


# --- the funnel -------------------------------------------------------------------------------------


def funnel(tx: Transaction) -> tuple[Picture, ...]:
    """This year's way from survey to close-out, each stage a part of the one before it."""
    year = Period(date(tx.today.year, 1, 1), tx.today)
    days = days_of(year)
    found = (STANDING, counting.within(Hazard.found_on, days))
    rows = Query(NAME, (("found", days),))
    hazards = figures.count(tx, *found)
    ordered = figures.count(tx, *found, Hazard.state != State.REGISTERED)
    put_right = figures.count(tx, *found, counting.one_of(Hazard.state, PUT_RIGHT))
    closed = figures.count(tx, *found, Hazard.state == State.CLOSED)
    share = QT_TRANSLATE_NOOP("rectifications", "{share} of those found")
    stages = (
        _surveyed(tx, days),
        Stage(QT_TRANSLATE_NOOP("rectifications", "Hazards"), hazards, rows, Tone.WARN),
        Stage(QT_TRANSLATE_NOOP("rectifications", "Measures ordered"), ordered, rows.having(ordered=True),
              Tone.INFO, share.filled(share=_share(ordered, hazards))),
        Stage(QT_TRANSLATE_NOOP("rectifications", "Put right"), put_right, rows.having(put_right=True),
              Tone.INFO, share.filled(share=_share(put_right, hazards))),
        Stage(State.CLOSED.label, closed, rows.having(closed_out=True), Tone.OK,
              share.filled(share=_share(closed, hazards))),
    )  # fmt: skip
    title = QT_TRANSLATE_NOOP("rectifications", "From survey to close-out, {year}")
    return (Funnel(stages, title.filled(year=tx.today.year)),)


def _share(part: int, whole: int) -> str:
    return Rate(part, whole).text(1)


def _surveyed(tx: Transaction, days: figures.Days) -> Stage:
    standing = (Inspection.voided_at.is_(None), counting.within(Inspection.inspected_on, days))
    counted = select(func.coalesce(func.sum(Inspection.checked_count), 0), func.count()).where(*standing)
    checked, many = tx.session.execute(counted).one()
    note = QT_TRANSLATE_NOOP("rectifications", "{count} inspections").filled(count=int(many))
    rows = Query(f"{NAME}.inspections", (("inspected", days),))
    return Stage(QT_TRANSLATE_NOOP("rectifications", "Surveyed"), int(checked), rows, Tone.MUTE, note)


BOARDS = (
    Board("work", QT_TRANSLATE_NOOP("rectifications", "Work page"), "kanban", work),
    Board("funnel", QT_TRANSLATE_NOOP("rectifications", "Funnel"), "funnel", funnel),
)
