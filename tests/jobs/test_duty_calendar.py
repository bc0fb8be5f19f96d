"""A person's duties of signed rosters as a calendar file, from the records to the file read back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import RuleBroken
from stationdesk.core.period import Period, month
from stationdesk.desk.auditing import AuditFilter
from stationdesk.jobs.duty_calendar import write_calendar
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.roster.records import Duty, DutyPost
from stationdesk.ledgers.roster.rules.starting import Way
from tests.conftest import StillClock
from tests.jobs.calendar_reading import moment, read_calendar
from tests.ledgers.roster_desk import DECEMBER, Rota

MONTH = month(2026, 12)


def written(rota: Rota, folder: Path) -> bytes:
    path = folder / "again.ics"
    write_calendar(rota.desk, rota.people["李卫东"], MONTH, path)
    return path.read_bytes()


def events_of(rota: Rota, folder: Path, name: str = "李卫东", period: Period = MONTH) -> list[dict[str, str]]:
    path = folder / "duties.ics"
    count = write_calendar(rota.desk, rota.people[name], period, path)
    _, events = read_calendar(path.read_bytes())
    assert len(events) == count
    return events


def test_every_duty_is_an_event_from_half_past_eight_to_half_past_eight(rota: Rota, tmp_path: Path) -> None:
    rota.signed()
    own = [one for one in rota.desk.month_plan(DECEMBER).duties if one.person == rota.people["李卫东"]]

    events = events_of(rota, tmp_path)

    assert len(events) == len(own)
    days = sorted(one.day for one in own)
    assert moment(events[0]["DTSTART"]) == datetime(2026, 12, days[0].day, 0, 30, tzinfo=UTC)
    spans = {moment(one["DTEND"]) - moment(one["DTSTART"]) for one in events}
    assert {span.total_seconds() for span in spans} == {86_400}
    assert events[0]["SUMMARY"] == "值班：主班民警"
    assert events[0]["LOCATION"] == "青坪镇派出所"
    assert "带班：" in events[0]["DESCRIPTION"]
    assert "李卫东" not in events[0]["DESCRIPTION"]


def test_a_second_file_replaces_what_the_first_one_brought(rota: Rota, tmp_path: Path) -> None:
    rota.signed()

    first, second = (events_of(rota, tmp_path) for _ in range(2))

    assert [one["UID"] for one in first] == [one["UID"] for one in second]
    assert len({one["UID"] for one in first}) == len(first)


def test_who_serves_for_another_has_the_duty_and_its_reason(rota: Rota, tmp_path: Path) -> None:
    roster = rota.signed()
    before = events_of(rota, tmp_path, "刘明")
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        changed = tx.session.query(Duty).filter_by(roster_id=roster, person_id=rota.people["李卫东"]).first()
        assert changed is not None
        changed.person_id = rota.people["刘明"]

    after = events_of(rota, tmp_path, "刘明")

    added = [one for one in after if one["UID"] not in {each["UID"] for each in before}]
    assert len(added) == 1
    assert "代李卫东" in added[0]["DESCRIPTION"]


def test_a_night_post_ends_on_the_next_day_and_on_call_leaves_the_time_free(
    rota: Rota, tmp_path: Path
) -> None:
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        post = tx.get(DutyPost, rota.posts["主班民警"])
        post.starts, post.minutes, post.on_call = 22 * 60, 8 * 60, True
    rota.signed()

    event = events_of(rota, tmp_path)[0]

    begins, ends = moment(event["DTSTART"]), moment(event["DTEND"])
    assert (begins.hour, ends.hour) == (14, 22)  # 22:00 and 06:00 at the station
    assert begins.date() == ends.date()
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_draft_is_no_calendar(rota: Rota, tmp_path: Path) -> None:
    rota.act("start", month=DECEMBER, way=Way.TURNS)

    with pytest.raises(RuleBroken) as refusal:
        write_calendar(rota.desk, rota.people["李卫东"], MONTH, tmp_path / "none.ics")

    assert "signed" in str(refusal.value)
    assert list(tmp_path.glob("*.ics")) == []


def test_somebody_without_a_duty_gets_no_file(rota: Rota, tmp_path: Path) -> None:
    rota.signed()
    week = Period(date(2026, 12, 1), date(2026, 12, 1))
    idle = next(
        name
        for name, person in rota.people.items()
        if all(one.person != person for one in rota.desk.month_plan(DECEMBER).duties if one.day == week.first)
    )

    with pytest.raises(RuleBroken, match="no duty"):
        write_calendar(rota.desk, rota.people[idle], week, tmp_path / "none.ics")


def test_the_file_is_in_the_log_before_it_is_written(rota: Rota, tmp_path: Path) -> None:
    rota.signed()

    events_of(rota, tmp_path)

    newest = rota.desk.audit(AuditFilter(), limit=1).lines[0]
    assert newest.action == "print.sheet"
    assert newest.note == "李卫东的值班（2026年12月） · 2026年12月 · duties.ics"


def test_the_command_writes_the_same_file(
    rota: Rota, tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    rota.signed()
    asked = ["--person", "李卫东", "--period", "2026-12", "--as", "陈建国", "--data", str(rota.store.folder)]
    path = tmp_path / "by-command.ics"

    code = run(["roster-ics", *asked, "--out", str(path), "--json"], LEDGERS, clock)

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told["duties"] == len(read_calendar(path.read_bytes())[1])
    assert path.read_bytes() == written(rota, tmp_path)


def test_a_slip_is_asked_for_with_its_person_on_the_command_line(
    rota: Rota, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    rota.signed()
    asked = ["--period", "2026-12", "--with", "person=李卫东", "--as", "陈建国", "--json"]

    code = run(["report", "roster.slip", *asked, "--data", str(rota.store.folder)], LEDGERS, clock)

    assert code == 0
    assert json.loads(capsys.readouterr().out)["people"] == 1
