"""The month's availability on paper: what is printed is enough to compute the rates by hand."""

import re
from datetime import UTC, date, datetime, timedelta

from stationdesk.core.document import Document, Table, text_of
from stationdesk.ledgers.cameras.rules.watched import Answered
from tests.ledgers.line_desk import Lines


def printed(lines: Lines) -> Document:
    return lines.desk.report("cameras.faults.availability", first=date(2026, 11, 1), last=date(2026, 11, 30))


def table(document: Document, column: str) -> Table:
    """The table that has a column of this title."""
    found = [one for one in document.blocks if isinstance(one, Table)]
    return next(one for one in found if column in [each.title for each in one.columns])


def seconds(text: object) -> int:
    hours, minutes, rest = (int(one) for one in re.findall(r"\d+", str(text)))
    return hours * 3600 + minutes * 60 + rest


def a_day_with_an_outage(lines: Lines) -> None:
    """Two cameras from 00:00 on the 20th; one is offline from 06:00 to 12:00, with a power cut for cause."""
    one, other = lines.register(), lines.register(village=lines.elsewhere)
    gone, midnight = range(72, 144), datetime(2026, 11, 19, 16, tzinfo=UTC)
    for look in range(289):
        lines.clock.set(midnight + timedelta(minutes=5 * look))
        lines.see({one: Answered.OK, other: Answered.TIMEOUT if look in gone else Answered.OK})
    lines.act("say_cause", other, cause="power", whole_group=True)


def test_the_rates_are_what_the_printed_intervals_make_by_hand(lines: Lines) -> None:
    a_day_with_an_outage(lines)

    document = printed(lines)

    (listed,) = table(document, "Cause" if lines.desk.language == "en" else "原因").rows
    offline = seconds(listed.cells[4])
    watched = 2 * 86400
    assert offline == 6 * 3600
    assert f"{100 * (watched - offline) / watched:.2f}%" == document.data["online_rate"] == "87.50%"
    assert "100.00%" in text_of(document)


def test_a_month_nobody_looked_at_says_so(lines: Lines) -> None:
    document = printed(lines)

    assert (document.data["cameras"], document.data["days"], document.data["online_rate"]) == (0, 0, "—")
    assert "本期无" in text_of(document)
