"""Look at a workbook's bytes before any reader does, and refuse what no honest program writes.

Nothing the archive says about itself is believed: each part is unpacked here, counted and searched.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import Phrase
from stationdesk.sheets import limits

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_ENCRYPTED_FLAG = 0x1
_SIZES_FOLLOW_FLAG = 0x8
_BLOCK = 1024 * 1024
_LONGEST_REST = 64 * 1024
_PROLOGUE = 1024
_SMALL = limits.MEGABYTE
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']\s*utf-?(?:16|32|7)", re.IGNORECASE)
_WIDE_CHARACTERS = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00", b"+ADw-")
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_FAR_CELL = re.compile(rb' r *= *"[A-Za-z]{3}[0-9]+"')
_FAR_CELL_ANYHOW = re.compile(rb"r\s*=\s*[\"'][A-Za-z]{3}[0-9]+[\"']")
"""As nobody writes it, but a reader takes it; looked for only where one of these characters stands."""
_UNUSUAL = (b"'", b"\t", b"\n", b"\r")
_NOTHING_INSIDE = re.compile(rb"[^<>]*/>")
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def check_workbook(content: bytes) -> None:
    """Refuse a workbook that is too large, encrypted, broken or hostile; FileRefused says which."""
    if not content:
        raise FileRefused(limits.EMPTY)
    if len(content) > limits.MOST_BYTES:
        raise FileRefused(limits.TOO_LARGE.filled(most=limits.MOST_BYTES // limits.MEGABYTE))
    if content.startswith(OLE_MAGIC):
        if _OLE_ENCRYPTED in content:
            raise FileRefused(limits.ENCRYPTED)
        return
    if not content.startswith(ZIP_MAGIC):
        raise FileRefused(limits.NOT_A_SHEET)
    if "xl/workbook.xml" not in check_archive(content):
        raise FileRefused(limits.NOT_A_SHEET)


def check_archive(content: bytes) -> frozenset[str]:
    """The names of an archive's parts, each unpacked and searched; FileRefused when one is hostile."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as why:
        raise FileRefused(limits.BROKEN) from why
    _check_contents(parts, len(content))
    total = 0
    for part in parts:
        total = _check_part(content, part, total)
    return frozenset(part.filename for part in parts)


def _check_contents(parts: list[zipfile.ZipInfo], size: int) -> None:
    names = [part.filename for part in parts]
    if len(parts) > limits.MOST_PARTS:
        raise _unsafe(limits.MANY_PARTS)
    if len({name.casefold() for name in names}) != len(names) or any(map(_leads_elsewhere, names)):
        raise _unsafe(limits.BAD_NAMES)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise FileRefused(limits.ENCRYPTED)
    if sum(part.compress_size for part in parts) > size:
        raise _unsafe(limits.LYING)


def _leads_elsewhere(name: str) -> bool:
    return (
        name.startswith(("/", "\\"))
        or ":" in name
        or "\\" in name
        or "\0" in name
        or ".." in name.split("/")
        or not name.isprintable()
    )


def _check_part(content: bytes, part: zipfile.ZipInfo, total: int) -> int:
    """The bytes unpacked so far, this part included."""
    is_xml = part.filename.lower().endswith((".xml", ".rels", ".vml"))
    rest = b""
    size = 0
    for block in _unpacked(content, part):
        if is_xml and not size:
            _check_encoding(block)
        size += len(block)
        if total + size > limits.MOST_UNPACKED or size > max(_SMALL, part.compress_size * limits.MOST_RATIO):
            raise _unsafe(limits.EXPANDS)
        rest = _check_tags(rest + block, is_xml=is_xml)
    _check_text(rest, len(rest), is_xml=is_xml)
    if size != part.file_size:
        raise _unsafe(limits.LYING)
    return total + size


def _check_encoding(start: bytes) -> None:
    if start.startswith(_WIDE_CHARACTERS) or _ENCODING.search(start[:_PROLOGUE]):
        raise _unsafe(limits.ENTITIES)


def _check_tags(text: bytes, *, is_xml: bool) -> bytes:
    """Search the tags that are there as a whole; what stands behind the last is searched with the next."""
    end = text.rfind(b">") + 1
    _check_text(text, end or len(text), is_xml=is_xml)
    return text[end:] if end else text[-_LONGEST_REST:]


def _check_text(text: bytes, end: int, *, is_xml: bool) -> None:
    """Search up to `end`; rare characters first, for a part may have two hundred megabytes.

    Cells are looked for in every part, since a sheet may bear any name.
    """
    if is_xml and b"!" in text and b"<!" in text and any(mark in text.upper() for mark in _DECLARATIONS):
        raise _unsafe(limits.ENTITIES)
    far = _FAR_CELL_ANYHOW if any(one in text for one in _UNUSUAL) else _FAR_CELL
    for found in far.finditer(text, 0, end):
        if not _NOTHING_INSIDE.match(text, found.end(), end):
            raise _unsafe(limits.FAR_CELLS)


def _unpacked(content: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's bytes in blocks, straight from its local header, whatever sizes are declared."""
    start = part.header_offset + _LOCAL_HEADER.size
    try:
        header = _LOCAL_HEADER.unpack(content[part.header_offset : start])
    except struct.error as why:
        raise FileRefused(limits.BROKEN) from why
    magic, _, flags, method, _, _, _, _, declared, name_length, extra_length = header
    if magic != ZIP_MAGIC or method != part.compress_type or flags & _ENCRYPTED_FLAG:
        raise _unsafe(limits.LYING)
    if not flags & _SIZES_FOLLOW_FLAG and declared not in (part.file_size, 0xFFFFFFFF):
        raise _unsafe(limits.LYING)
    name = content[start : start + name_length]
    if name not in (part.orig_filename.encode("utf-8"), part.orig_filename.encode("cp437", "replace")):
        raise _unsafe(limits.LYING)
    start += name_length + extra_length
    packed = memoryview(content)[start : start + part.compress_size]
    if len(packed) != part.compress_size:
        raise FileRefused(limits.BROKEN)
    match method:
        case zipfile.ZIP_STORED:
            yield from (bytes(packed[at : at + _BLOCK]) for at in range(0, len(packed), _BLOCK))
        case zipfile.ZIP_DEFLATED:
            yield from _inflated(packed)
        case _:
            raise FileRefused(limits.NOT_A_SHEET)


def _inflated(packed: memoryview) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    try:
        while not inflater.eof:
            block = inflater.decompress(rest, _BLOCK)
            rest = inflater.unconsumed_tail
            if block:
                yield block
            elif not rest:
                break
    except zlib.error as why:
        raise FileRefused(limits.BROKEN) from why
    if not inflater.eof or inflater.unused_data:
        raise FileRefused(limits.BROKEN)


def _unsafe(what: Phrase) -> FileRefused:
    return FileRefused(limits.UNSAFE.filled(what=what))
