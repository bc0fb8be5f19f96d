"""A form that is hostile, huge, locked or no form is refused in one sentence, and nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.errors import FileRefused
from stationdesk.desk import Desk
from stationdesk.forms.form import read_form
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock
from tests.forms.parts import with_part

HERE = Path(__file__).parent
XLSX = (HERE / "monthly.xlsx").read_bytes()
DOCX = (HERE / "monthly.docx").read_bytes()
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Type="http://x/attachedTemplate" Target="http://x/e.dotm" TargetMode="External"/>'
    "</Relationships>"
)

ATTACKS: dict[str, Callable[[], bytes]] = {
    "a bomb": lambda: with_part(XLSX, "xl/media/a.bin", bytes(40_000_000)),
    "entities": lambda: with_part(
        DOCX, "word/document.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]><a/>'
    ),
    "another encoding": lambda: with_part(DOCX, "word/document.xml", "<a/>".encode("utf-16")),
    "a path that leads out": lambda: with_part(XLSX, "../evil.xml", "<a/>"),
    "macros": lambda: with_part(XLSX, "xl/vbaProject.bin", b"x"),
    "the type of a workbook with macros": lambda: with_part(
        XLSX,
        "[Content_Types].xml",
        '<Types ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    ),
    "links to other workbooks": lambda: with_part(XLSX, "xl/externalLinks/externalLink1.xml", "<a/>"),
    "a template from the network": lambda: with_part(DOCX, "word/_rels/settings.xml.rels", _RELATIONS),
    "broken XML": lambda: with_part(DOCX, "word/document.xml", "<a><b></a>"),
    "XML without end": lambda: with_part(DOCX, "word/document.xml", "<a>" * 5_000 + "</a>" * 5_000),
    "a part too large": lambda: with_part(DOCX, "word/document.xml", "<a>" + "b c d e" * 1_000_000 + "</a>"),
    "cut in the middle": lambda: XLSX[: len(XLSX) // 2],
    "an old or locked file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a picture": lambda: b"\x89PNG\r\n",
    "nothing": lambda: b"",
    "too large": lambda: b"PK\x03\x04" + bytes(11 << 20),
    "a sheet without rows": lambda: with_part(XLSX, "xl/workbook.xml", "<workbook><sheets/></workbook>"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_what_no_honest_form_holds_is_refused(name: str) -> None:
    with pytest.raises(FileRefused):
        read_form(ATTACKS[name]())


@pytest.mark.parametrize("name", ["a bomb", "entities", "macros", "a part too large"])
def test_a_hostile_file_is_refused_in_one_line_at_the_command_line(
    practice_copy: Desk, clock: StillClock, capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    (tmp_path / "form.xlsx").write_bytes(ATTACKS[name]())
    store = practice_copy.store
    chief = next(one.name for one in practice_copy.people_who_may_act() if one.role >= 30)

    asked = ["form-add", "月报", "--file", str(tmp_path / "form.xlsx"), "--data", str(store.folder)]
    code = run([*asked, "--as", chief], LEDGERS, clock)

    told = capsys.readouterr()
    assert code == 1
    assert len(told.err.strip().splitlines()) == 1, told.err
    assert not told.out
    assert practice_copy.bureau_forms() == ()


def test_an_ordinary_link_to_a_page_is_no_attack() -> None:
    link = _RELATIONS.replace("http://x/attachedTemplate", "http://x/hyperlink")

    assert read_form(with_part(DOCX, "word/_rels/footnotes.xml.rels", link))
