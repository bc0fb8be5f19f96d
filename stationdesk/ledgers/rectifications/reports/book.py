"""R06 隐患整改台账: the identity, the campaigns, and every hazard at work in the period by kind."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from stationdesk.core.claims import Sum
from stationdesk.core.comparison import Rate
from stationdesk.core.display import masked
from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Document,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Field, Flag, Query, Report, Request, Scope
from stationdesk.core.paper import columns_of
from stationdesk.core.period import Period
from stationdesk.core.table_claims import balances, claiming, sums
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph, sentence, to_sign
from stationdesk.ledgers.rectifications.records import Hazard, Review, counting
from stationdesk.ledgers.rectifications.reports import figures
from stationdesk.ledgers.rectifications.reports.figures import NAME, TERMS, days_of, rows_of
from stationdesk.ledgers.rectifications.reports.sweeps import sweeps, swept_words
from stationdesk.ledgers.rectifications.rules.identity import CarryOver
from stationdesk.store.transaction import Transaction

Reviews = dict[int, Review]
_TITLE = QT_TRANSLATE_NOOP("rectifications/report", "{station}: ledger of hazards")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("rectifications/report", "Seq."), 3.8, Align.CENTRE),
    (QT_TRANSLATE_NOOP("rectifications/report", "No."), 10, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "Found"), 7.2, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "Object and address"), 10, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "Hazard"), 13.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "Severity"), 3.5, Align.CENTRE),
    (QT_TRANSLATE_NOOP("rectifications/report", "Measures"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "Responsible"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "Deadline"), 7.2, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "Review"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("rectifications/report", "State"), 5, Align.CENTRE),
    (QT_TRANSLATE_NOOP("rectifications/report", "Closed out"), 7.2, Align.LEFT),
)
_TERM_TITLES: tuple[Phrase, ...] = (
    QT_TRANSLATE_NOOP("rectifications/report", "Carried over"),
    QT_TRANSLATE_NOOP("rectifications/report", "New"),
    QT_TRANSLATE_NOOP("rectifications/report", "Reopened"),
    QT_TRANSLATE_NOOP("rectifications/report", "Closed out"),
    QT_TRANSLATE_NOOP("rectifications/report", "Voided"),
    QT_TRANSLATE_NOOP("rectifications/report", "Open at the end"),
)
_IDENTITY = QT_TRANSLATE_NOOP(
    "rectifications/report",
    "{opening} carried over + {new} new + {reopened} reopened − {closed} closed out − {voided} voided"
    " = {closing} open at the end.",
)
_RATES = QT_TRANSLATE_NOOP(
    "rectifications/report",
    "Put right: {closed} of {found} found in the period ({rate}); on time: {punctual} of {due} due in the"
    " period ({on_time}); overdue at the end: {overdue}; {mean} days from finding to close-out on average.",
)
_TOTAL = QT_TRANSLATE_NOOP("rectifications/report", "Total")
_ROUND = QT_TRANSLATE_NOOP("rectifications/report", "Round {round} {result} {day}")
_VOIDED = QT_TRANSLATE_NOOP("rectifications/report", "Voided: {reason}")
_RULE = QT_TRANSLATE_NOOP(
    "rectifications/report",
    "Counting rule: a hazard is new on the day it was found, closed out on the day a second person approved"
    " it, and counts again when it is reopened; each counts under the first of its measures; overdue = open"
    " with a deadline before the last day; state and review as the records stand.",
)
_EMPTY = QT_TRANSLATE_NOOP("rectifications/report", "None in this period")
_STRUCK = QT_TRANSLATE_NOOP(
    "rectifications/report", "Struck through: voided as a false report; the number stays."
)
_ONCE = QT_TRANSLATE_NOOP(
    "rectifications/report",
    "Each hazard counts once: closed out and reopened within the period, it counts as it stands at its end.",
)


def build(tx: Transaction, request: Request) -> Document:
    """The ledger of a period: every hazard that was open on at least one of its days."""
    if request.first is None or request.last is None:
        raise TypeError("a ledger needs its period")
    period = Period(request.first, request.last)
    whole, kinds = figures.carried_over(tx, period)
    hazards = _read(tx, period, list(kinds))
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [Title(title, request.say(period.title()))]
    blocks += [_identity(request, period, whole), *_rates(tx, request, period)]
    blocks += [swept_words(request, one, period) for one in sweeps(tx, period)]
    blocks += [_kinds(request, period, whole, kinds), _book(tx, request, period, hazards, kinds)]
    blocks.append(to_sign(request.say))
    return Document(
        f"{period.code()}-hazards", title, Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=request.say(period.title()), counting_rule=request.say(_RULE)),
        data={term: getattr(whole, term) for term in TERMS} | {"rows": len(hazards)},
    )  # fmt: skip


def _identity(request: Request, period: Period, whole: CarryOver) -> Block:
    terms = {term: figure(getattr(whole, term), rows_of(period, term)) for term in TERMS}
    return Paragraph(sentence(request, _IDENTITY, **terms))


def _rates(tx: Transaction, request: Request, period: Period) -> Iterator[Block]:
    done, punctual = figures.put_right(tx, period), figures.put_right_on_time(tx, period)
    late, late_rows = figures.overdue(tx, period)
    mean = figures.mean_days(tx, period)
    yield paragraph(
        request, _RATES, closed=figure(done.rate.part, done.part), found=figure(done.rate.whole, done.whole),
        rate=done.rate.text(), punctual=figure(punctual.rate.part, punctual.part),
        due=figure(punctual.rate.whole, punctual.whole), on_time=punctual.rate.text(),
        overdue=figure(late, late_rows), mean="—" if mean is None else str(mean),
    )  # fmt: skip


# --- by kind ----------------------------------------------------------------------------------------


def _kinds(request: Request, period: Period, whole: CarryOver, kinds: dict[str, CarryOver]) -> Table:
    """The identity of each kind, summed up."""
    say = request.say
    rows = [
        Row((request.label("hazard_kind", kind), *_terms(period, one, kind))) for kind, one in kinds.items()
    ]
    if rows:
        rows.append(Row((say(_TOTAL), *_terms(period, whole, "")), strong=True))
    kind_title = QT_TRANSLATE_NOOP("rectifications/report", "Kind of hazard")
    columns = (
        TableColumn(say(kind_title), 4),
        *(TableColumn(say(one), 2, Align.RIGHT) for one in _TERM_TITLES),
        TableColumn(say(QT_TRANSLATE_NOOP("rectifications/report", "Closed out of all")), 2.5, Align.RIGHT),
    )
    caption = say(QT_TRANSLATE_NOOP("rectifications/report", "Movement by kind of hazard"))
    table = Table(columns, tuple(rows), caption=caption, notes=(say(_ONCE),), empty=say(_EMPTY))
    return claiming(table, sums(table, range(1, 7)), balances(table, (1, 2, 3), (4, 5, 6)))


def _terms(period: Period, one: CarryOver, kind: str) -> tuple[Cell, ...]:
    more = {"kind": kind} if kind else {}
    counted = tuple(figure(getattr(one, term), rows_of(period, term, **more)) for term in TERMS)
    at_work = one.opening + one.new + one.reopened - one.voided
    return (*counted, Rate(one.closed, at_work).text() if at_work > 0 else "—")


# --- the ledger -------------------------------------------------------------------------------------


def _read(tx: Transaction, period: Period, kinds: list[str]) -> list[Hazard]:
    """By kind in the dictionary's order, then by the day of finding."""
    order = (Hazard.found_on, Hazard.id)
    statement = select(Hazard).where(counting.at_work_in(days_of(period))).order_by(*order)
    places = {kind: place for place, kind in enumerate(kinds)}
    return sorted(tx.session.scalars(statement), key=lambda one: places[one.kind.partition(".")[0]])


