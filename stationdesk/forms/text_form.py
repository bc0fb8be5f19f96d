"""Fill a .docx form: content controls, merge fields, bookmarks, and names in braces or 【】."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stationdesk.core.errors import FileRefused
from stationdesk.forms import limits
from stationdesk.forms.filling import Column, Filling, Value
from stationdesk.forms.package import Package
from stationdesk.forms.places import Edit, Element, read_xml, said, spliced

_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_NAMED = re.compile(r"\{\{([^{}]{1,80})\}\}|【([^【】]{1,80})】")
_MERGE = re.compile(r"\s*MERGEFIELD\s+(?:\"([^\"]+)\"|(\S+))")
_OWN = re.compile(r"_(?:GoBack|Toc|Ref|Hlt)")


@dataclass(frozen=True)
class Field:
    """A named place: the texts `texts` belong to it; of the first, the part from `first` on.

    `last` is where it ends in the last of them, None at its end.
    """

    name: str
    texts: tuple[Element, ...]
    first: int = 0
    last: int | None = None


@dataclass(frozen=True)
class Change:
    """Words instead of the characters `first`..`last` of one text."""

    text: Element
    first: int
    last: int
    words: str


def fields(root: Element) -> Iterator[Field]:
    """Every named place of a part in reading order of its kind."""
    yield from _controls(root)
    yield from _merge_fields(root)
    yield from _bookmarks(root)
    yield from _braced(root)


def read_parts(package: Package) -> Iterator[tuple[str, bytes, Element]]:
    """(name, bytes, root) of every part of the text that may hold fields."""
    for name in package.names():
        if _PARTS.fullmatch(name):
            content = package.part(name)
            yield name, content, read_xml(content, name)


def fill_text(package: Package, filling: Filling) -> bytes:
    """The form with these values in its fields; a row of a table with lists is repeated for each record."""
    parts, met = {}, set()
    for name, content, root in read_parts(package):
        repeated = [row for row in root.all("tr") if _lists(row, filling)]
        edits = [_repeat(content, row, filling) for row in repeated]
        changes = []
        for field in fields(root):
            met.add(field.name)
            if field.name in filling and not any(_within(field, row) for row in repeated):
                changes += _changes(field, filling[field.name])
        if edits or changes:
            parts[name] = spliced(content, edits + _edits(content, changes))
    if unknown := [name for name in filling if name not in met]:
        raise FileRefused(limits.NO_PLACE.filled(place=unknown[0]))
    return package.having(parts)


def _controls(root: Element) -> Iterator[Field]:
    for control in root.all("sdt"):
        about, content = control.child("sdtPr"), control.child("sdtContent")
        if about is None or content is None:
            continue
        named = about.child("tag") or about.child("alias")
        name = named.attributes.get("val", "") if named is not None else ""
        texts = tuple(content.all("t"))
        if name and texts and not content.all("sdt"):
            yield Field(name, texts)


def _merge_fields(root: Element) -> Iterator[Field]:
    for simple in root.all("fldSimple"):
        if name := _merged(simple.attributes.get("instr", "")):
            yield Field(name, tuple(simple.all("t")))
    for paragraph in root.all("p"):
        said_, shows = "", False
        texts: list[Element] = []
        for one in paragraph.walk():
            match one.name, one.attributes.get("fldCharType"):
                case "fldChar", "begin":
                    said_, shows, texts = "", False, []
                case "fldChar", "separate":
                    shows = True
                case "fldChar", "end":
                    if shows and texts and (name := _merged(said_)):
                        yield Field(name, tuple(texts))
                    shows = False
                case "instrText", _:
                    said_ += one.text
                case "t", _ if shows:
                    texts.append(one)


def _merged(instruction: str) -> str:
    found = _MERGE.match(instruction)
    return (found[1] or found[2]) if found else ""


def _bookmarks(root: Element) -> Iterator[Field]:
    for paragraph in root.all("p"):
        open_: dict[str, tuple[str, list[Element]]] = {}
        for one in paragraph.walk():
            if one.name == "bookmarkStart" and not _OWN.match(one.attributes.get("name", "_Toc")):
                open_[one.attributes.get("id", "")] = (one.attributes["name"], [])
            elif one.name == "bookmarkEnd" and one.attributes.get("id", "") in open_:
                name, texts = open_.pop(one.attributes.get("id", ""))
                if texts:
                    yield Field(name, tuple(texts))
            elif one.name == "t":
                for _, texts in open_.values():
                    texts.append(one)


def _braced(root: Element) -> Iterator[Field]:
    """Names in braces, though a program has cut them into pieces of one paragraph."""
    for paragraph in root.all("p"):
        texts = [one for one in paragraph.all("t") if _paragraph_of(one) is paragraph]
        whole = "".join(one.text for one in texts)
        for found in _NAMED.finditer(whole):
            at, first, last = 0, 0, 0
            held: list[Element] = []
            for one in texts:
                if at < found.end() and at + len(one.text) > found.start():
                    if not held:
                        first = found.start() - at
                    held.append(one)
                    last = found.end() - at
                at += len(one.text)
            yield Field((found[1] or found[2]).strip(), tuple(held), first, last)


def _paragraph_of(element: Element) -> Element | None:
    above = element.parent
    while above is not None and above.name != "p":
        above = above.parent
    return above


def _lists(row: Element, filling: Filling) -> list[Column]:
    """The lists whose fields stand in a row of a table, the innermost one only."""
    if any(one is not row for one in row.all("tr")):
        return []
    values = (filling.get(one.name) for one in fields(row))
    return [one for one in values if isinstance(one, Column)]


def _repeat(content: bytes, row: Element, filling: Filling) -> Edit:
    """The row once a record; one empty row where there is none."""
    count = max(len(one.values) for one in _lists(row, filling))
    rows = []
    for record in range(max(count, 1)):
        changes = []
        for field in fields(row):
            if field.name in filling:
                changes += _changes(field, _of_record(filling[field.name], record))
        edits = _edits(content, changes)
        moved = [Edit(one.start - row.start, one.end - row.start, one.instead) for one in edits]
        rows.append(spliced(content[row.start : row.end], moved))
    return Edit(row.start, row.end, b"".join(rows))


def _of_record(value: Value | Column, record: int) -> Value:
    if not isinstance(value, Column):
        return value
    return value.values[record] if record < len(value.values) else None


def _changes(field: Field, value: Value | Column) -> list[Change]:
    """The value in the field's first text, in its format; its other texts are emptied."""
    words = _words(_of_record(value, 0))
    changes = []
    for place, one in enumerate(field.texts):
        begins = field.first if place == 0 else 0
        is_last = place == len(field.texts) - 1
        ends = field.last if field.last is not None and is_last else len(one.text)
        changes.append(Change(one, begins, ends, words if place == 0 else ""))
    return changes


