"""The month's availability on paper: what is printed is enough to compute the rates by hand."""

import re
from datetime import UTC, date, datetime, timedelta

from stationdesk.core.document import Document, Table
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.cameras.actions.living import Retired
from stationdesk.ledgers.cameras.rules.watched import Answered, Level
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

    listed = table(document, "期内时长").rows
    (gone,) = [row for row in listed if row.cells[6]]
    offline = seconds(gone.cells[4])
    watched = 2 * 86400
    assert offline == 6 * 3600
    assert f"{100 * (watched - offline) / watched:.2f}%" == document.data["online_rate"] == "87.50%"
    assert "100.00%" in text_of(document)


def test_a_month_nobody_looked_at_says_so(lines: Lines) -> None:
    document = printed(lines)

    assert (document.data["cameras"], document.data["days"], document.data["online_rate"]) == (0, 0, "—")
    assert "本期无" in text_of(document)


def test_of_82_cameras_2_out_of_use_3_offline_and_1_covered(lines: Lines) -> None:
    every = [lines.register() for _ in range(82)]
    for camera in every[:2]:
        lines.act("retire", camera, how=Retired.OUT_OF_USE, reason="道路改造")
    lines.see(dict.fromkeys(every, Answered.OK))
    for _ in range(2):
        lines.clock.forward(seconds=60)
        lines.see(dict.fromkeys(every, Answered.OK) | dict.fromkeys(every[10:13], Answered.TIMEOUT))
    lines.report(every[20], kind="covered")
    lines.clock.forward(seconds=60)

    document = printed(lines)

    data = document.data
    assert (data["in_service"], data["online_now"], data["serviceable_now"]) == (80, "96.25%", "95.00%")
    assert "在线率77/80＝96.25%，完好率76/80＝95.00%" in text_of(document)
    assert next(value for card, value in lines.desk.cards() if card.name == "online").number == "77/80"


def test_footage_kept_too_short_is_listed_and_counted(lines: Lines) -> None:
    short, enough = lines.register(), lines.register(required_days=90)
    lines.register()
    lines.act("file", short, measured_days=22)
    lines.act("file", enough, measured_days=120)

    document = printed(lines)

    (row,) = table(document, "相差天数").rows
    assert row.cells[1:4] == ("30", "22", "8")
    assert "录像完整率＝实有112天÷应有120天＝93.33%" in text_of(document)


def test_a_repair_past_its_limit_is_marked(lines: Lines) -> None:
    lines.report(lines.register(), kind="black", level=Level.KEY)
    lines.clock.forward(seconds=25 * 3600)

    document = printed(lines)

    (row,) = table(document, "故障类型").rows
    assert row.cells[7] == "已报修（超期）"
    assert "其中超期1起" in text_of(document)
