"""Printed forms: their shipped wording, the placeholders each may use, and filling them."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.resources import resource

FORMS = (
    "correction_order", "security_notice", "check_record", "review_opinion", "extension_sheet",
    "hand_over_letter", "close_out_slip", "responsibility_letter", "door_plate", "unit_check_sheet",
)  # fmt: skip
"""Every form of domain.md §5.7 whose words the station may change, in the order they are listed."""

NUMBERED = frozenset({"county", "unit", "year", "no"})
"""What the number of a form may be made of besides the form's own placeholders."""

_BRACES = QT_TRANSLATE_NOOP(
    "station", "A brace is missing or stands alone near “{near}”; write placeholders as in {example}."
)
_UNKNOWN = QT_TRANSLATE_NOOP("station", "This form knows no placeholder {name}; it may use {known}.")
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "station", "The number needs {no}, or two papers would bear the same one; please put it back."
)
_EMPTY = QT_TRANSLATE_NOOP("station", "A form needs a title.")


@dataclass(frozen=True)
class Wording:
    """A form's words: `number` is a pattern or empty, `signatures` the places to sign."""

    title: str
    number: str
    body: str
    signatures: tuple[str, ...]


@dataclass(frozen=True)
class Shipped:
    """A form as the program brings it, and the placeholders its values are known for."""

    wording: Wording
    placeholders: frozenset[str]

    @property
    def counts(self) -> bool:
        """Whether its papers are numbered one after another."""
        return "no" in placeholders_in(self.wording.number)


@cache
def _shown() -> Mapping[str, str]:
    """What each placeholder is called on a form, where its words are in the language of the papers."""
    lines = resource("forms", "names.csv").read_text(encoding="utf-8").splitlines()
    return dict(line.split(",", 1) for line in lines[1:])


@cache
def _meant() -> Mapping[str, str]:
    return {shown: name for name, shown in _shown().items()}


def in_braces(name: str) -> str:
    """A placeholder as a form's words have it."""
    return f"{{{_shown().get(name, name)}}}"


@cache
def shipped(form: str) -> Shipped:
    """The wording of the program's resources."""
    text = resource("forms", f"{form}.txt").read_text(encoding="utf-8")
    head, _, body = text.partition("\n---\n")
    told = dict(line.partition(":")[::2] for line in head.splitlines())
    wording = Wording(
        told["title"].strip(), told["number"].strip(), body.strip(), places(told["signatures"], "|")
    )
    return Shipped(wording, frozenset(told["placeholders"].split()))


def places(text: str, mark: str = "\n") -> tuple[str, ...]:
    """The places to sign that a text names, one a line."""
    return tuple(one.strip() for one in text.split(mark) if one.strip())


def placeholders_in(text: str) -> frozenset[str]:
    """The names between braces; ValueError where a brace stands alone or hides something else."""
    names = set()
    for _, name, spec, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        if spec or conversion or not name.isidentifier():
            raise ValueError(name)
        names.add(_meant().get(name, name))
    return frozenset(names)


def checked(form: str, wording: Wording) -> Wording:
    """The wording with half-width braces; RuleBroken under the field whose words cannot be filled."""
    known = shipped(form).placeholders
    if not wording.title.strip():
        raise RuleBroken(_EMPTY, {"title": _EMPTY})
    return Wording(
        _text("title", wording.title, known),
        _number(form, wording.number, known),
        _text("body", wording.body, known),
        tuple(_text("signatures", one, known) for one in wording.signatures),
    )


def _number(form: str, text: str, known: frozenset[str]) -> str:
    pattern = _text("number_pattern", text, known | NUMBERED)
    if shipped(form).counts and "no" not in placeholders_in(pattern):
        fault = _NO_NUMBER.filled(no=in_braces("no"))
        raise RuleBroken(fault, {"number_pattern": fault})
    return pattern


def _text(field: str, text: str, known: frozenset[str]) -> str:
    plain = text.strip().replace("｛", "{").replace("｝", "}")
    try:
        names = placeholders_in(plain)
    except ValueError as why:
        fault = _BRACES.filled(
            near=_near(plain), example=in_braces("addressee" if "addressee" in known else "station")
        )
        raise RuleBroken(fault, {field: fault}) from why
    for name in sorted(names - known):
        shown = "、".join(in_braces(one) for one in sorted(known))
        fault = _UNKNOWN.filled(name=in_braces(name), known=shown)
        raise RuleBroken(fault, {field: fault})
    return plain


def _near(text: str) -> str:
    place = min((text.find(one) for one in "{}" if one in text), default=0)
    return text[max(place - 6, 0) : place + 10].replace("\n", " ")


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders filled; what a record says is never read as one."""
    pieces = []
    for words, name, _, _ in string.Formatter().parse(text):
        pieces.append(words)
        if name is not None:
            pieces.append(values.get(_meant().get(name, name), ""))
    return unicodedata.normalize("NFC", "".join(pieces))


def county_of(bureau: str) -> str:
    """The county as document numbers abbreviate it: 青 of 青坪县公安局; × where no bureau is entered."""
    return bureau.strip()[:1] or "×"


def unit_of(short_name: str) -> str:
    """The station as document numbers abbreviate it: 青坪 of 青坪所."""
    return short_name.strip().removesuffix("所")
