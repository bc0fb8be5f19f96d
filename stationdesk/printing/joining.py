"""Several PDFs of this program as one, page for page as they are; each begins at a mark of its own.

Only files that `pdf_file` wrote are joined: a plain table of objects, nothing compressed into another.
Their objects are copied to the byte and only counted anew, so nothing is set or encoded again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_COUNT = re.compile(rb"/Count (\d+)")
_REFERENCE = re.compile(rb"(\d+) 0 R\b")
_OBJECT = re.compile(rb"\d+ 0 obj\b")
_STREAM = re.compile(rb">>\s*stream\r?\n")


class Bound(NamedTuple):
    """One file to be joined: what its mark says, and its bytes."""

    title: str
    content: bytes


class _Parsed(NamedTuple):
    objects: dict[int, bytes]
    root: int
    size: int


def join(files: Sequence[Bound], title: str) -> bytes:
    """One PDF of all their pages, in order, byte for byte the same again; ValueError for foreign ones."""
    out: dict[int, bytes] = {}
    kids: list[tuple[str, int, int]] = []
    first_free = 4  # 1 the catalogue, 2 the pages, 3 the marks
    for file in files:
        parsed = _parsed(file.content)
        shift = first_free - 1
        for number, body in _reachable(parsed):
            out[number + shift] = _counted_anew(body, shift)
        root = parsed.root + shift
        out[root] = out[root].replace(b"<<", b"<<\n/Parent 2 0 R", 1)
        kids.append((file.title, root, parsed.size))
        first_free += max(parsed.objects)
    out[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
        b" ".join(b"%d 0 R" % root for _, root, _ in kids), sum(count for *_, count in kids)
    )  # fmt: skip
    marks = range(first_free, first_free + len(kids))
    out[1] = b"<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R /PageMode /UseOutlines >>"
    out[3] = _outlines(marks)
    for mark, (said, root, _) in zip(marks, kids, strict=True):
        out[mark] = _mark(mark, marks, said, _first_page(out[root]))
    info = first_free + len(kids)
    out[info] = b"<< /Title %s /Creator (StationDesk) >>" % _text(title)
    return _file(out, info)


def _parsed(content: bytes) -> _Parsed:
    """The objects of a file by their numbers, the root of its pages, and how many there are."""
    start = _START.search(content)
    if start is None:
        raise ValueError("no table of objects")
    offsets, trailer = _table(content, int(start[1]))
    ends = sorted([*offsets.values(), int(start[1])])
    following = dict(pairwise(ends))
    objects = {number: _body(content[at : following[at]]) for number, at in offsets.items()}
    root = _ROOT.search(trailer)
    pages = _PAGES.search(objects[int(root[1])]) if root else None
    count = _COUNT.search(objects[int(pages[1])]) if pages else None
    if pages is None or count is None:
        raise ValueError("no pages")
    return _Parsed(objects, int(pages[1]), int(count[1]))


def _table(content: bytes, at: int) -> tuple[dict[int, int], bytes]:
    table, _, trailer = content[at:].partition(b"trailer")
    lines = table.split(b"\n")
    first, count = (int(word) for word in lines[1].split())
    offsets = {
        first + place: int(line[:10])
        for place, line in enumerate(lines[2 : 2 + count])
        if line[17:18] == b"n"
    }
    return offsets, trailer


def _body(raw: bytes) -> bytes:
    begin = _OBJECT.search(raw)
    end = raw.rfind(b"endobj")
    if begin is None or end < 0:
        raise ValueError("no object where the table says one")
    return raw[begin.end() : end].strip(b"\r\n")


def _reachable(parsed: _Parsed) -> Iterator[tuple[int, bytes]]:
    """What the pages need; a file's catalogue and what is told about it stay behind."""
    waiting, seen = [parsed.root], {parsed.root}
    while waiting:
        number = waiting.pop()
        body = parsed.objects[number]
        yield number, body
        for found in _REFERENCE.finditer(_head(body)):
            if int(found[1]) not in seen:
                seen.add(int(found[1]))
                waiting.append(int(found[1]))


def _head(body: bytes) -> bytes:
    """An object without its stream, whose bytes may look like anything."""
    stream = _STREAM.search(body)
    return body[: stream.start()] if stream else body


def _counted_anew(body: bytes, shift: int) -> bytes:
    head = _head(body)
    return _REFERENCE.sub(lambda found: b"%d 0 R" % (int(found[1]) + shift), head) + body[len(head) :]


def _first_page(pages: bytes) -> int:
    kids = pages[pages.index(b"/Kids") :]
    found = _REFERENCE.search(kids)
    if found is None:
        raise ValueError("no page")
    return int(found[1])


def _outlines(marks: range) -> bytes:
    if not marks:
        return b"<< /Type /Outlines /Count 0 >>"
    return b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (marks[0], marks[-1], len(marks))


def _mark(mark: int, marks: range, said: str, page: int) -> bytes:
    beside = b"" if mark == marks[0] else b" /Prev %d 0 R" % (mark - 1)
    beside += b"" if mark == marks[-1] else b" /Next %d 0 R" % (mark + 1)
    return b"<< /Title %s /Parent 3 0 R%s /Dest [%d 0 R /Fit] >>" % (_text(said), beside, page)


def _text(said: str) -> bytes:
    return b"<FEFF%s>" % said.encode("utf-16-be").hex().upper().encode("ascii")


def _file(objects: dict[int, bytes], info: int) -> bytes:
    """The whole file; a number that nothing has is free."""
    parts, at, size = [b"%PDF-1.5\n%\x93\x8c\x8b\x9e\n"], {}, max(objects) + 1
    length = len(parts[0])
    for number in sorted(objects):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        at[number] = length
        parts.append(part)
        length += len(part)
    rows = [b"0000000000 65535 f \n"]
    rows += [
        b"%010d 00000 n \n" % at[number] if number in at else b"0000000000 00001 f \n"
        for number in range(1, size)
    ]
    tail = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return b"".join([*parts, b"xref\n0 %d\n" % size, *rows, tail % (size, info, length)])
