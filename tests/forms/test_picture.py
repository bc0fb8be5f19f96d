"""A form as a person sees it who marks it: cells, merged ones, widths; fields amid their words."""

from __future__ import annotations

from pathlib import Path

from stationdesk.forms.form import fill, read_form
from stationdesk.forms.picture import MOST_COLUMNS, MOST_ROWS, picture_of
from tests.forms.parts import replaced, with_part

HERE = Path(__file__).parent
XLSX = (HERE / "monthly.xlsx").read_bytes()
DOCX = (HERE / "monthly.docx").read_bytes()
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _sheet(within: str) -> bytes:
    return with_part(XLSX, "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{_S}">{within}</worksheet>')


def test_a_sheet_shows_what_stands_where() -> None:
    (sheet,) = picture_of(read_form(XLSX)).sheets

    assert sheet.name == "Sheet1"
    assert sheet.merged
    first, last = sheet.merged[0]
    assert sheet.first_of(last) == first
    assert sheet.texts[first]
    assert (7, 3) in sheet.formulas
    assert sheet.widths[1] > 0
    assert sheet.rows >= max(row for row, _ in sheet.texts)


def test_a_huge_or_twisted_sheet_has_a_picture_of_bounded_size() -> None:
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A1:C3", "B2:D4", "E1:E1", "D9:C8", "A5:XFD6"))
    cols = '<cols><col min="1" max="16384" width="9e9"/><col min="2" max="3" width="x"/><col min="4"/></cols>'
    rows = (
        '<row r="399"><c r="A399" t="inlineStr"><is><t>a</t></is></c></row><row r="9000"><c r="A9000"/></row>'
    )
    sheet = picture_of(read_form(_sheet(f"{cols}<sheetData>{rows}</sheetData>{merged}"))).sheets[0]

    assert sheet.merged == (((1, 1), (3, 3)),)
    assert sheet.rows == MOST_ROWS
    assert sheet.columns <= MOST_COLUMNS
    assert not sheet.widths


def test_an_empty_sheet_still_has_cells_to_mark() -> None:
    sheet = picture_of(read_form(_sheet("<sheetData/>"))).sheets[0]

    assert sheet.rows > 5
    assert sheet.columns > 3


def test_a_field_is_seen_between_its_words() -> None:
    fields = {one.name: one for one in picture_of(read_form(DOCX)).fields}

    assert fields["刑事.本期"].before.endswith("共接刑事警情")
    assert fields["刑事.本期"].after.startswith("起")
    assert fields["chief"].before.endswith("所长：")


def test_a_field_alone_in_its_cell_is_seen_in_its_row() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    row = f"<w:tbl><w:tr>{cell.format('刑事')}{cell.format('{{a}}')}{cell.format('起')}</w:tr></w:tbl>"
    form = read_form(replaced(DOCX, "word/document.xml", row))

    (field,) = picture_of(form).fields
    assert (field.before, field.after) == ("刑事", "起")
    assert fill(form, {"a": 1})
