"""Promise P10: sheets in and out beside the libraries that read and write them, in time of the processor."""

import random
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import run
from time import process_time
from typing import Any

import pytest
import python_calamine as calamine
import xlsxwriter

from stationdesk.jobs.sheet_rows import sheet_in_worker
from stationdesk.sheets.reading import read_sheet
from stationdesk.sheets.writing import Row, write_sheet

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

ROWS = 100_000
MEGABYTES = 150
HEADS = (
    "编号",
    "接警时间",
    "来源",
    "地点",
    "类别",
    "简要警情",
    "处警人",
    "人数",
    "处警时间",
    "结果",
    "反馈",
    "备注",
)
START = datetime.fromisoformat("2026-01-01 00:03")
Ratio = Callable[..., Any]


def calls(count: int) -> list[Row]:
    """Rows as a station keeps them: numbers, times, words of a dictionary, texts, a column mostly empty."""
    chance = random.Random(3)

    def words(length: int) -> str:
        return "".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(length))

    places, people = [words(4) + "村" for _ in range(24)], [words(3) for _ in range(20)]
    return [
        (
            f"JJ2026{number:06}", START + timedelta(minutes=5 * number), chance.choice(("110", "来所")),
            chance.choice(places), words(4), words(chance.randrange(8, 24)), chance.choice(people),
            chance.randrange(60), START + timedelta(minutes=5 * number + 11), chance.choice(("调解", "移交")),
            words(6), None if number % 5 else words(8),
        )
        for number in range(count)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return calls(ROWS)


@pytest.fixture(scope="module")
def workbook(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sheets") / "calls.xlsx"
    write_sheet(path, HEADS, rows)
    return path


def spent(work: Callable[[], object]) -> Callable[[], float]:
    """The processor's seconds: what the other users of the machine do is not measured."""

    def measured() -> float:
        before = process_time()
        work()
        return process_time() - before

    return measured


def test_reading_a_sheet_takes_little_more_than_the_library(ratio: Ratio, workbook: Path) -> None:
    """Ours looks for attacks first, makes every cell a text and fills merged ones; theirs only reads."""

    def theirs() -> int:
        with workbook.open("rb") as file:
            return len(calamine.load_workbook(file).get_sheet_by_index(0).to_python())

    def ours() -> int:
        return sum(1 for _ in read_sheet(workbook)[1])

    assert ours() == theirs() == ROWS + 1
    ratio("import: a sheet of 100,000 rows read / calamine", spent(ours), spent(theirs), 1.3)


def test_writing_a_sheet_takes_little_more_than_the_library(
    ratio: Ratio, rows: list[Row], tmp_path: Path
) -> None:
    few = rows[:20_000]

    def theirs() -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(tmp_path / "theirs.xlsx"), options) as book:
            sheet, moment = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
            for at, row in enumerate((HEADS, *few)):
                for column, value in enumerate(row):
                    if isinstance(value, datetime):
                        sheet.write_datetime(at, column, value, moment)
                    elif value is not None:
                        sheet.write(at, column, value)

    def ours() -> None:
        write_sheet(tmp_path / "ours.xlsx", HEADS, few)

    ratio("export: 20,000 rows / XlsxWriter in constant memory", spent(ours), spent(theirs), 1.2)


def test_the_worker_adds_little_to_the_reading(ratio: Ratio, workbook: Path) -> None:
    """By the clock, for the rows come from another process: until the preview has them all."""

    def ours() -> int:
        return sum(1 for _ in sheet_in_worker(workbook, None, 200_000, lambda: False)[1])

    ratio(
        "import: rows from the worker / read here", ours, lambda: sum(1 for _ in read_sheet(workbook)[1]), 2.0
    )


def test_a_written_sheet_of_100000_rows_stays_small_in_memory(tmp_path: Path) -> None:
    """The peak of a process of its own that makes its rows one by one."""
    program = (
        "import sys; from pathlib import Path\n"
        "from stationdesk.sheets.writing import write_sheet\n"
        "row = tuple('东市桥头有人打架，已劝开' for _ in range(12))\n"
        f"write_sheet(Path(sys.argv[1]), row, (row for _ in range({ROWS})))\n"
        "told = Path('/proc/self/status').read_text().partition('VmHWM:')[2]\n"
        "print(int(told.split()[0]) // 1024)"
    )
    told = run(
        [sys.executable, "-c", program, str(tmp_path / "l.xlsx")], capture_output=True, check=True, text=True
    )

    assert int(told.stdout) <= MEGABYTES