def _book(
    tx: Transaction, request: Request, period: Period, hazards: list[Hazard], kinds: dict[str, CarryOver]
) -> Table:
    reviews = _last_reviews(tx, period)
    names = bool(request.parameters.get("names"))
    rows: list[Row] = []
    for seq, (one, last) in enumerate(_with_last(hazards), 1):
        rows.append(_row(request, seq, one, reviews.get(one.id), names=names))
        if last:
            rows.append(_subtotal(request, period, one.kind.partition(".")[0], hazards))
    columns = columns_of(request.say, _COLUMNS)
    table = Table(
        columns, tuple(rows), notes=(request.say(_STRUCK),), empty=request.say(_EMPTY),
        caption=request.say(QT_TRANSLATE_NOOP("rectifications/report", "Every hazard")),
    )  # fmt: skip
    subtotals = tuple(row.cells[4] for row in rows if row.strong)
    return claiming(table, Sum(table.caption, subtotals, len(hazards)))


def _with_last(hazards: list[Hazard]) -> Iterator[tuple[Hazard, bool]]:
    """Each hazard, and whether it is the last of its first-level kind."""
    for place, one in enumerate(hazards):
        following = hazards[place + 1].kind if place + 1 < len(hazards) else ""
        yield one, following.partition(".")[0] != one.kind.partition(".")[0]


