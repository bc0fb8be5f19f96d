"""Importing foreign sheets: the preview says what will happen, and then it happens, and can be undone."""

import csv
import os
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from stationdesk.core.duty_day import local
from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.jobs import import_sheet
from stationdesk.jobs.import_sheet import preview, run, undo
from stationdesk.jobs.profiles import find_profile, keep_profile, profiles
from stationdesk.jobs.worker_process import Stopped
from stationdesk.sheets.mapping import Profile

_SPEC = spec_from_file_location("platform_export", Path(__file__).with_name("platform_export.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
export = module_from_spec(_SPEC)
_SPEC.loader.exec_module(export)

SHARED = Path(os.environ.get("STATIONDESK_SHARED", Path(__file__).parents[2].parent / "shared"))
TAKOMA = SHARED / "data" / "incidents" / "takoma_park_cad_2018_2020.csv"
EVERY = Query("incidents", order="received_at", descending=False)


def counts(told: import_sheet.Preview | import_sheet.Outcome) -> tuple[int, int, int, int]:
    """(new, changed, duplicate, error)."""
    return tuple(told.counts[fate] for fate in RowFate)  # type: ignore[return-value]


def records(desk: Desk, most: int = 2000) -> list[dict[str, object]]:
    rows = desk.rows(EVERY, limit=most).rows
    return [desk.record("incidents", row.id) for row in rows]


@pytest.mark.parametrize("grouped", [False, True], ids=["one header row", "two header rows"])
def test_the_31_column_export_is_read_by_its_headers(desk: Desk, tmp_path: Path, grouped: bool) -> None:
    assert len(export.HEADERS) == 31
    file = export.write(tmp_path / "导出.xlsx", export.rows(60), grouped=grouped)

    told = preview(desk, "incidents", file)

    assert counts(told) == (60, 0, 0, 0)
    assert told.problems == ()
    assert {"received_at", "place", "platform_no", "content", "reported_1", "found_2", "result"} <= set(
        told.columns
    )
    assert not {"caller_phone", "caller_name"} & set(told.columns)
    assert desk.count(EVERY) == 0


def test_what_the_preview_said_is_what_happens(desk: Desk, tmp_path: Path) -> None:
    file = export.write(tmp_path / "导出.xlsx", export.rows(60))
    told = preview(desk, "incidents", file)

    outcome = run(desk, "incidents", file, digest=told.digest)

    assert counts(outcome) == counts(told)
    kept = records(desk)
    assert [f"{local(one['received_at']):%m-%d %H:%M}" for one in kept[:3]] == [  # type: ignore[arg-type]
        "10-01 00:07", "10-01 01:44", "10-01 03:21"
    ]  # fmt: skip
    assert kept[0]["content"] == "报警人称第0次：=1+1 <b>{x}</b>，请民警处理"
    assert all(one["caller_phone"] is None and one["imported"] for one in kept)


def test_the_caller_is_taken_over_only_when_the_profile_says_so(desk: Desk, tmp_path: Path) -> None:
    file = export.write(tmp_path / "导出.xlsx", export.rows(2))

    run(desk, "incidents", file, Profile("带电话", "incidents", personal=True))

    assert [one["caller_phone"] for one in records(desk)] == ["13800000000", "13800000001"]


def test_a_second_import_of_the_same_file_brings_nothing(desk: Desk, tmp_path: Path) -> None:
    file = export.write(tmp_path / "导出.xlsx", export.rows(30))
    run(desk, "incidents", file)

    assert counts(run(desk, "incidents", file)) == (0, 0, 30, 0)
    assert desk.count(EVERY) == 30


def test_a_later_export_changes_what_it_says_differently(desk: Desk, tmp_path: Path) -> None:
    run(desk, "incidents", export.write(tmp_path / "a.xlsx", export.rows(10)))
    later = export.rows(12)
    later[3][export.HEADERS.index("最终反馈")] = "已调解"

    outcome = run(desk, "incidents", export.write(tmp_path / "b.xlsx", later))

    assert counts(outcome) == (2, 1, 9, 0)
    assert records(desk)[3]["outcome"] == "已调解"


def test_each_bad_line_is_named_with_its_row_and_reason(desk: Desk, tmp_path: Path) -> None:
    content = export.rows(6)
    content[1][0] = "03/04/2026 10:00"
    content[2][0] = None
    content[3][export.HEADERS.index("警情编号")] = 431124202610000031
    content[4][export.HEADERS.index("被骗金额")] = "约3万"
    file = export.write(tmp_path / "导出.xlsx", content)

    told = preview(desk, "incidents", file)

    assert counts(told) == (2, 0, 0, 4)
    assert [problem.row for problem in told.problems] == [5, 6, 7, 8]
    reasons = ["which number is the month", "is empty", "lost its last digits", "not a number"]
    for problem, reason in zip(told.problems, reasons, strict=True):
        assert reason in str(problem.phrase)


def test_the_good_lines_of_a_file_with_bad_ones_are_imported(desk: Desk, tmp_path: Path) -> None:
    content = export.rows(6)
    content[1][0] = "不详"

    outcome = run(desk, "incidents", export.write(tmp_path / "导出.xlsx", content))

    assert counts(outcome) == (5, 0, 0, 1)
    assert desk.count(EVERY) == 5


def test_a_batch_is_undone_and_its_numbers_stay(desk: Desk, tmp_path: Path) -> None:
    outcome = run(desk, "incidents", export.write(tmp_path / "导出.xlsx", export.rows(20)))
    numbers = [one["number"] for one in records(desk)]

    assert undo(desk, "incidents", outcome.batch).voided == 20

    assert desk.count(EVERY) == 0
    voided = desk.rows(Query("incidents", order="received_at", descending=False, voided=True), limit=50).rows
    assert [desk.record("incidents", row.id)["number"] for row in voided] == numbers
    with pytest.raises(RuleBroken):
        undo(desk, "incidents", outcome.batch)


def test_after_an_undo_the_same_file_can_come_in_again(desk: Desk, tmp_path: Path) -> None:
    file = export.write(tmp_path / "导出.xlsx", export.rows(10))
    undo(desk, "incidents", run(desk, "incidents", file).batch)

    assert counts(run(desk, "incidents", file)) == (10, 0, 0, 0)
    assert desk.count(EVERY) == 10


def test_undoing_a_later_import_sets_back_what_it_changed(desk: Desk, tmp_path: Path) -> None:
    run(desk, "incidents", export.write(tmp_path / "a.xlsx", export.rows(10)))
    later = export.rows(12)
    later[3][export.HEADERS.index("最终反馈")] = "已调解"
    outcome = run(desk, "incidents", export.write(tmp_path / "b.xlsx", later))

    done = undo(desk, "incidents", outcome.batch)

    assert (done.voided, done.restored, done.kept) == (2, 1, ())
    assert desk.count(EVERY) == 10
    assert records(desk)[3]["outcome"] == export.rows(10)[3][export.HEADERS.index("最终反馈")]


def test_a_verified_backup_is_made_before(desk: Desk, tmp_path: Path) -> None:
    before = len(desk.store.backups())

    run(desk, "incidents", export.write(tmp_path / "导出.xlsx", export.rows(2)))

    assert len(desk.store.backups()) == before + 1
    assert desk.store.backups()[0].reason == "import"


def test_more_than_one_chunk_is_written_and_told(desk: Desk, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    file = export.write(tmp_path / "导出.xlsx", export.rows(700))

    run(desk, "incidents", file, progress=lambda done, total, words="": seen.append((done, total)))

    assert seen[-2:] == [(500, 700), (700, 700)]
    assert desk.count(EVERY) == 700


def test_cancelling_while_reading_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    file = export.write(tmp_path / "导出.xlsx", export.rows(20))

    with pytest.raises(Stopped):
        run(desk, "incidents", file, cancelled=lambda: True)

    assert desk.count(EVERY) == 0
    assert desk.batches("incidents") == ()


def test_cancelling_while_writing_keeps_whole_chunks_that_can_be_undone(desk: Desk, tmp_path: Path) -> None:
    done_so_far = [0]

    def progress(done: int, total: int, words: str = "") -> None:
        done_so_far[0] = done

    file = export.write(tmp_path / "导出.xlsx", export.rows(700))
    outcome = run(desk, "incidents", file, progress=progress, cancelled=lambda: done_so_far[0] >= 500)

    assert outcome.stopped
    assert desk.count(EVERY) == 500
    assert undo(desk, "incidents", outcome.batch).voided == 500


def test_a_file_changed_since_the_preview_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = export.write(tmp_path / "导出.xlsx", export.rows(3))
    told = preview(desk, "incidents", file)
    export.write(file, export.rows(4))

    with pytest.raises(FileRefused, match="changed since the preview"):
        run(desk, "incidents", file, digest=told.digest)


def test_a_sheet_without_the_time_of_the_call_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("地点,内容\n东市,打架\n", encoding="gb18030")

    with pytest.raises(FileRefused, match="no column for"):
        preview(desk, "incidents", file)


def test_a_saved_mapping_is_found_by_name_and_by_file(desk: Desk, tmp_path: Path) -> None:
    profile = Profile(
        "值班表", "incidents", {"received_at": "时间", "content": "事由"}, fixed={"place": "青坪镇"}
    )
    keep_profile(desk, profile)
    file = tmp_path / "a.csv"
    file.write_text("时间;事由\n2026-10-01 08:00;东市打架\n", encoding="utf-8")

    run(desk, "incidents", file, find_profile(desk, "incidents", "值班表"))

    assert profile in profiles(desk, "incidents")
    assert records(desk)[0]["place_text"] == "青坪镇"
    assert find_profile(desk, "incidents", None) is None
    with pytest.raises(FileRefused, match="no mapping"):
        find_profile(desk, "incidents", "没有这个")


def test_a_ledger_that_takes_no_sheets_says_so(desk: Desk, tmp_path: Path) -> None:
    ledger = next(one.name for one in desk.ledgers if one.imports is None)

    with pytest.raises(FileRefused, match="cannot be imported"):
        preview(desk, ledger, tmp_path / "a.csv")


@pytest.mark.skipif(not TAKOMA.is_file(), reason=f"{TAKOMA} is not on this machine")
def test_a_real_call_log_comes_in_whole_and_counts_right(desk: Desk) -> None:
    with TAKOMA.open(encoding="utf-8", newline="") as file:
        calls = list(csv.DictReader(file))
    first = {call["event.no."]: call for call in reversed(calls)}
    repeats = len(calls) - len(first)
    profile = Profile(
        "takoma", "incidents",
        {"platform_no": "event.no.", "foreign_category": "type", "received_at": "received", "place": "beat"},
    )  # fmt: skip

    told = preview(desk, "incidents", TAKOMA, profile)
    outcome = run(desk, "incidents", TAKOMA, profile)

    assert (len(calls), repeats) == (11_735, 184)
    assert counts(told) == counts(outcome) == (11_551, 0, 184, 0)
    expected = Counter((call["received"][:7], call["type"]) for call in first.values())
    assert _monthly_totals(desk) == expected


def _monthly_totals(desk: Desk) -> Counter[tuple[str, str]]:
    from sqlalchemy import select

    from stationdesk.ledgers.incidents.records import Incident

    with desk.store.reading(desk.actor) as tx:
        rows = tx.session.execute(select(Incident.received_at, Incident.foreign_category)).all()
    return Counter((f"{local(at):%Y-%m}", kind) for at, kind in rows)
