"""R18 治保主任跟班轮值表: whose turn of shadow training a period brings, with whom, and how it went."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Document,
    Figure,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    Title,
)
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Query, Report, Request, Scope
from stationdesk.core.paper import blank_signatures, columns_of
from stationdesk.core.period import Period, month_shifted, month_start
from stationdesk.ledgers.roster.records import Roster, TrainingBlock
from stationdesk.ledgers.roster.records.month_rows import shown_roster
from stationdesk.ledgers.roster.reports.paper import (
    CHECKED_BY,
    DRAFT,
    MADE_BY,
    NONE,
    SIGNED_OFF_BY,
    short_day,
)
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("roster/report", "{station}: shadow training of the village security heads")
_RULE = QT_TRANSLATE_NOOP(
    "roster/report",
    "Counting rule: turns that begin in the period, of the signed roster of each month, else of its newest"
    " draft; voided ones are left out.",
)
_CUSTOM = QT_TRANSLATE_NOOP(
    "roster/report", "{people} people a month, {days} days running each, in the order of the list."
)
_DONE = QT_TRANSLATE_NOOP("roster/report", "Planned {planned}, attended {attended}, {hours} hours.")
_PLACE = "\N{SYMBOL FOR UNIT SEPARATOR}"  # where a figure stands among the words
_SPAN = QT_TRANSLATE_NOOP("roster/report", "{first} to {last}")
_ATTENDED: dict[bool | None, Phrase] = {
    None: QT_TRANSLATE_NOOP("roster/report", "to come"),
    True: QT_TRANSLATE_NOOP("roster/report", "attended"),
    False: QT_TRANSLATE_NOOP("roster/report", "did not come"),
}
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("roster/report", "Seq."), 2.6, Align.CENTRE),
    (QT_TRANSLATE_NOOP("roster/report", "Name"), 5, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Village"), 6, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Office"), 6, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Days at the station"), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Round"), 3, Align.CENTRE),
    (QT_TRANSLATE_NOOP("roster/report", "Guided by"), 5, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Attendance"), 4, Align.CENTRE),
    (QT_TRANSLATE_NOOP("roster/report", "Hours trained"), 3, Align.RIGHT),
    (QT_TRANSLATE_NOOP("roster/report", "Evaluation"), 12, Align.LEFT),
)


def build(tx: Transaction, request: Request) -> Document:
    """The turns of a period, in the order of their days."""
    if request.first is None or request.last is None:
        raise TypeError("a rota needs its period")
    period, say = Period(request.first, request.last), request.say
    rosters = _rosters(tx, period)
    blocks = _blocks(tx, period, rosters)
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    shown: tuple[Block, ...] = (
        Title(title, say(period.title())),
        _table(tx, request, blocks),
        *_done(request, period, blocks),
        blank_signatures(say, MADE_BY, CHECKED_BY, SIGNED_OFF_BY),
    )
    is_draft = any(one.state is State.DRAFT for one in rosters)
    return Document(
        f"{period.code()}-shadow-training", title, Layout.LANDSCAPE, shown,
        Stamp(station="", period=say(period.title()), counting_rule=say(_RULE),
              watermark=say(DRAFT) if is_draft else ""),
        data={"planned": len(blocks), "attended": sum(bool(one.attended) for one in blocks)},
    )  # fmt: skip


def _rosters(tx: Transaction, period: Period) -> list[Roster]:
    """The roster that holds in each month of the period that has one."""
    first = month_shifted(month_start(period.first), -1)
    months = select(Roster.month).where(Roster.month.between(first, period.last)).distinct()
    found = (shown_roster(tx, month) for month in tx.session.scalars(months))
    return [one for one in found if one is not None]


def _blocks(tx: Transaction, period: Period, rosters: list[Roster]) -> list[TrainingBlock]:
    shown = TrainingBlock.roster_id.is_(None) | TrainingBlock.roster_id.in_([one.id for one in rosters])
    found = select(TrainingBlock).where(
        TrainingBlock.voided_at.is_(None), TrainingBlock.day.between(period.first, period.last), shown
    )
    return list(tx.session.scalars(found.order_by(TrainingBlock.day, TrainingBlock.id)))


def _table(tx: Transaction, request: Request, blocks: list[TrainingBlock]) -> Table:
    say = request.say
    named = select(Person).where(Person.id.in_([one.person_id for one in blocks]))
    people = {one.id: one for one in tx.session.scalars(named)}
    custom = _CUSTOM.filled(people=tx.settings["roster.trainees"], days=tx.settings["roster.trainee_days"])
    return Table(
        columns_of(say, _COLUMNS),
        tuple(_row(request, seq, one, people[one.person_id]) for seq, one in enumerate(blocks, 1)),
        notes=(say(custom),),
        empty=say(NONE),
    )


def _done(request: Request, period: Period, blocks: list[TrainingBlock]) -> tuple[Paragraph, ...]:
    """How many turns there were, who came, for how many hours: each opens its rows."""
    if not blocks:
        return ()
    shown = (("holds", True), ("days", (period.first, period.last)))
    came = Query("roster.training", (*shown, ("attended", True)))
    done = _DONE.filled(planned=_PLACE, attended=_PLACE, hours=_PLACE)
    counts = (
        (len(blocks), Query("roster.training", shown)),
        (sum(bool(one.attended) for one in blocks), came),
        (sum(one.hours or 0 for one in blocks), came),
    )
    first, *others = request.say(done).split(_PLACE)
    parts: list[Cell] = [first]
    for (count, rows), words in zip(counts, others, strict=True):
        parts += [Figure(str(count), rows), words]
    return (Paragraph(tuple(parts)),)


def _row(request: Request, seq: int, one: TrainingBlock, who: Person) -> Row:
    last = one.day + timedelta(days=one.days - 1)
    span = _SPAN.filled(first=short_day(request, one.day), last=short_day(request, last))
    cells: tuple[Cell, ...] = (
        str(seq), who.name, request.name("station.villages", who.village_id),
        request.label("person_kind", who.kind), request.say(span), str(one.cycle),
        request.name("station.people", one.mentor_id), request.say(_ATTENDED[one.attended]),
        "" if one.hours is None else str(one.hours), one.evaluation or "",
    )  # fmt: skip
    return Row(cells)


TRAINING_ROTA = Report(
    "training",
    QT_TRANSLATE_NOOP("roster", "Shadow training rota"),
    Scope.PERIOD,
    build,
    code="R18",
    every=frozenset({Every.MONTH}),
)
