"""Spreadsheets as an attacker or an accident would make them, each built here from nothing."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
ROOT_RELS = (
    XML + f'<Relationships xmlns="{PACKAGE_RELS}"><Relationship Id="rId1" Type="{RELS}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
WORKBOOK = (
    XML
    + f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)
WORKBOOK_RELS = (
    XML + f'<Relationships xmlns="{PACKAGE_RELS}"><Relationship Id="rId1" Type="{RELS}/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>'
)
TWO_ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>时间</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="B2"><v>45981.5</v></c></row>'
)


def sheet(rows: str = TWO_ROWS, after: str = "", before: str = "") -> str:
    return XML + f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def parts(**replaced: str | bytes) -> dict[str, str | bytes]:
    """The parts of a small honest workbook; a keyword replaces the part of that nickname."""
    names = {
        "types": "[Content_Types].xml",
        "root": "_rels/.rels",
        "workbook": "xl/workbook.xml",
        "rels": "xl/_rels/workbook.xml.rels",
        "sheet": "xl/worksheets/sheet1.xml",
    }
    content = {
        "types": TYPES,
        "root": ROOT_RELS,
        "workbook": WORKBOOK,
        "rels": WORKBOOK_RELS,
        "sheet": sheet(),
    }
    return {names[nick]: replaced.get(nick, honest) for nick, honest in content.items()}


def packed(content: dict[str, str | bytes], extra: dict[str, str | bytes] | None = None) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**content, **(extra or {})}.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED, compresslevel=1)
    return file.getvalue()


def bomb(megabytes: int, name: str = "xl/media/a.bin") -> bytes:
    return packed(parts(), {name: b"\0" * (megabytes << 20)})


def _sheet_bomb() -> bytes:
    rows = '<row><c t="inlineStr"><is><t>a</t></is></c></row>' * 4_300_000
    return packed(parts(sheet=sheet(rows)))


def _entities() -> str:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">{lines}]>'


def _with_doctype(doctype: str, body: str = "&e9;") -> bytes:
    text = sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{body}</t></is></c></row>')
    return packed(parts(sheet=text.replace(XML, XML + doctype)))


def _renamed_in_directory(
    change: Callable[[bytes], bytes], name: bytes = b"xl/worksheets/sheet1.xml"
) -> bytes:
    """Change a name in the central directory only."""
    content = packed(parts())
    at = content.rindex(name)
    return content[:at] + change(name) + content[at + len(name) :]


def _declared(field: int, value: int) -> bytes:
    """The last part's central entry with one of its sizes replaced: 20 packed, 24 unpacked."""
    content = bytearray(packed(parts()))
    at = content.rindex(b"PK\x01\x02")
    content[at + field : at + field + 4] = struct.pack("<I", value)
    return bytes(content)


def _declared_in_both(value: int) -> bytes:
    content = bytearray(_declared(24, value))
    at = content.rindex(b"PK\x03\x04")
    content[at + 22 : at + 26] = struct.pack("<I", value)
    return bytes(content)


def _twice(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts().items():
            archive.writestr(zipfile.ZipInfo(part), text)
        archive.writestr(zipfile.ZipInfo(name), sheet(""))
    return file.getvalue()


def _overlapping() -> bytes:
    """Many central entries that all point at one packed stretch of zeros."""
    stretch = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = stretch.compress(b"\0" * (8 << 20)) + stretch.flush()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for part, text in parts().items():
            archive.writestr(zipfile.ZipInfo(part), text)
    content = file.getvalue()
    end = content.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<I", content, end + 16)[0]
    body, directory = content[:start], content[start:end]
    crc = zlib.crc32(b"\0" * (8 << 20))
    sizes = (crc, len(data), 8 << 20)
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, *sizes, 5, 0) + b"a.bin" + data
    offset = len(body)
    for number in range(60):
        name = f"b{number:03}".encode()
        directory += struct.pack(
            "<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, *sizes, len(name), 0, 0, 0, 0, 0, offset
        ) + name  # fmt: skip
    count = len(parts()) + 60
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), offset + len(local), 0)
    return body + local + directory + tail