def _edits(content: bytes, changes: list[Change]) -> list[Edit]:
    """Each text once, with all its changes; of two that meet the first: a name in a control is its."""
    of_text: dict[int, list[Change]] = {}
    for one in changes:
        known = of_text.setdefault(one.text.start, [])
        if not any(one.first < other.last and other.first < one.last for other in known):
            known.append(one)
    edits = []
    for known in of_text.values():
        text = known[0].text
        words = text.text
        for one in sorted(known, key=lambda change: change.first, reverse=True):
            words = words[: one.first] + one.words + words[one.last :]
        edits.append(_text(content, text, words))
    return edits


def _words(value: Value) -> str:
    return "" if value is None else str(value)


def _text(content: bytes, element: Element, words: str) -> Edit:
    name = content[element.start + 1 : element.inner].split(None, 1)[0].rstrip(b"/>")
    lines = said(words).split(b"\n")
    prefix = name[: name.rindex(b":") + 1] if b":" in name else b""
    made = [b"<" + name + b' xml:space="preserve">' + line + b"</" + name + b">" for line in lines]
    return Edit(element.start, element.end, (b"<" + prefix + b"br/>").join(made))


def _within(field: Field, row: Element) -> bool:
    return bool(field.texts) and row.start <= field.texts[0].start < row.end
