"""Paper on the command line: a list, a month in one file, and what is refused."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from stationdesk.cli.commands import WITH_STATION
from stationdesk.cli.usage import top
from stationdesk.core.errors import RuleBroken, StationError, StoreUnavailable
from stationdesk.desk import Desk
from stationdesk.store.audit import AuditEntry

KILLED_AFTER = 3  # reports


def typed(desk: Desk, *arguments: str) -> int:
    options = top().parse_args(arguments)
    return WITH_STATION[options.command](desk, options)


def logged(desk: Desk, count: int) -> list[str]:
    with desk.store.reading(desk.actor) as tx:
        newest = select(AuditEntry.action).order_by(AuditEntry.seq.desc()).limit(count)
        return list(tx.session.scalars(newest))


def test_a_list_is_written_and_told_as_it_is(
    practice_copy: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "警情.pdf"
    path.write_bytes(b"an older file")

    assert typed(practice_copy, "print-list", "incidents", "--out", str(path), "--json") == 0

    told = json.loads(capsys.readouterr().out)
    reader = PdfReader(path)
    assert told["pages"] == len(reader.pages) > 1
    assert told["rows"] > 100
    assert f"共 {told['rows']} 条" in reader.pages[0].extract_text()
    assert logged(practice_copy, 1) == ["print.pdf"]
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [path.name]


def test_a_list_without_rows_is_one_page_that_says_so(
    practice_copy: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.pdf"

    code = typed(practice_copy, "print-list", "premises", "--search", "没有这一家呢", "--out", str(path))

    assert code == 0
    assert str(path) in capsys.readouterr().out
    (page,) = PdfReader(path).pages
    assert "没有这一家呢" in page.extract_text()


def test_a_list_that_is_none_is_refused_and_nothing_is_written(practice: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"

    with pytest.raises(StationError, match="nonsense"):
        typed(practice, "print-list", "nonsense", "--out", str(path))

    assert not path.exists()


def test_a_list_that_cannot_be_written_leaves_what_stands_there(practice_copy: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    (path / "inside").mkdir(parents=True)

    with pytest.raises(StoreUnavailable, match=r"list\.pdf"):
        typed(practice_copy, "print-list", "premises", "--out", str(path))

    assert [one.name for one in path.iterdir()] == ["inside"]


def test_a_month_comes_as_one_file_of_as_many_pages_as_told(
    practice_copy: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (
        "print-month",
        "2026-10",
        "--to",
        str(tmp_path / "纸"),
        "--joined",
        "--only",
        "R05,R10",
        "--json",
    )

    assert typed(practice_copy, *words) == 0

    told = json.loads(capsys.readouterr().out)
    (file,) = {Path(one["file"]) for one in told["reports"]}
    reader = PdfReader(file)
    assert len(reader.pages) == told["pages"] == sum(one["pages"] for one in told["reports"])
    assert len(reader.outline) == len(told["reports"]) == 2
    assert logged(practice_copy, 2) == ["print.pdf"] * 2


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--printer", "none", "--joined"), "--to"),
        (("--to", "folder", "--only", "R77"), "R77"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(practice: Desk, words: tuple[str, ...], why: str) -> None:
    with pytest.raises(RuleBroken, match=why):
        typed(practice, "print-month", "2026-10", *words)


@pytest.mark.skipif(os.name == "nt", reason="kills as Linux does")
def test_a_killed_run_leaves_whole_reports_and_its_next_run_no_rest(
    practice_copy: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    command = [
        sys.executable, "-m", "stationdesk", "--data", str(practice_copy.store.file.parent),
        "print-month", "2026-10", "--to", str(folder),
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stderr is not None
        for place, _ in enumerate(run.stderr):
            if place == KILLED_AFTER:
                run.send_signal(signal.SIGKILL)
                break
        told = run.stdout.read() if run.stdout else ""
    assert run.returncode == -signal.SIGKILL

    whole = sorted(folder.glob("*.pdf"))
    assert all(len(PdfReader(one).pages) for one in whole)
    assert whole
    assert told == ""  # nothing is said to be printed before the run is over
    with practice_copy.store.reading(practice_copy.actor) as tx:
        wanted = select(AuditEntry.body).where(AuditEntry.action == "print.pdf")
        noted = {json.loads(one)["facts"]["file"] for one in tx.session.scalars(wanted)}
    assert {one.name for one in whole} <= noted

    (folder / f".half.pdf.{run.pid}-0123abcd.part").write_bytes(b"%PDF")
    assert typed(practice_copy, "print-month", "2026-10", "--to", str(folder), "--only", "R10") == 0
    assert not [one for one in folder.iterdir() if one.suffix != ".pdf"]
