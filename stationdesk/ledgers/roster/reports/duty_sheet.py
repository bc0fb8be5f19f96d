"""R01 值班表: a month on one landscape page, a day a line, the posts the station prints as its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Heading,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.paper import joined
from stationdesk.core.period import Period, month_end
from stationdesk.ledgers.roster.reports.paper import (
    DAY,
    LEADER,
    NONE,
    REMARKS,
    TRAINEE,
    WEEKDAY,
    OnPaper,
    rests,
    sentences,
    short_day,
    weekday,
    width_of,
)
from stationdesk.ledgers.roster.rules.plan import PlanDay, PlanDuty, PlanPost

_TITLE = QT_TRANSLATE_NOOP("roster/report", "{station}: duty roster, {month}")
_CREW = QT_TRANSLATE_NOOP("roster/report", "Crew")
_WITH_PHONE = QT_TRANSLATE_NOOP("roster/report", "{post} (telephone)")
_TRAINEES = QT_TRANSLATE_NOOP("roster/report", "Shadowing")
_INSTEAD = QT_TRANSLATE_NOOP("roster/report", "{post}: {name} at first")
_NIGHT = QT_TRANSLATE_NOOP("roster/report", "night patrol {teams}")
_HOURS = QT_TRANSLATE_NOOP(
    "roster/report",
    "A duty day runs from {start} to {start} of the next day. Duty room: {phone}. County command centre:"
    " {county}.",
)
_RULES = QT_TRANSLATE_NOOP(
    "roster/report",
    "Nobody on duty leaves the post or drinks; duties are exchanged only with the leaders' approval and"
    " entered; hand over in person.",
)
_LEGEND = QT_TRANSLATE_NOOP(
    "roster/report",
    "swap: exchanged; subst.: another serves; corr.: put right; work: a make-up workday; grey: days off.",
)
_RULE = QT_TRANSLATE_NOOP(
    "roster/report", "Counting rule: every place filled of the roster {roster}, as changed and approved."
)
_LEAST, _MOST = 3.0, 17.0  # of a column, in hanzi
_PADDING = 1.2

Column = tuple[str, Callable[[PlanDay], str], Align]


def month_sheet(paper: OnPaper, roster: str) -> Document:
    """The month's sheet; `roster` names the roster it shows."""
    say, plan = paper.request.say, paper.plan
    period = Period(plan.month, month_end(plan.month))
    title = say(_TITLE.filled(station=paper.station, month=period.title()))
    left, right = paper.ends()
    blocks: list[Block] = [Title(title, left=left, right=right)]
    if unknown := paper.unknown():
        blocks.append(Heading(unknown))
    blocks += [table_of(paper, paper.days, notes=_notes(paper), one_page=True), paper.signatures()]
    return Document(
        f"{period.code()}-duty-roster", title, Layout.NOTICE, tuple(blocks),
        Stamp(station="", period=say(period.title()), watermark=paper.watermark,
              counting_rule=say(_RULE.filled(roster=roster))),
        data={"month": period.code(), "state": plan.state.code, "duties": len(_of_month(paper)),
              "changed": sum(bool(one.mark) for one in _of_month(paper))},
    )  # fmt: skip


def table_of(
    paper: OnPaper, days: tuple[PlanDay, ...], *, notes: tuple[str, ...] = (), one_page: bool = False
) -> Table:
    """The days as lines; its columns as wide as what stands in them."""
    columns = _columns(paper)
    rows = tuple(Row(tuple(cell(day) for _, cell, _ in columns), shaded=rests(day)) for day in days)
    found = tuple(
        TableColumn(title, width_in([title, *(str(row.cells[place]) for row in rows)]), align)
        for place, (title, _, align) in enumerate(columns)
    )
    return Table(
        found, rows, notes=notes, rows_a_page=len(rows) if one_page else 0, empty=paper.request.say(NONE)
    )


def notes_of(paper: OnPaper) -> tuple[str, ...]:
    """The hours of a duty day and the telephones."""
    say = paper.request.say
    return (say(_HOURS.filled(
        start=paper.starts.removeprefix("0"), phone=paper.phone or "—", county=paper.county_phone or "—"
    )),)  # fmt: skip


def _notes(paper: OnPaper) -> tuple[str, ...]:
    say = paper.request.say
    return (*notes_of(paper), f"{say(_RULES)} {say(_LEGEND)}")


def _of_month(paper: OnPaper) -> list[PlanDuty]:
    days = {one.day for one in paper.days}
    return [one for one in paper.plan.duties if one.day in days]


def width_in(texts: list[str]) -> float:
    """Of the longest word in it, within bounds; a title may break over two lines."""
    longest = max(width_of(texts[0]) / 2, *(width_of(one) for one in texts[1:]), _LEAST)
    return min(longest, _MOST) + _PADDING


def _columns(paper: OnPaper) -> list[Column]:
    request = paper.request
    say = request.say
    columns: list[Column] = [
        (say(DAY), lambda day: short_day(request, day.day), Align.CENTRE),
        (say(WEEKDAY), lambda day: weekday(request, day), Align.CENTRE),
    ]
    if any(one.crew for one in paper.plan.people):
        columns.append((say(_CREW), lambda day: _crew(paper, day.day), Align.CENTRE))
    columns += [_of_post(paper, post) for post in paper.printed if _is_used(paper, post)]
    if paper.plan.blocks and all(one.code != TRAINEE for one in paper.printed):
        columns.append((say(_TRAINEES), lambda day: _trainees(paper, day.day), Align.LEFT))
    columns.append((say(REMARKS), lambda day: remark_of(paper, day.day), Align.LEFT))
    return columns


def _is_used(paper: OnPaper, post: PlanPost) -> bool:
    """A post nobody is needed for and nobody holds has no column."""
    held = any(one.post == post.id for one in paper.plan.duties)
    return post.need > 0 or held or (post.code == TRAINEE and bool(paper.plan.blocks))


def _of_post(paper: OnPaper, post: PlanPost) -> Column:
    is_leader = post.code == LEADER
    title = paper.request.say(_WITH_PHONE.filled(post=post.name)) if is_leader else post.name

    def cell(day: PlanDay) -> str:
        trainees = (_trainees(paper, day.day),) if post.code == TRAINEE else ()
        return joined(
            paper.request, filter(None, (paper.names(day.day, post.id, phone=is_leader), *trainees))
        )

    return title, cell, Align.LEFT


def _crew(paper: OnPaper, day: date) -> str:
    """The crew most of those on duty belong to."""
    crews = {one.id: one.crew for one in paper.plan.people}
    on_call = {one.id for one in paper.plan.posts if one.on_call}
    found = Counter(
        crews[one.person]
        for one in paper.on_day.get(day, ())
        if one.post not in on_call and crews.get(one.person)
    )
    return found.most_common(1)[0][0] if found else ""


def _trainees(paper: OnPaper, day: date) -> str:
    there = [one for one in paper.plan.blocks if 0 <= (day - one.day).days < one.days]
    return joined(paper.request, (paper.person(one.person) for one in there))


def remark_of(paper: OnPaper, day: date) -> str:
    """Whom the rota had chosen where another serves, and the volunteers of the night."""
    said: list[Phrase] = [
        _INSTEAD.filled(post=paper.post(one.post), name=paper.person(one.chosen))
        for one in paper.on_day.get(day, ())
        if one.person != one.chosen
    ]
    teams = [paper.request.name("station.teams", one.team) for one in paper.plan.nights if one.day == day]
    if teams:
        said.append(_NIGHT.filled(teams=joined(paper.request, teams)))
    return sentences(paper.request, map(paper.request.say, said))
