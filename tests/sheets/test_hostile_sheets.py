"""Hostile and broken sheets are refused in words or read as text, in time, the program alive."""

import gc
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.jobs.worker_process import answers
from tests.pace import within

_SPEC = spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
hostile = module_from_spec(_SPEC)
_SPEC.loader.exec_module(hostile)

SECONDS = 3.0
"""Of the processor, the worker's start with it; 2 seconds by the clock are promised on a quiet machine."""


def read(path: Path, most_rows: int = 200_000) -> list[Any]:
    rows: list[Any] = []
    for answer in answers("sheet", {"path": str(path), "most_rows": most_rows}):
        rows += answer.get("rows", [])
    return rows


def written(tmp_path: Path, content: bytes, name: str = "foreign.xlsx") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    gc.collect()
    return path


@pytest.mark.parametrize("make", hostile.REFUSED.values(), ids=hostile.REFUSED.keys())
def test_it_is_refused_in_a_sentence_and_in_time(tmp_path: Path, make: Callable[[], bytes]) -> None:
    path = written(tmp_path, make())

    with within(SECONDS), pytest.raises(FileRefused) as refused:
        read(path)

    assert str(refused.value).endswith((".", "?"))


@pytest.mark.parametrize("make", hostile.READ.values(), ids=hostile.READ.keys())
def test_it_is_read_as_text_and_in_time(tmp_path: Path, make: Callable[[], bytes]) -> None:
    path = written(tmp_path, make())

    with within(SECONDS):
        rows = read(path)

    assert rows[0][1][:2] == ["编号", "时间"]


TEXTS = {
    "sixty megabytes without a line break": lambda: b"x" * (60 << 20),
    "sixty megabytes of quotation marks": lambda: b'"' * (60 << 20),
    "more than 100 MB": lambda: b"a,b\n" * (26 << 20),
    "ten thousand columns": lambda: b",".join(b"c" for _ in range(10_000)) + b"\n",
    "an open quotation mark over a whole file": lambda: b'a,b\n1,"' + "东市\n".encode() * 100_000,
    "a workbook that says it is text": lambda: b"\xff" * 1000,
    "NUL bytes": lambda: b"a,b\n1,\x002\n",
    "a web page": lambda: b"<html><!DOCTYPE x>\x00" * 50,
    "only blanks": lambda: b" , , \n" * 1000,
}


@pytest.mark.parametrize("make", TEXTS.values(), ids=TEXTS.keys())
def test_a_hostile_text_is_refused_in_time(tmp_path: Path, make: Callable[[], bytes]) -> None:
    path = written(tmp_path, make(), "foreign.csv")

    with within(SECONDS), pytest.raises(FileRefused):
        read(path)


def test_there_are_at_least_38_of_them() -> None:
    assert len(hostile.REFUSED) + len(hostile.READ) >= 38
