"""R14 on paper: tables of at most three figures side by side, sums below, every done figure with its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stationdesk.core.comparison import Rate
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
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Every, Field, Flag, OneOf, Report, Request, Scope
from stationdesk.core.period import Period
from stationdesk.core.table_claims import claiming, rates, sums
from stationdesk.ledgers.figures.reports.assessment import Mark, Sheet, What, as_data, sheet_of
from stationdesk.ledgers.figures.reports.counted_words import counted_words
from stationdesk.ledgers.figures.rules.counted import Counted, Subject
from stationdesk.ledgers.incidents.reports.wording import to_sign
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("figures/report", "{station}: assessment")
_TARGET = QT_TRANSLATE_NOOP("figures/report", "Target")
_DONE = QT_TRANSLATE_NOOP("figures/report", "Done")
_RATE = QT_TRANSLATE_NOOP("figures/report", "Rate")
_RANK = QT_TRANSLATE_NOOP("figures/report", "Place")
_SUM = QT_TRANSLATE_NOOP("figures/report", "Sum")
_NAMES = {
    Subject.PERSON: QT_TRANSLATE_NOOP("figures/report", "Name"),
    Subject.VILLAGE: QT_TRANSLATE_NOOP("figures/report", "Village"),
}
_WHAT = QT_TRANSLATE_NOOP("figures/report", "{what}: {number}")
_RULE = QT_TRANSLATE_NOOP(
    "figures/report",
    "Counting rule: done is counted in the ledgers as said under each table, what several people did for "
    "each of them; target = so many a month, part of a month by its days; rate = done / target, half up.",
)
_CAPTION = QT_TRANSLATE_NOOP("figures/report", "To be done and done, {period}")
_RANKED = QT_TRANSLATE_NOOP("figures/report", "The place goes by the average of the rates.")
_NO_TARGET = QT_TRANSLATE_NOOP("figures/report", "No target stands for this period.")
_ACROSS = 3


def build(tx: Transaction, request: Request) -> Document:
    """The sheet of a period."""
    if request.first is None or request.last is None:
        raise TypeError("an assessment needs its period")
    period = Period(request.first, request.last)
    subject = request.parameters.get("subject") or Subject.PERSON
    sheet = sheet_of(tx, subject, period)
    say = request.say
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [Title(title, say(period.title()))]
    blocks += _tables(request, period, sheet, ranked=bool(request.parameters.get("rank")))
    blocks.append(to_sign(request.say))
    return Document(
        f"{period.code()}-assessment-{subject.code}", title, Layout.PORTRAIT, tuple(blocks),
        Stamp(station="", period=say(period.title()), counting_rule=say(_RULE)), data=dict(as_data(sheet)),
    )  # fmt: skip


def _tables(request: Request, period: Period, sheet: Sheet, *, ranked: bool) -> Iterator[Block]:
    if not sheet.lines:
        yield Paragraph((request.say(_NO_TARGET),))
        return
    ranks = sheet.ranks() if ranked else {}
    for alike in sheet.alike():
        for first in range(0, len(alike.what), _ACROSS):
            last = first + _ACROSS >= len(alike.what)
            yield _table(request, period, alike, slice(first, first + _ACROSS), ranks if last else {})


def _table(request: Request, period: Period, sheet: Sheet, part: slice, ranks: Mapping[int, int]) -> Table:
    say, ranked = request.say, bool(ranks)
    columns = [TableColumn(say(_NAMES[sheet.subject]), 3)]
    for what in sheet.what[part]:
        named = what_words(request, what)
        columns += [
            TableColumn(say(_WHAT.filled(what=named, number=one)), 2, Align.RIGHT)
            for one in (_TARGET, _DONE, _RATE)
        ]
    if ranked:
        columns.append(TableColumn(say(_RANK), 1.5, Align.RIGHT))
    rows = [
        Row((one.whom.name, *_cells(one.marks[part]), *([str(ranks.get(one.whom.id, ""))] if ranked else [])))
        for one in sheet.lines
    ]
    rows.append(Row((say(_SUM), *_sums(sheet, part), *([""] if ranked else [])), strong=True))
    counted = tuple(
        say(counted_words(sheet.subject, what[0]).filled(what=what_words(request, what)))
        for what in sheet.what[part]
    )
    table = Table(
        tuple(columns), tuple(rows), caption=say(_CAPTION.filled(period=period.title())),
        notes=(*counted, say(_RANKED)) if ranked else counted,
    )  # fmt: skip
    firsts = range(1, 1 + 3 * len(sheet.what[part]), 3)
    added = (column for first in firsts for column in (first, first + 1))
    return claiming(table, sums(table, added), *(rates(table, one + 1, one, one + 2) for one in firsts))


def _cells(marks: tuple[Mark | None, ...]) -> Iterator[Cell]:
    for mark in marks:
        if mark is not None:
            yield str(mark.target)
            yield mark.figure
            yield mark.rate.text()
        else:
            yield from ("", "", "")


def _sums(sheet: Sheet, part: slice) -> Iterator[Cell]:
    for place in range(len(sheet.what))[part]:
        marks = [one.marks[place] for one in sheet.lines]
        target = sum(mark.target for mark in marks if mark is not None)
        done = sum(mark.done for mark in marks if mark is not None)
        yield from (str(target), str(done), Rate(done, target).text())


def what_words(request: Request, what: What) -> str:
    """What is counted, in words; village work by its kind."""
    counted, kind = what
    return request.label("work_kind", kind) if counted is Counted.WORK else request.say(counted.label)


ASSESSMENT = Report(
    "assessment",
    QT_TRANSLATE_NOOP("figures", "Assessment sheet"),
    Scope.PERIOD,
    build,
    code="R14",
    parameters=(
        Field("subject", QT_TRANSLATE_NOOP("figures", "Of whom"), OneOf(Subject), default=Subject.PERSON),
        Field("rank", QT_TRANSLATE_NOOP("figures", "Print places"), Flag(), default=False),
    ),
    every=frozenset({Every.MONTH, Every.QUARTER, Every.YEAR}),
)
