"""A form that is hostile, huge, locked or no form is refused in one sentence, and nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.forms.form import read_form
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


def test_an_ordinary_link_to_a_page_is_no_attack() -> None:
    link = _RELATIONS.replace("http://x/attachedTemplate", "http://x/hyperlink")

    assert read_form(with_part(DOCX, "word/_rels/footnotes.xml.rels", link))