def _ole(marker: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + marker.encode("utf-16-le") + b"\xff" * 4096


def _encrypted_part() -> bytes:
    content = bytearray(packed(parts()))
    for mark, field in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.rindex(mark)
        content[at + field] |= 1
    return bytes(content)


def _cell_at(reference: str) -> bytes:
    far = f'<row r="{reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{reference}"><v>1</v></c></row>'
    return packed(parts(sheet=sheet(TWO_ROWS + far)))


def _cell_written(attributes: str, inside: str = "<v>1</v>") -> bytes:
    return packed(parts(sheet=sheet(f'{TWO_ROWS}<row r="1048576"><c {attributes}>{inside}</c></row>')))


def _between_blocks() -> bytes:
    """A far cell in a tag that begins in one megabyte and ends in the next."""
    start = sheet(TWO_ROWS).index("</sheetData>")
    note = "<!--" + "".join(random.Random(5).choices("abcdefgh", k=(1 << 20) - start - 47)) + "-->"
    return packed(
        parts(sheet=sheet(TWO_ROWS + note + f'<row r="9"><c {" " * 90}r="XFD9"><v>1</v></c></row>'))
    )


def _named_otherwise() -> bytes:
    content = parts(rels=WORKBOOK_RELS.replace("sheet1.xml", "sheet1.dat"))
    del content["xl/worksheets/sheet1.xml"]
    far = sheet(TWO_ROWS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    return packed(content, {"xl/worksheets/sheet1.dat": far})


def _numbers(*texts: str) -> bytes:
    cells = "".join(f'<c r="{chr(65 + n)}3"><v>{text}</v></c>' for n, text in enumerate(texts))
    return packed(parts(sheet=sheet(TWO_ROWS + f'<row r="3">{cells}</row>')))


def _text_cell(text: str) -> bytes:
    cell = f'<row r="3"><c r="A3" t="inlineStr"><is><t>{text}</t></is></c></row>'
    return packed(parts(sheet=sheet(TWO_ROWS + cell)))


def _damaged_stream() -> bytes:
    content = bytearray(packed(parts()))
    at = content.rindex(b"PK\x01\x02") - 60
    content[at : at + 40] = b"\xff" * 40
    return bytes(content)


def _utf16() -> bytes:
    return packed(parts(sheet=sheet().replace("UTF-8", "UTF-16").encode("utf-16")))


def _external_link() -> bytes:
    rels = WORKBOOK_RELS.replace(
        "</Relationships>",
        f'<Relationship Id="rId9" Type="{RELS}/externalLink" Target="http://192.0.2.1/x.xlsx" '
        'TargetMode="External"/></Relationships>',
    )
    return packed(parts(rels=rels))


def _formulas() -> bytes:
    cells = '<row r="3"><c r="A3" t="str"><f>WEBSERVICE("http://192.0.2.1/")</f><v>=cmd|x</v></c></row>'
    return packed(parts(sheet=sheet(TWO_ROWS + cells)))


def _without_sheets() -> bytes:
    return packed(parts(workbook=WORKBOOK.replace('<sheet name="S" sheetId="1" r:id="rId1"/>', "")))


def _many_rows() -> bytes:
    rows = (f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 200_500))
    return packed(parts(sheet=sheet("".join(rows))))


def _many_merges() -> bytes:
    merges = (f'<mergeCell ref="A{n}:A{n + 1}"/>' for n in range(3, 200_003, 2))
    return packed(parts(sheet=sheet(after=f"<mergeCells>{''.join(merges)}</mergeCells>")))


REFUSED: dict[str, Callable[[], bytes]] = {
    "empty file": lambda: b"",
    "not a zip": lambda: b"PK\x03\x04 but nothing more",
    "a program named xlsx": lambda: b"MZ\x90\x00" + b"\0" * 1000,
    "a PDF named xlsx": lambda: b"%PDF-1.7\n" + b"x" * 1000,
    "a zip without a workbook": lambda: packed({"a.txt": "hello"}),
    "cut in half": lambda: packed(parts())[: len(packed(parts())) // 2],
    "without its last bytes": lambda: packed(parts())[:-30],
    "a zip bomb in a picture": lambda: bomb(150),
    "a zip bomb named xml": lambda: bomb(40, "xl/styles.xml"),
    "a bomb of rows": _sheet_bomb,
    "a bomb of overlapping parts": _overlapping,
    "more than 20 MB": lambda: packed(parts(), {"xl/a.bin": random.Random(1).randbytes(21 << 20)}),
    "2500 parts": lambda: packed(parts(), {f"xl/p{n}.xml": "<a/>" for n in range(2500)}),
    "an absolute part name": lambda: packed(parts(), {"/etc/passwd": "x"}),
    "a part name that climbs": lambda: packed(parts(), {"../../x.xml": "<a/>"}),
    "a part name of Windows": lambda: packed(parts(), {"C:\\x.xml": "<a/>"}),
    "a part name twice": lambda: _twice("XL/Worksheets/Sheet1.xml"),
    "another name in the directory": lambda: _renamed_in_directory(lambda name: name[:-5] + b"2.xml"),
    "a password": lambda: _ole("EncryptedPackage"),
    "an encrypted part": _encrypted_part,
    "an empty OLE file": lambda: _ole("nothing"),
    "an entity bomb": lambda: _with_doctype(_entities()),
    "an external entity": lambda: _with_doctype('<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'),
    "an entity of the network": lambda: _with_doctype('<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">', "a"),
    "UTF-16 XML": _utf16,
    "a cell at XFD1048576": lambda: _cell_at("XFD1048576"),
    "a far cell in single quotes": lambda: _cell_written("r='XFD1048576'"),
    "a far cell in small letters": lambda: _cell_written('r="xfd1048576"'),
    "a far cell behind a tab": lambda: _cell_written('\tr="XFD1048576"'),
    "a far cell with blanks": lambda: _cell_written('r  =  "XFD1048576"'),
    "a far cell beside a lie of emptiness": lambda: _cell_written(f'r="XFD1048576" x="{"a" * 58}/{"a" * 9}"'),
    "a far cell between two blocks": _between_blocks,
    "a far cell in a sheet of another ending": _named_otherwise,
    "a cell in column ZZZ": lambda: _cell_at("ZZZ3"),
    "a cell in column ZZ, row 999999": lambda: _cell_at("ZZ999999"),
    "300 columns": lambda: _cell_at("KN3"),
    "a packed size that lies": lambda: _declared(20, 7),
    "an unpacked size that lies": lambda: _declared(24, 7),
    "both sizes lie": lambda: _declared_in_both(7),
    "a damaged stream": _damaged_stream,
    "XML cut short": lambda: packed(parts(sheet=sheet()[:-60])),
    "no sheet at all": _without_sheets,
    "an empty sheet": lambda: packed(parts(sheet=sheet(""))),
    "a sheet that is not there": lambda: packed({k: v for k, v in parts().items() if "sheet1" not in k}),
    "200,000 rows and more": _many_rows,
}  # fmt: skip

READ: dict[str, Callable[[], bytes]] = {
    "an honest workbook": lambda: packed(parts()),
    "a sheet merged as a whole": lambda: packed(
        parts(sheet=sheet(after='<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'))
    ),
    "a hundred thousand merges": _many_merges,
    "a dimension that lies": lambda: packed(parts(sheet=sheet(before='<dimension ref="A1:XFD1048576"/>'))),
    "a stray value in the last row": lambda: _cell_at("A1048576"),
    "a macro": lambda: packed(parts(), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0macro"}),
    "a link to the network": _external_link,
    "formulas": _formulas,
    "infinite numbers": lambda: _numbers("1e999", "-1e999", "nan"),
    "long numbers": lambda: _numbers("330112619900101126", "1e30", "-9007199254740993"),
    "control and direction marks": lambda: _text_cell("a\u202eb\u2066c_x0000_"),
    "a cell of 40,000 characters": lambda: _text_cell("长" * 40_000),
    "styled empty rows to the end": lambda: packed(
        parts(sheet=sheet(TWO_ROWS + '<row r="1048576"><c r="XFD1048576" s="0"/></row>'))
    ),
}  # fmt: skip
