"""A calendar file is read back by the letter of RFC 5545, whatever stands in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from stationdesk.jobs.calendar_file import Event, calendar_file
from tests.faults.hostile_texts import HOSTILE
from tests.jobs.calendar_reading import moment, read_calendar

BEGINS = datetime(2026, 12, 1, 8, 30, tzinfo=timezone(timedelta(hours=8)))
EVENT = Event("1-4@stationdesk", BEGINS, BEGINS + timedelta(days=1), BEGINS, "值班：主班民警")


def written(*events: Event, name: str = "李卫东的值班") -> bytes:
    return calendar_file(name, events, program="StationDesk")


def test_half_past_eight_at_the_station_is_half_past_midnight_in_utc() -> None:
    _, (event,) = read_calendar(written(EVENT))

    assert event["DTSTART"] == "20261201T003000Z"
    assert event["DTEND"] == "20261202T003000Z"
    assert moment(event["DTSTART"]) == BEGINS.astimezone(UTC)


def test_the_calendar_says_what_it_is() -> None:
    own, events = read_calendar(written())

    assert own["VERSION"] == "2.0"
    assert own["X-WR-CALNAME"] == "李卫东的值班"
    assert "PRODID" in own
    assert events == []


def test_signs_of_the_format_and_line_ends_come_back_as_written() -> None:
    words = "带班：陈建国；同班, 赵敏\\王小军;\r\n第二行\n第三行"

    _, (event,) = read_calendar(written(replace(EVENT, description=words)))

    assert event["DESCRIPTION"] == words.replace("\r\n", "\n")


@pytest.mark.parametrize("lead", range(6))
def test_a_long_line_is_folded_and_no_character_torn(lead: int) -> None:
    words = "x" * lead + "李卫东𬭎𠮷é" * 60

    content = written(replace(EVENT, summary=words))

    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert read_calendar(content)[1][0]["SUMMARY"] == words


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_only_text(name: str) -> None:
    text = HOSTILE[name][:2_000]

    own, events = read_calendar(written(replace(EVENT, summary=text, location=text), name=text))

    assert len(events) == 1
    assert events[0]["UID"] == EVENT.uid
    assert set(events[0]) <= {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "TRANSP"}
    assert own["VERSION"] == "2.0"


def test_equal_events_give_equal_bytes_and_one_on_call_leaves_the_time_free() -> None:
    free = replace(EVENT, busy=False)

    assert written(EVENT) == written(EVENT)
    assert read_calendar(written(free))[1][0]["TRANSP"] == "TRANSPARENT"


def test_a_time_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        written(replace(EVENT, begins=BEGINS.replace(tzinfo=None)))
