"""Names of files that come from people: never a path, never empty, never over another file."""

import os
from pathlib import Path

import pytest

from stationdesk.core.file_names import MOST_BYTES, free_path, plain_name

HOSTILE = (
    "../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "C:\\Windows\\win.ini", "C:win.ini",
    "\\\\server\\share\\x.txt", "", ".", "..", "...", " ", "a\0b.txt", "con", "NUL.txt", "com1.pdf",
    "LPT¹.tar.gz", "a.txt:stream", "a/b\\c.txt", "照片\u202egpj.exe", "zero\u200bwidth\ufeff.txt",
    "长" * 300 + ".pdf", "x" * 400, "name. . .", "new\r\nline\t.txt", "<b>\"*?|.txt", "~/.ssh/id",
    "%2e%2e%2fpasswd", "file:///etc/passwd", "-rf", "\ud800.txt", "aux", "a" + "." * 200,
)  # fmt: skip


@pytest.mark.parametrize("given", HOSTILE)
def test_a_hostile_name_stays_in_its_folder_and_is_a_name(tmp_path: Path, given: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    path = free_path(folder, given)

    assert path.parent == folder
    assert [one.name for one in folder.iterdir()] == [path.name]
    assert [one.name for one in tmp_path.iterdir()] == ["out"]
    assert len(path.name.encode()) <= MOST_BYTES
    assert not set(path.name) & set('<>:"|?*\\/\0\r\n\t\u202e\u200b\ufeff')
    assert path.name == path.name.strip(" .")
    assert path.name.partition(".")[0].casefold() not in {"con", "nul", "com1", "aux", "lpt¹"}


@pytest.mark.parametrize(
    "name", ["现场照片.jpg", "笔录 (2).pdf", "𠮷田.docx", "无后缀", ".gitignore", "a.b.c.tar.gz"]
)
def test_an_honest_name_stays_as_it_is(name: str) -> None:
    assert plain_name(name) == name.strip(".")


def test_names_already_plain_stay_so() -> None:
    assert [plain_name(plain_name(one)) for one in HOSTILE] == [plain_name(one) for one in HOSTILE]


def test_a_file_that_is_there_keeps_its_own(tmp_path: Path) -> None:
    names = [free_path(tmp_path, "a.pdf").name for _ in range(3)]

    assert names == ["a.pdf", "a (2).pdf", "a (3).pdf"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "a.txt").symlink_to(outside)

    path = free_path(inside, "a.txt")

    assert path.name == "a (2).txt"
    assert not outside.exists()
