"""Columns of a station's own at the command line: named, carried in a file, filled in, out and back in."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from stationdesk.cli.main import run
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.rules.columns import MOST_COLUMNS
from tests.conftest import StillClock

Say = Callable[..., tuple[int, str, str]]
COLUMNS: list[dict[str, Any]] = [
    {
        "ledger": "station.areas",
        "title": "颜色",
        "kind": "choice",
        "choices": ["红", "黄"],
        "note": "县局统一",
    },
    {"ledger": "station.areas", "title": "面积", "kind": "number", "choices": [], "note": ""},
    {"ledger": "station.areas", "title": "甲=乙", "kind": "text", "choices": [], "note": ""},
    {"ledger": "station.areas", "title": "复核日", "kind": "day", "choices": [], "note": ""},
    {"ledger": "station.areas", "title": "已留底", "kind": "flag", "choices": [], "note": ""},
]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with one area and no column of its own."""
    folder = tmp_path_factory.mktemp("bare") / "station"
    names = ("--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password")
    for words in (("init", *names), ("station.areas.register", "--code", "A1", "--name", "东片区")):
        assert run([*words, "--data", str(folder), "--lang", "en"], LEDGERS, StillClock()) == 0
    return folder


@pytest.fixture(scope="module")
def filled_once(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a column of each kind, taken from a file."""
    place = tmp_path_factory.mktemp("columns")
    folder = Path(shutil.copytree(bare, place / "station"))
    taken = run(
        ["columns-take", "--file", str(written(place, COLUMNS)), "--data", str(folder)], LEDGERS, StillClock()
    )
    assert taken == 0
    return folder


def typing(folder: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def typed(*words: str, lang: str = "en") -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([*words, "--data", str(folder), "--lang", lang], LEDGERS, StillClock())
        told = capsys.readouterr()
        return code, told.out, told.err

    return typed


@pytest.fixture
def say(filled_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """What a command answers at a copy of the station with columns."""
    return typing(Path(shutil.copytree(filled_once, tmp_path / "station")), capsys)


@pytest.fixture
def say_bare(bare: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    return typing(Path(shutil.copytree(bare, tmp_path / "station")), capsys)


def written(folder: Path, rows: Any) -> Path:
    file = folder / "columns.json"
    file.write_text(json.dumps({"columns": rows}), encoding="utf-8")
    return file


def definitions(say: Say) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(say("columns", "--json")[1])["columns"]
    return found


def areas(say: Say) -> dict[str, dict[str, Any]]:
    """{code: {title of an own column: value}} as `list --json` has them."""
    rows = json.loads(say("list", "station.areas", "--json")[1])["rows"]
    keys = {name: name[4] for name in rows[0] if name.startswith("own_")}
    return {row["code"]: {letter: row[name] for name, letter in keys.items()} for row in rows}


def test_what_one_station_writes_another_takes_and_twice_changes_nothing(
    say: Say, bare: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "from_here.json"
    file.write_text(say("columns", "--json")[1], encoding="utf-8")
    other = typing(Path(shutil.copytree(bare, tmp_path / "other")), capsys)

    first, again = (other("columns-take", "--file", str(file)) for _ in range(2))

    assert first[:2] == (0, "Columns added: 5; with further choices: 0\n")
    assert again[:2] == (0, "Columns added: 0; with further choices: 0\n")
    assert definitions(other) == definitions(say) == COLUMNS


@pytest.mark.parametrize(
    ("lang", "first"), [("en", "Areas: 颜色 (One of a list)"), ("zh_CN", "片区：颜色（从列表中选）")]
)
def test_columns_are_named_in_the_users_language(say: Say, lang: str, first: str) -> None:
    lines = say("columns", lang=lang)[1].splitlines()

    assert lines[:3] == [first, "    红", "    黄"]
    assert len(lines) == len(COLUMNS) + 2


def test_further_choices_are_added_and_another_kind_is_told(say: Say, tmp_path: Path) -> None:
    wanted = [
        {"ledger": "station.areas", "title": "颜色", "kind": "choice", "choices": ["绿", "红"]},
        {"ledger": "station.areas", "title": "面积", "kind": "text"},
    ]

    code, told, _ = say("columns-take", "--file", str(written(tmp_path, wanted)))

    assert (code, told.splitlines()) == (0, [
        "Columns added: 0; with further choices: 1",
        "Areas: “面积” is there already, but holds something else; it stays as it is.",
    ])  # fmt: skip
    assert definitions(say)[0]["choices"] == ["红", "黄", "绿"]
    assert definitions(say)[1]["kind"] == "number"


def test_own_fills_in_every_kind_and_corrects_it(say: Say) -> None:
    own = ("颜色=红", "面积=12.5", "甲=乙=丙=丁", "复核日=2026-11-01", "已留底=yes")
    told = say("station.areas.register", "--code", "A2", "--name", "西", *typed_own(own))
    assert told[0] == 0, told
    assert areas(say)["A2"] == {"c": "C1", "n": "12.50", "t": "丙=丁", "d": "2026-11-01", "f": True}

    again = ("颜色=C2", "面积=", "甲=乙==1+1", "已留底=否")
    told = say("station.areas.change", "--record", "2", *typed_own(again))
    assert told[0] == 0, told
    assert areas(say)["A2"] == {"c": "C2", "n": None, "t": "=1+1", "d": "2026-11-01", "f": False}


def typed_own(own: tuple[str, ...]) -> list[str]:
    return [word for one in own for word in ("--own", one)]


@pytest.mark.parametrize(
    ("own", "why"),
    [
        ("没有=1", "The station has no column “没有” here; it has: 颜色, 面积, 甲=乙, 复核日, 已留底"),
        ("甲=1", "The station has no column “甲” here; it has: 颜色, 面积, 甲=乙, 复核日, 已留底"),
        ("颜色=蓝", "“蓝” names nothing, or more than one, in 颜色."),
        ("面积=x", "“x” cannot be understood as 面积."),
        ("面积=NaN", "“NaN” cannot be understood as 面积."),
        ("复核日=2026-02-30", "“2026-02-30” cannot be understood as 复核日."),
        ("已留底=maybe", "“maybe” cannot be understood as 已留底."),
        (f"甲=乙={'长' * 201}", "甲=乙 may have 200 characters at most; it has 201."),
    ],
)
def test_what_a_column_cannot_hold_is_refused_in_one_sentence(say: Say, own: str, why: str) -> None:
    code, out, refused = say("station.areas.register", "--code", "A9", "--name", "北", "--own", own)

    assert (code, out) == (1, "")
    assert refused.splitlines()[-1] == why
    assert list(areas(say)) == ["A1"]


def test_a_station_without_columns_says_so(say_bare: Say) -> None:
    assert say_bare("columns")[:2] == (0, "")
    assert definitions(say_bare) == []
    code, _, refused = say_bare("station.areas.register", "--code", "A9", "--name", "北", "--own", "颜色=红")
    assert code == 1
    assert "added no column here" in refused


@pytest.mark.parametrize("content", [
    b"", b"[]", b"null", b"\xff\xfe\x00", b"{\"columns\": {}}", b"{\"columns\": [7]}", b"{\"columns\": [[]]}",
    b'{"columns": [{"ledger": ["tasks"], "title": "x", "kind": "text"}]}',
    b'{"columns": [{"ledger": "tasks", "title": "x", "kind": "choice", "choices": "ab"}]}',
    b'{"columns": [{"ledger": "tasks", "title": "x", "kind": "text", "note": 5}]}',
    b"[" * 200_000, b'{"columns": []}' + b" " * 1_000_000,
], ids=["empty", "list", "null", "bytes", "no list", "number", "nested", "ledger", "choices", "note", "deep",
        "huge"])  # fmt: skip
def test_a_file_that_is_no_list_of_columns_is_refused(say_bare: Say, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "columns.json"
    file.write_bytes(content)

    code, out, refused = say_bare("columns-take", "--file", str(file))

    assert (code, out) == (1, "")
    assert refused.splitlines()[-1].endswith("holds no columns as “stationdesk columns --json” writes them.")
    assert definitions(say_bare) == []


FINE = {"ledger": "tasks", "title": "来源", "kind": "text"}


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"ledger": "figures"}, "“figures” to add a column with"),
        ({"kind": "formula"}, "“formula” to add a column with"),
        ({"title": "  "}, "Please fill in Column title"),
        ({"title": "长" * 21}, "may have 20 characters at most"),
        ({"title": "=1+1"}, "cannot be a title"),
        (
            {"title": "甲\u202e乙"},
            "cannot be a title",
        ),
        ({"title": "\ud800x"}, "cannot be a title"),
        ({"note": "n" * 121}, "may have 120 characters at most"),
        ({"choices": ["红"]}, "Only a column of the kind"),
        ({"kind": "choice"}, "Please fill in|Write the choices"),
        ({"kind": "choice", "choices": ["红", "红"]}, "stands there twice"),
        ({"kind": "choice", "choices": ["\x1b[31m"]}, "cannot be a title or a choice"),
    ],
)
def test_a_column_no_form_would_take_keeps_all_of_the_file_out(
    say_bare: Say, tmp_path: Path, other: dict[str, Any], why: str
) -> None:
    file = written(tmp_path, [FINE, FINE | {"title": "去向"} | other])

    code, out, refused = say_bare("columns-take", "--file", str(file))

    assert (code, out) == (1, "")
    last = refused.splitlines()[-1]
    assert any(one in last for one in why.split("|")), last
    assert "\x1b" not in refused
    assert "\u202e" not in refused
    assert definitions(say_bare) == []


def test_a_file_of_more_columns_than_a_ledger_takes_adds_none(say_bare: Say, tmp_path: Path) -> None:
    rows = [FINE | {"title": f"栏{number}"} for number in range(MOST_COLUMNS + 1)]

    code, _, refused = say_bare("columns-take", "--file", str(written(tmp_path, rows)))

    assert code == 1
    assert str(MOST_COLUMNS) in refused
    assert definitions(say_bare) == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_own_columns_go_out_and_come_back_in_like_all_others(
    say: Say, bare: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    own = ("颜色=黄", "面积=-0.5", "甲=乙==HYPERLINK(1)", "复核日=2026-11-01", "已留底=no")
    say("station.areas.register", "--code", "A2", "--name", "西片区", *typed_own(own))
    out = tmp_path / f"areas.{kind}"
    assert say("export", "station.areas", "--filter", "own_c1=黄", "--out", str(out))[0] == 0
    assert cells(out)["甲=乙"] == ("=HYPERLINK(1)" if kind == "xlsx" else "'=HYPERLINK(1)")
    other = typing(Path(shutil.copytree(bare, tmp_path / "other")), capsys)
    other("columns-take", "--file", str(written(tmp_path, COLUMNS)))

    code, told, _ = other("import", "station.areas", "--file", str(out))

    assert (code, told.splitlines()[-1][:16]) == (0, "Import 1 is done")
    assert areas(other)["A2"] == areas(say)["A2"]
    assert areas(other)["A2"]["t"] == "=HYPERLINK(1)"


def cells(file: Path) -> dict[str, Any]:
    """{title: cell} of the row of area A2, read by another library."""
    if file.suffix == ".csv":
        rows: list[list[Any]] = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    else:
        rows = [list(row) for row in load_workbook(file).worksheets[0].iter_rows(values_only=True)]
    titles = next(row for row in rows if "颜色" in row)
    return dict(zip(titles, next(row for row in rows if "A2" in row), strict=True))


def test_a_sheet_with_values_no_column_holds_tells_each_cell_and_keeps_the_rest(
    say: Say, tmp_path: Path
) -> None:
    sheet = tmp_path / "areas.csv"
    sheet.write_text(
        "代码,名称,颜色,面积,复核日,没有的列\nB1,一,红,７.5,2026.5.8,x\nB2,二,蓝,1,,\nB3,三,黄,很大,,\n",
        encoding="gb18030",
    )

    code, told, _ = say("import", "station.areas", "--file", str(sheet))

    assert code == 0
    assert told.splitlines()[-5:-1] == [
        "new 1, changed 0, duplicate 0, error 2",
        "Columns that were not read: 没有的列",
        "row 3: 颜色: “蓝” is not in the dictionary; please map it to an entry.",
        "row 4: 面积: “很大” is not a number.",
    ]
    assert areas(say)["B1"] == {"c": "C1", "n": "7.50", "t": None, "d": "2026-05-08", "f": None}
