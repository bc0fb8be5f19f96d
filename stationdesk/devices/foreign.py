"""What a device says of itself, made harmless: small XML without entities, words that steer no screen."""

from __future__ import annotations

import unicodedata
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MOST_ELEMENTS = 4_000
MOST_DEPTH = 40
MOST_WORDS = 100


class BadXml(Exception):
    """Not XML, or XML built like an attack."""


def read_xml(text: bytes, most_elements: int = MOST_ELEMENTS) -> Element:
    """The root of a small document; names as `{namespace}name`. Raises BadXml, whatever is wrong."""
    builder = TreeBuilder()
    depth = elements = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > MOST_DEPTH or elements > most_elements:
            raise BadXml
        builder.start(_named(name), {_named(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_named(name))

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(text, True)
    except (expat.ExpatError, ValueError, LookupError) as why:
        raise BadXml from why
    return builder.close()


def words(text: str | None) -> str:
    """At most a hundred signs in one line, with nothing in them that cannot be seen."""
    seen = "".join(
        " " if unicodedata.category(letter) in {"Zs", "Zl", "Zp", "Cc"} else letter
        for letter in (text or "")[: 10 * MOST_WORDS]
        if unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"}
    )
    return " ".join(seen.split())[:MOST_WORDS]


def _named(name: str) -> str:
    return "{" + name if "}" in name else name


def _no_doctype(*_: object) -> None:
    raise BadXml
