"""A person's own duties of a period on a slip: day, post, hours, who leads, and what else keeps them away."""

from __future__ import annotations

from datetime import date

from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Heading,
    Layout,
    PageBreak,
    Paragraph,
    Row,
    Signatures,
    Stamp,
    Table,
    Title,
)
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import columns_of, joined
from stationdesk.core.period import Period
from stationdesk.ledgers.roster.reports.paper import (
    DAY,
    LEADER,
    NONE,
    REMARKS,
    WEEKDAY,
    OnPaper,
    rests,
    sentences,
    short_day,
    weekday,
)
from stationdesk.ledgers.roster.rules.plan import PlanDay, PlanDuty
from stationdesk.rostering.problem import DayType

_TITLE = QT_TRANSLATE_NOOP("roster/report", "{station}: duties of {name}")
_ALL = QT_TRANSLATE_NOOP("roster/report", "{station}: personal duty slips")
_RULE = QT_TRANSLATE_NOOP(
    "roster/report", "Counting rule: duties served as changed and approved; on-call duties are not nights."
)
_SUM = QT_TRANSLATE_NOOP(
    "roster/report",
    "{duties} duties: {nights} at night, {weekends} on weekends and days off, {holidays} on statutory days.",
)
_AWAY = QT_TRANSLATE_NOOP("roster/report", "Leave: {days}.")
_THEMSELVES = QT_TRANSLATE_NOOP("roster/report", "leads")
_TAKEN = QT_TRANSLATE_NOOP("roster/report", "Received by")
_SAME_DAY = QT_TRANSLATE_NOOP("roster/report", "{begin}–{end}")
_NEXT_DAY = QT_TRANSLATE_NOOP("roster/report", "{begin}–{end} next day")
_INSTEAD = QT_TRANSLATE_NOOP("roster/report", "for {name}")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (DAY, 5, Align.CENTRE),
    (WEEKDAY, 4.5, Align.CENTRE),
    (QT_TRANSLATE_NOOP("roster/report", "Post"), 6, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Hours"), 8.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Led by"), 6, Align.LEFT),
    (QT_TRANSLATE_NOOP("roster/report", "Together with"), 17, Align.LEFT),
    (REMARKS, 5, Align.LEFT),
)
_FULL_DAY = 24 * 60


def slips(
    request: Request, period: Period, station: str, paper: OnPaper | None, person: int | None
) -> Document:
    """One person's slip; without a person, one for everybody who serves, a page each."""
    said = request.say(period.title())
    people = [] if paper is None else [person] if person is not None else _serving(paper)
    name = request.name("station.people", person) if person is not None else ""
    title = request.say(_TITLE.filled(station=station, name=name) if person else _ALL.filled(station=station))
    blocks: list[Block] = []
    for number, one in enumerate(people):
        assert paper is not None
        blocks += [PageBreak()] if number else []
        blocks += _slip(paper, station, said, one)
    if not blocks:
        blocks = [Title(title, said), _table(request, ())]
    return Document(
        f"{period.code()}-duty-slip", title, Layout.PORTRAIT, tuple(blocks),
        Stamp(station="", period=said, counting_rule=request.say(_RULE),
              watermark=paper.watermark if paper else ""),
        data={"people": len(people), "duties": sum(len(_duties(paper, one)) for one in people if paper)},
    )  # fmt: skip


def _serving(paper: OnPaper) -> list[int]:
    """Everybody with a duty, in the order of the roster."""
    order = {one.id: place for place, one in enumerate(paper.plan.people)}
    return sorted({one.person for one in paper.plan.duties}, key=lambda one: (order.get(one, 999), one))


def _slip(paper: OnPaper, station: str, said: str, person: int) -> list[Block]:
    request = paper.request
    title = request.say(_TITLE.filled(station=station, name=paper.person(person)))
    unknown = [Heading(paper.unknown())] if paper.unknown() else []
    return [
        Title(title, said), *unknown,
        _table(request, tuple(_row(paper, *one) for one in _duties(paper, person))),
        Paragraph((_summed(paper, person),), plain=True),
        Signatures(((request.say(_TAKEN), ""),)),
    ]  # fmt: skip


def _duties(paper: OnPaper, person: int) -> list[tuple[PlanDay, PlanDuty]]:
    return [
        (day, duty) for day in paper.days for duty in paper.on_day.get(day.day, ()) if duty.person == person
    ]


def _table(request: Request, rows: tuple[Row, ...]) -> Table:
    columns = columns_of(request.say, _COLUMNS)
    return Table(columns, rows, empty=request.say(NONE))


def _row(paper: OnPaper, day: PlanDay, duty: PlanDuty) -> Row:
    request = paper.request
    leaders = {one.id for one in paper.plan.posts if one.code == LEADER}
    others = [one for one in paper.on_day[day.day] if one.person != duty.person]
    led = joined(request, (paper.person(one.person) for one in others if one.post in leaders))
    led = request.say(_THEMSELVES) if duty.post in leaders else led
    beside = joined(request, dict.fromkeys(paper.person(o.person) for o in others if o.post not in leaders))
    instead = (
        "" if duty.chosen == duty.person else request.say(_INSTEAD.filled(name=paper.person(duty.chosen)))
    )
    return Row((
        short_day(request, day.day), weekday(request, day), paper.post(duty.post), _hours(paper, duty), led,
        beside, instead,
    ), shaded=rests(day))  # fmt: skip


def _hours(paper: OnPaper, duty: PlanDuty) -> str:
    if duty.post not in paper.hours:
        return ""
    starts, minutes = paper.hours[duty.post]
    words = _NEXT_DAY if starts + minutes > _FULL_DAY else _SAME_DAY
    return paper.request.say(words.filled(begin=_clock(starts), end=_clock(starts + minutes)))


def _clock(minutes: int) -> str:
    """8:30; a duty to midnight ends at 24:00."""
    shown = minutes if minutes == _FULL_DAY else minutes % _FULL_DAY
    return f"{shown // 60}:{shown % 60:02}"


def _summed(paper: OnPaper, person: int) -> str:
    """How many duties, of which kinds, and the days of leave."""
    request = paper.request
    posts = {one.id: one for one in paper.plan.posts}
    kinds = [day.kind for day, duty in _duties(paper, person) if not posts[duty.post].on_call]
    parts = [request.say(_SUM.filled(
        duties=len(_duties(paper, person)),
        nights=sum(posts[duty.post].night and not posts[duty.post].on_call
                   for _, duty in _duties(paper, person)),
        weekends=sum(kind in (DayType.WEEKEND, DayType.BRIDGE) for kind in kinds),
        holidays=sum(kind is DayType.STATUTORY for kind in kinds),
    ))]  # fmt: skip
    if away := _away(paper, person):
        parts.append(request.say(_AWAY.filled(days=sentences(request, away))))
    return " ".join(parts)


def _away(paper: OnPaper, person: int) -> list[str]:
    """Granted leave, a run of days of one kind together."""
    found: list[tuple[date, date, str]] = []
    for one in sorted(paper.plan.leave, key=lambda one: one.day):
        if one.person != person or not one.granted:
            continue
        if found and (one.day - found[-1][1]).days <= 1 and found[-1][2] == one.kind:
            found[-1] = (found[-1][0], one.day, one.kind)
        else:
            found.append((one.day, one.day, one.kind))
    return [_span(paper.request, first, last, kind) for first, last, kind in found]


def _span(request: Request, first: date, last: date, kind: str) -> str:
    begin, end = short_day(request, first), short_day(request, last)
    days = begin if first == last else f"{begin}–{end}"
    return f"{days} {request.label('leave_kind', kind)}"