def _last_reviews(tx: Transaction, period: Period) -> Reviews:
    """The latest review of each hazard at work in the period."""
    of = (
        select(Review)
        .join(Hazard, Hazard.id == Review.hazard_id)
        .where(counting.at_work_in(days_of(period)))
        .order_by(Review.id)
    )
    return {one.hazard_id: one for one in tx.session.scalars(of)}


def _row(request: Request, seq: int, one: Hazard, review: Review | None, *, names: bool) -> Row:
    say = request.say
    state = say(_VOIDED.filled(reason=one.void_reason or "")) if one.voided_at else say(one.state.label)
    measures = "、".join(request.label("hazard_measure", code) for code in one.measures)
    cells = (
        str(seq),
        one.number or "",
        one.found_on.isoformat(),
        " ".join(dict.fromkeys(text for text in (one.object_text, one.address) if text)),
        f"{request.label('hazard_kind', one.kind)}：{one.description}",
        say(one.severity.label),
        measures,
        _responsible(one, names=names),
        one.due_on.isoformat() if one.due_on else "",
        _reviewed(request, review),
        state,
        one.closed_on.isoformat() if one.closed_on else "",
    )
    return Row(cells, struck=one.voided_at is not None)


def _responsible(one: Hazard, *, names: bool) -> str:
    person = one.responsible_person or ""
    shown = person if names else masked(person)
    return "·".join(text for text in (one.responsible_unit, shown) if text)


def _reviewed(request: Request, review: Review | None) -> str:
    if review is None:
        return ""
    day = f"{review.reviewed_on:%m-%d}"
    return request.say(_ROUND.filled(round=review.round, result=review.result.label, day=day))


def _subtotal(request: Request, period: Period, kind: str, hazards: list[Hazard]) -> Row:
    own = [one for one in hazards if one.kind.partition(".")[0] == kind]
    rows = Query(NAME, (("at_work", days_of(period)), ("kind", kind)), voided=True)
    label = request.label("hazard_kind", kind)
    word = request.say(QT_TRANSLATE_NOOP("rectifications/report", "Subtotal"))
    return Row((word, label, "", "", figure(len(own), rows), *[""] * 7), strong=True)


BOOK = Report(
    "ledger",
    QT_TRANSLATE_NOOP("rectifications", "Ledger of hazards"),
    Scope.PERIOD,
    build,
    code="R06",
    parameters=(
        Field(
            "names", QT_TRANSLATE_NOOP("rectifications", "Print responsible persons"), Flag(), default=False
        ),
    ),
    every=frozenset({Every.MONTH}),
)
