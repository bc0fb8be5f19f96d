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


def propose(package: Package, offers: Iterable[Offer], places: Iterable[str]) -> dict[str, str]:
    """{place: key} for every free place whose titles name a value.

    Where two sources use the same words, the one that knows most places of the form is believed, so that
    neighbouring cells are counted alike.
    """
    by_source: dict[str, dict[tuple[str, ...], str]] = {}
    for offer in offers:
        source = "/".join(offer.key.split("/")[:2])
        by_source.setdefault(source, {}).setdefault(_plain(offer.titles), offer.key)
    names = tuple(places)
    found = [_matched(package, known, names) for known in by_source.values()]
    marks: dict[str, str] = {}
    for one in sorted(found, key=len):
        marks |= one
    return marks


def _matched(package: Package, known: Mapping[tuple[str, ...], str], names: tuple[str, ...]) -> dict[str, str]:
    if package.suffix is Suffix.XLSX:
        return _of_cells(Workbook(package), known)
    joined = {"".join(titles): key for titles, key in reversed(known.items())}
    return {name: joined[plain] for name in names if (plain := "".join(_plain((name,)))) in joined}


def _of_cells(book: Workbook, known: Mapping[tuple[str, ...], str]) -> dict[str, str]:
    found = {}
    for name, sheet in book.sheets.items():
        drawn = book.drawn(sheet)
        for at, text in drawn.items():
            free = not text and sheet.cells[at].child("f") is None and sheet.first_of(at) == at
            if free and (key := _key(sheet, drawn, at, known)):
                found[f"{name}!{cell_at(*at)}"] = key
    return found


def _key(sheet: Sheet, drawn: Mapping[At, str], at: At, known: Mapping[tuple[str, ...], str]) -> str:
    """By the titles left of the cell and above it; by the one beside it where that names a single value."""
    beside = next((text for c in range(at[1] - 1, 0, -1) if (text := _said(sheet, drawn, (at[0], c)))), "")
    left = {text for c in range(1, at[1]) if (text := _said(sheet, drawn, (at[0], c)))}
    above = {text for r in range(1, at[0]) if (text := _said(sheet, drawn, (r, at[1])))}
    keys = {known[pair] for row in left for column in above if (pair := _plain((row, column))) in known}
    if len(keys) == 1:
        return keys.pop()
    return known.get(_plain((beside,)), "") if beside and not keys else ""


def _said(sheet: Sheet, drawn: Mapping[At, str], at: At) -> str:
    return drawn.get(sheet.first_of(at), "")


def _plain(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_NOISE.sub("", unicodedata.normalize("NFKC", one)).casefold() for one in titles)
