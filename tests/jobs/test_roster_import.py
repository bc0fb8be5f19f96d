"""An existing Excel roster becomes a draft: read from real workbooks, written through the desk."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stationdesk.cli.main import run
from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import FileRefused, NotAllowed, RuleBroken, StationError
from stationdesk.jobs.profiles import keep_profile
from stationdesk.jobs.roster_import.reading import (
    kept_decisions,
    profile_of,
    take,
    understand,
    understood,
)
from stationdesk.jobs.roster_import.values import Asked, Decisions, Fate, Shape, Understood
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.roster.rules.plan import Made, State
from stationdesk.sheets.reading import read_sheet
from tests.conftest import StillClock
from tests.jobs.roster_sheets import a_day_a_line, people_beside_days, save
from tests.ledgers.roster_desk import AUXILIARIES, DECEMBER, LEADERS, OFFICERS, Rota

NAMES = {
    "带班领导": LEADERS, "主班民警": OFFICERS, "值班辅警": ("王小军、郭强", "罗军 邓文斌", "蒋　婷\n彭涛"),
    "备注": ("", "雨雪天气备勤", ""),
}  # fmt: skip


def seen(rota: Rota, file: Path, **said: Any) -> Understood:
    """What the file is understood as, read here and not in a worker."""
    head, rows = read_sheet(file)
    return understood(rota.desk, file.name, head, rows, **said)


def duties(read: Understood) -> set[tuple[int, str, str]]:
    """(day of the month, post, name) of every duty understood."""
    found = set()
    for one in read.duties:
        assert one.day is not None
        found.add((one.day.day, read.posts[one.post or 0], read.names[one.person or 0]))
    return found


def turns() -> set[tuple[int, str, str]]:
    """What NAMES says for the 31 days of December."""
    auxiliaries = (AUXILIARIES[0:2], AUXILIARIES[2:4], AUXILIARIES[4:6])
    return {
        one
        for n in range(31)
        for one in (
            (n + 1, "带班领导", LEADERS[n % 3]),
            (n + 1, "主班民警", OFFICERS[n % 4]),
            *((n + 1, "值班辅警", name) for name in auxiliaries[n % 3]),
        )
    }


@pytest.mark.parametrize("written", ["{month}月{day}日", "{month}/{day}", "{day}日", "{day}", "date"])
def test_a_line_a_day_is_read_whatever_its_days_look_like(rota: Rota, tmp_path: Path, written: str) -> None:
    read = seen(rota, a_day_a_line(tmp_path / "十二月.xlsx", NAMES, written=written))

    assert read.month == DECEMBER
    assert read.shape is Shape.LINES
    assert duties(read) == turns()
    assert read.questions == ()


def test_nothing_of_the_sheet_is_dropped_silently(rota: Rota, tmp_path: Path) -> None:
    read = seen(rota, a_day_a_line(tmp_path / "r.xlsx", NAMES))

    left = [one for one in read.items if one.fate is Fate.LEFT]
    assert [one.text for one in left] == ["雨雪天气备勤"] * 10 + ["值班电话：0871-6540110"]
    assert all(one.why is not None for one in left)
    _, rows = read_sheet(tmp_path / "r.xlsx")
    filled = {(row, column) for row, given in rows for column, text in enumerate(given) if text is not None}
    assert {(one.row, one.column) for one in read.items} == filled


def test_it_becomes_a_draft_made_by_import(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "十二月.xlsx", NAMES)
    read = seen(rota, file)

    roster = take(rota.desk, file, read, Decisions())

    plan = rota.plan(roster)
    names = {ident: name for name, ident in rota.people.items()}
    posts = {ident: name for name, ident in rota.posts.items()}
    own = {(one.day.day, posts[one.post], names[one.person]) for one in plan.duties if one.day >= DECEMBER}
    assert own == turns()
    assert (plan.state, plan.made) == (State.DRAFT, Made.IMPORTED)
    assert (plan.blocks, plan.nights) == ((), ())
    assert "十二月.xlsx" in (rota.kept(roster).note or "")


def test_a_first_month_that_was_imported_may_be_signed_and_the_next_goes_on_from_it(
    rota: Rota, tmp_path: Path
) -> None:
    file = a_day_a_line(tmp_path / "十二月.xlsx", NAMES)
    roster = take(rota.desk, file, seen(rota, file), Decisions())
    rota.act("publish", roster, reason="导入的上月值班表")

    january = rota.desk.month_plan(date(2027, 1, 1))

    assert {one.day.day for one in january.duties} == set(range(25, 32))
    assert any(one.balance.load for one in january.people)


def test_people_beside_days_with_marks(rota: Rota, tmp_path: Path) -> None:
    marks = {
        "李卫东": ("主", "休", "休", ""),
        "吴志强": ("休", "主", "", "休"),
        "罗军": ("辅", "", "年休", "休"),
    }

    read = seen(rota, people_beside_days(tmp_path / "g.xlsx", marks))

    assert read.shape is Shape.GRID
    expected = {(n + 1, "主班民警", "李卫东") for n in range(0, 31, 4)}
    expected |= {(n + 1, "主班民警", "吴志强") for n in range(1, 31, 4)}
    expected |= {(n + 1, "值班辅警", "罗军") for n in range(0, 31, 4)}
    assert duties(read) == expected
    leave = [one for one in read.items if one.text == "年休"]
    assert len(leave) == 8
    assert {one.fate for one in leave} == {Fate.LEFT}


def test_abbreviations_are_taken_where_only_one_may_be_meant(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", {"值班辅警": ("小军", "罗"), "主班民警": ("建国", "小李")})

    read = seen(rota, file)

    assert {(one.day.day, read.names[one.person or 0]) for one in read.duties if one.day} >= {
        (1, "王小军"), (2, "罗军"), (2, "李卫东"), (1, "何建国"),
    }  # fmt: skip


def test_what_is_doubtful_is_not_taken_until_somebody_says_who_it_is(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", {"值班民警": ("老吴", "老诸葛")})
    read = seen(rota, file)
    (question,) = read.questions

    assert (question.asked, question.word, question.count) == (Asked.PERSON, "老诸葛", 15)
    decided = Decisions(people={"老诸葛": rota.people["刘明"]})
    again = seen(rota, file, decided=decided)

    assert again.questions == ()
    assert (2, "主班民警", "刘明") in duties(again)


def test_a_column_or_a_mark_of_the_stations_own_is_asked_for_and_told(rota: Rota, tmp_path: Path) -> None:
    lines = a_day_a_line(tmp_path / "r.xlsx", {"带班领导": LEADERS, "机动": OFFICERS})
    grid = people_beside_days(tmp_path / "g.xlsx", {"李卫东": ("△", "休")})

    asked = [seen(rota, file).questions for file in (lines, grid)]
    told = Decisions(posts={"机动": rota.posts["主班民警"], "△": rota.posts["主班民警"]})

    assert [[(one.asked, one.word) for one in several] for several in asked] == [
        [(Asked.POST, "机动")], [(Asked.POST, "△")],
    ]  # fmt: skip
    assert len(duties(seen(rota, lines, decided=told))) == 62
    assert len(duties(seen(rota, grid, decided=told))) == 16


def test_what_was_decided_is_kept_for_next_time(rota: Rota) -> None:
    decided = Decisions(
        {"老诸葛": rota.people["刘明"], "外请": 0, "走了": 9_999}, {"△": rota.posts["主班民警"]}
    )

    before = kept_decisions(rota.desk)
    keep_profile(rota.desk, profile_of(decided))
    read = kept_decisions(rota.desk)

    assert read == Decisions({"老诸葛": rota.people["刘明"], "外请": 0}, {"△": rota.posts["主班民警"]})
    assert before == Decisions()


def test_a_wrong_weekday_tells_that_it_is_another_month(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", NAMES, month=date(2026, 11, 1), days=30, written="{day}日")

    read = seen(rota, file)

    wrong = [one for one in read.items if one.column == 1 and one.fate is Fate.LEFT]
    assert read.month == DECEMBER
    assert len(wrong) == 30


def test_days_of_the_month_before_are_told_and_not_taken(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", NAMES, month=date(2026, 11, 29), days=6)

    read = seen(rota, file)

    assert {one.day for one in read.duties} == {date(2026, 12, day) for day in range(1, 5)}
    assert sum(one.fate is Fate.LEFT and one.post is not None for one in read.items) == 8


def test_a_month_the_sheet_does_not_say_is_asked_for(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", NAMES, written="{day}日", title="值班表")

    with pytest.raises(RuleBroken, match="which month"):
        seen(rota, file)

    assert seen(rota, file, month=date(2026, 12, 9)).month == DECEMBER


def test_what_is_no_roster_is_refused_in_a_sentence(rota: Rota, tmp_path: Path) -> None:
    file = save(tmp_path / "r.xlsx", [["2026年12月"], ["村", "户数"], ["东市村", 210]])

    with pytest.raises(FileRefused, match="No roster was recognised"):
        understand(rota.desk, file)


def test_a_signed_month_is_refused_and_nothing_begun(rota: Rota, tmp_path: Path) -> None:
    rota.signed()
    file = a_day_a_line(tmp_path / "r.xlsx", NAMES)
    read = seen(rota, file)

    with pytest.raises(StationError, match="signed"):
        take(rota.desk, file, read, Decisions())


def test_a_file_changed_since_the_preview_is_refused(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", NAMES)
    read = seen(rota, file)
    a_day_a_line(tmp_path / "r.xlsx", {"带班领导": LEADERS})

    with pytest.raises(FileRefused, match="changed"):
        take(rota.desk, file, read, Decisions())


def test_a_reader_may_not_import(rota: Rota, tmp_path: Path) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", NAMES)
    rota.desk.actor = Actor(rota.people["郭强"], "郭强", Role.READER)

    with pytest.raises(NotAllowed):
        understand(rota.desk, file)


def test_the_command_says_what_it_understood_and_begins_the_draft(
    rota: Rota, tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", {"主班民警": ("老诸葛", "李卫东"), "机动": ("刘明", "")})
    common = ["--file", str(file), "--as", "陈建国", "--data", str(rota.store.folder)]
    told = ["--name", "老诸葛=刘明", "--post", "机动=值班辅警"]

    dry = run(["import-roster", *common, "--dry-run", "--lang", "en"], LEDGERS, clock)
    said = capsys.readouterr().out
    done = run(["import-roster", *common, *told, "--json"], LEDGERS, clock)
    rows = json.loads(capsys.readouterr().out)["rows"]

    assert (dry, done) == (0, 0)
    assert "2026-12: 15 duties understood, 32 words to decide, 1 not taken." in said
    assert sum(row["fate"] == "taken" for row in rows) == 31 + 16
    plan = rota.desk.month_plan(DECEMBER)
    assert sum(one.day >= DECEMBER for one in plan.duties) == 31 + 16
