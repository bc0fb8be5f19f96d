"""Where in a part's bytes each XML element stands, so that a few can be replaced and the rest never moves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from stationdesk.core.errors import FileRefused
from stationdesk.forms import limits

_TAG = re.compile(rb"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_UNSAID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DEEPEST = 400


@dataclass(eq=False)
class Element:
    """One element: bytes `start`..`end` of the part; what is within stands in `inner`..`close`.

    `name` has no prefix. `text` is the text directly in it.
    """

    name: str
    attributes: dict[str, str]
    start: int
    inner: int
    close: int = 0
    end: int = 0
    text: str = ""
    parent: Element | None = field(default=None, repr=False)
    children: list[Element] = field(default_factory=list, repr=False)

    def walk(self) -> Iterator[Element]:
        """Itself and everything within, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, name: str) -> list[Element]:
        """Every element of that name within."""
        return [one for one in self.walk() if one.name == name]

    def child(self, name: str) -> Element | None:
        """The first direct child of that name."""
        return next((one for one in self.children if one.name == name), None)


@dataclass(frozen=True)
class Edit:
    """Bytes instead of those from `start` to `end`."""

    start: int
    end: int
    instead: bytes


def read_xml(content: bytes, part: str) -> Element:
    """The part's root element; FileRefused when it is no whole XML in UTF-8."""
    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = True
    root = Element("", {}, 0, 0)
    open_: list[Element] = [root]

    def begins(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        tag = _TAG.match(content, at)
        if tag is None or len(open_) > _DEEPEST:
            raise FileRefused(limits.BROKEN.filled(part=part))
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        made = Element(name.rpartition(":")[2], plain, at, tag.end(), parent=open_[-1])
        open_[-1].children.append(made)
        open_.append(made)

    def ends(_name: str) -> None:
        done = open_.pop()
        if content[done.inner - 2 : done.inner] == b"/>":
            done.close = done.end = done.inner
            return
        done.close = parser.CurrentByteIndex
        done.end = content.index(b">", done.close) + 1

    def reads(text: str) -> None:
        open_[-1].text += text

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begins, ends, reads
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError) as why:
        raise FileRefused(limits.BROKEN.filled(part=part)) from why
    return root.children[0]


def spliced(content: bytes, edits: list[Edit]) -> bytes:
    """The bytes with every edit made; edits never overlap, those at one place come in their order."""
    parts, at = [], 0
    for one in sorted(edits, key=lambda edit: edit.start):
        parts += [content[at : one.start], one.instead]
        at = max(at, one.end)
    return b"".join([*parts, content[at:]])


def said(text: str) -> bytes:
    """A text as it stands between tags; what XML cannot hold is marked."""
    return escape(_UNSAID.sub("\ufffd", text), {'"': "&quot;"}).encode()
