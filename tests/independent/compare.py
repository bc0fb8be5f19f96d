"""Reports beside what was counted anew: every difference in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from stationdesk.core.i18n import ENGLISH
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from tests.independent.raw import DAY, midnight
from tests.independent.recount import Recount
from tests.independent.spans import Span, five
from tests.independent.spells import percent

TERMS = ("opening", "new", "reopened", "closed", "voided", "closing")
_VIDEO = re.compile(r"Video patrol: (\d+) rounds, (\d+) problems seen")
_HAZARDS = re.compile(r"Hazards: (\d+) found, (\d+) due, (\d+) overdue")
_PATROLS = re.compile(r"Patrols: (\d+), by (\d+) people and (\d+) vehicles")
_PUT_RIGHT = re.compile(
    r"Put right: (\d+) of (\d+) found in the period \(([^)]*)\).*?overdue at the end: (\d+)"
)
_LONGEST_DAILY = 3
_NAMED = {"to_date": "year_to_date", "last_to_date": "last_year_to_date"}


def differences(desk: Desk, recount: Recount, span: Span, now: int) -> Iterator[str]:
    """One line for each figure that is not what was counted anew."""
    for name, printed, counted in _figures(desk, recount, span, now):
        if printed != counted:
            yield f"{span[0]}..{span[1]} {name}: printed {printed}, counted {counted}"


Pair = tuple[str, Any, Any]


def _figures(desk: Desk, recount: Recount, span: Span, now: int) -> Iterator[Pair]:
    yield from _daily(desk, recount, (span[1], span[1]))
    if (span[1] - span[0]).days < _LONGEST_DAILY:
        yield from _daily(desk, recount, (span[0], span[0]))
    yield from _calls(desk, recount, span)
    yield from _hazards(desk, recount, span)
    yield from _cameras(desk, recount, span, now)
    yield from _disputes(desk, recount, span)
    yield from _work(desk, recount, span)


def _data(desk: Desk, name: str, span: Span) -> Any:
    return desk.report(name, first=span[0], last=span[1]).data


def _of(counts: Any) -> dict[str, int]:
    return {str(name): int(count) for name, count in counts.items()}


def _daily(desk: Desk, recount: Recount, span: Span) -> Iterator[Pair]:
    day = span[0]
    document = desk.report("handovers.daily", first=day, last=day, language=ENGLISH)
    told, text = document.data[day.isoformat()], text_of(document)
    month = (day.replace(day=1), day)
    begin, end = midnight(day, 8, 30), midnight(day + DAY, 8, 30)
    own = recount.calls(begin, end)
    yield "R02 day", _of(told["day"]), {group: own[group] for group in _of(told["day"])}
    yield "R02 month", _of(told["month"]), recount.calls_of(month)
    yield "R02 last year", _of(told["last_year"]), recount.calls_of(five(month)["last_year"])
    hazards = recount.hazards(span)
    found = sum(recount.put_right(span)[1:])
    yield "R02 video", _read(_VIDEO, text), recount.video(span)
    yield "R02 hazards", _read(_HAZARDS, text), (found, recount.hazards_due(day), hazards["overdue"])
    yield "R02 patrols", _read(_PATROLS, text), recount.patrols(span)


def _read(pattern: re.Pattern[str], text: str) -> tuple[int, ...]:
    found = pattern.search(text)
    assert found is not None, pattern.pattern
    return tuple(int(one) for one in found.groups())


def _calls(desk: Desk, recount: Recount, span: Span) -> Iterator[Pair]:
    told = _data(desk, "incidents.monthly", span)
    for name, days in five(span).items():
        counted = recount.calls_of(days)
        printed = told["periods"][_NAMED.get(name, name)]
        yield f"R05 {name} days", printed, [days[0].isoformat(), days[1].isoformat()]
        yield f"R05 {name}", _of(told["groups"][_NAMED.get(name, name)]), counted
        valid = sum(counted.values()) - counted["invalid"]
        yield f"R05 {name} valid", told["valid"][_NAMED.get(name, name)], valid
        yield f"R05 {name} total", told["total"][_NAMED.get(name, name)], sum(counted.values())
    yield "R05 types", told["types"], recount.types(span)


def _hazards(desk: Desk, recount: Recount, span: Span) -> Iterator[Pair]:
    document = desk.report("rectifications.ledger", first=span[0], last=span[1], language=ENGLISH)
    counted = recount.hazards(span)
    for term in TERMS:
        yield f"R06 {term}", document.data[term], counted[term]
    found = _PUT_RIGHT.search(text_of(document).replace("\n", " "))
    assert found is not None
    shut, every = recount.put_right(span)
    yield (
        "R06 put right",
        found.groups(),
        (str(shut), str(every), percent(shut, every), str(counted["overdue"])),
    )


def _cameras(desk: Desk, recount: Recount, span: Span, now: int) -> Iterator[Pair]:
    told = _data(desk, "cameras.faults.availability", span)
    online, serviceable, days = recount.online(span, now)
    yield "R08 online", told["online_rate"], online
    yield "R08 serviceable", told["serviceable_rate"], serviceable
    yield "R08 days", told["days"], days


def _disputes(desk: Desk, recount: Recount, span: Span) -> Iterator[Pair]:
    told = _data(desk, "disputes.monthly", span)
    for name, days in five(span).items():
        counted = recount.disputes(days)
        printed = told["counts"][_NAMED.get(name, name)]
        yield f"R10 {name}", {one: printed[one] for one in counted}, counted
        settled = percent(counted["settled"], counted["received"] - counted["taken_up_voided"])
        yield f"R10 {name} rate", told["rates"]["settled"][_NAMED.get(name, name)], settled


def _work(desk: Desk, recount: Recount, span: Span) -> Iterator[Pair]:
    told = _data(desk, "figures.work", span)
    for name, days in five(span).items():
        calls, hazards = recount.calls_of(days), recount.hazards(days)
        valid = sum(calls.values()) - calls["invalid"]
        for group, count in (*calls.items(), ("valid", valid)):
            counted = count if name in ("current", "to_date") else recount.typed(days, group, count)
            yield f"R11 {name} {group}", told[f"incidents.{group}"][name], counted
        disputes = recount.disputes(days)
        counted_too = {
            "hazards.new": hazards["new"], "hazards.closed": hazards["closed"],
            "hazards.open": hazards["closing"], "hazards.overdue": hazards["overdue"],
            "disputes.received": disputes["received"], "disputes.settled": disputes["settled"],
            **recount.work(days),
        }  # fmt: skip
        for what, number in counted_too.items():
            if name in told.get(what, {}):
                yield f"R11 {name} {what}", told[what][name], number
