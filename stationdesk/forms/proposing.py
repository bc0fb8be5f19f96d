"""Propose which value belongs where: the titles of its row and column, or the field's own name, say it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stationdesk.forms.cells import cell_at
from stationdesk.forms.package import Package, Suffix
from stationdesk.forms.workbook import At, Sheet, Workbook

_NOISE = re.compile(r"[\s:：·.。,，、/()（）_\-]+")


@dataclass(frozen=True)
class Offer:
    """A value that may be marked: its key, and the words it goes by, with row and column of tables."""

    key: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class _Titles:
    """What stands around a place, bare of marks: in its row, in its column, beside it; or its own name."""

    left: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()
    beside: str = ""
    name: str = ""


def propose(package: Package, offers: Iterable[Offer], places: Iterable[str]) -> dict[str, str]:
    """{place: key} for every free place whose titles name a value.

    Where two sources use the same words, the one that knows most places of the form is believed, so that
    neighbouring cells are counted alike; of two that know as many, the first.
    """
    by_source: dict[str, dict[tuple[str, ...], str]] = {}
    for offer in offers:
        source = "/".join(offer.key.split("/")[: 3 if offer.key.startswith("figure/") else 2])
        by_source.setdefault(source, {}).setdefault(_plain(offer.titles), offer.key)
    titles = _titles(package, places)
    found = [_matched(titles, known) for known in by_source.values()]
    marks: dict[str, str] = {}
    for one in sorted(found, key=len, reverse=True):
        marks = one | marks
    return marks


def _matched(titles: Mapping[str, _Titles], known: Mapping[tuple[str, ...], str]) -> dict[str, str]:
    """By row and column; by the one title beside the place where that names a single value."""
    found = {}
    joined = {"".join(words): key for words, key in reversed(list(known.items()))}
    for place, said in titles.items():
        keys = {known[pair] for row in said.left for column in said.above if (pair := (row, column)) in known}
        if len(keys) == 1:
            found[place] = keys.pop()
        elif not keys and (single := joined.get(said.name) or known.get((said.beside,))):
            found[place] = single
    return found


def _titles(package: Package, places: Iterable[str]) -> dict[str, _Titles]:
    """The words that say what belongs at each free place."""
    if package.suffix is Suffix.DOCX:
        return {one: _Titles(name=_bare(one)) for one in places}
    book = Workbook(package)
    found = {}
    for name, sheet in book.sheets.items():
        drawn = {at: _bare(text) for at, text in book.drawn(sheet).items()}
        for at, text in drawn.items():
            if not text and sheet.cells[at].child("f") is None and sheet.first_of(at) == at:
                found[f"{name}!{cell_at(*at)}"] = _around(sheet, drawn, at)
    return found


def _around(sheet: Sheet, drawn: Mapping[At, str], at: At) -> _Titles:
    left = [text for c in range(1, at[1]) if (text := _said(sheet, drawn, (at[0], c)))]
    above = [text for r in range(1, at[0]) if (text := _said(sheet, drawn, (r, at[1])))]
    return _Titles(frozenset(left), frozenset(above), left[-1] if left else "")


def _said(sheet: Sheet, drawn: Mapping[At, str], at: At) -> str:
    return drawn.get(sheet.first_of(at), "")


def _plain(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_bare(one) for one in titles)


def _bare(text: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).casefold()
