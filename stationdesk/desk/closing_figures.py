"""The figures of a report as they were closed: each with its words, its query and the rows behind it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from stationdesk.core.document import Document
from stationdesk.core.errors import FileRefused
from stationdesk.core.figure_lines import figure_lines
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, OneOf, Query
from stationdesk.desk.listing import Listing, View
from stationdesk.store.transaction import Transaction

_AT_ONCE = 500  # ids in one question; SQLite takes no end of them
_UNREADABLE = QT_TRANSLATE_NOOP("desk", "The closed report cannot be read; take its file back from a backup.")
Listings = Mapping[str, Listing]


@dataclass(frozen=True)
class Frozen:
    """One figure. `key` tells those of the same words apart; `ids` are the rows behind it, in order."""

    key: str
    label: str
    text: str
    query: Query
    ids: tuple[int, ...]


@dataclass(frozen=True)
class Facts:
    """A report's figures, the version of every row behind them by ledger, and what else was closed.

    `told` are the corrections of earlier periods it printed, as desk.closing_corrections wrote them;
    `values` what a form of the bureau is filled with, by the keys of desk.form_figures.
    """

    name: str
    title: str
    period: str
    language: str
    anchor: str
    figures: tuple[Frozen, ...]
    versions: Mapping[str, Mapping[int, int]]
    texts: Mapping[str, str] = field(default_factory=dict)
    told: tuple[Mapping[str, Any], ...] = ()
    values: Mapping[str, str | int | float] = field(default_factory=dict)

    def by_key(self) -> dict[str, Frozen]:
        """Each figure by its key."""
        return {one.key: one for one in self.figures}

    def packed(self) -> bytes:
        """As it is kept; equal facts give equal bytes."""
        told = {
            "name": self.name, "title": self.title, "period": self.period, "language": self.language,
            "anchor": self.anchor, "texts": dict(self.texts), "told": [dict(one) for one in self.told],
            "values": dict(self.values),
            "figures": [[one.key, one.label, one.text, _plain(one.query), _steps(one.ids)]
                        for one in self.figures],
            "versions": {ledger: sorted(rows.items()) for ledger, rows in sorted(self.versions.items())},
        }  # fmt: skip
        return zlib.compress(json.dumps(told, ensure_ascii=False, sort_keys=True).encode(), 9)


def unpacked(content: bytes, listings: Listings) -> Facts:
    """Facts from what was kept; FileRefused for what another program wrote."""
    try:
        told = json.loads(zlib.decompress(content))
        figures = tuple(
            Frozen(key, label, text, _query(query, listings), tuple(_summed(steps)))
            for key, label, text, query, steps in told.pop("figures")
        )
        versions = {ledger: dict(rows) for ledger, rows in told.pop("versions").items()}
        return Facts(figures=figures, versions=versions, **(told | {"told": tuple(told["told"])}))
    except (ValueError, TypeError, KeyError, zlib.error) as why:
        raise FileRefused(_UNREADABLE) from why


def frozen(tx: Transaction, listings: Listings, document: Document, texts: Mapping[str, str]) -> Facts:
    """The document's figures with the rows behind them, as this transaction sees the records."""
    view, known = View(tx.session.driver, tx.moment), dict[Query, tuple[int, ...]]()
    figures, seen = [], dict[str, int]()
    for label, figure in figure_lines(document):
        query: Query = figure.rows
        if query not in known:
            known[query] = tuple(listings[query.ledger].ids(view, query))
        key = f"{label} {_mark_of(query)}"
        seen[key] = seen.get(key, 0) + 1
        key = key if seen[key] == 1 else f"{key}#{seen[key]}"
        figures.append(Frozen(key, label, figure.text, query, known[query]))
    stamp = document.stamp
    return Facts(
        document.name, document.title, stamp.period, document.language, stamp.anchor, tuple(figures),
        versions_of(tx, listings, figures), dict(texts),
    )  # fmt: skip


def versions_of(tx: Transaction, listings: Listings, figures: list[Frozen]) -> dict[str, dict[int, int]]:
    """{ledger: {id: version}} of every row behind the figures; a row without versions has 0."""
    wanted: dict[str, set[int]] = {}
    for one in figures:
        wanted.setdefault(one.query.ledger, set()).update(one.ids)
    return {ledger: read_versions(tx, listings[ledger], ids) for ledger, ids in wanted.items() if ids}


def read_versions(tx: Transaction, listing: Listing, ids: set[int]) -> dict[int, int]:
    """The version each of these rows has now."""
    model, ordered = listing.ledger.record, sorted(ids)
    if not hasattr(model, "version"):
        return dict.fromkeys(ordered, 0)
    found: dict[int, int] = {}
    for place in range(0, len(ordered), _AT_ONCE):
        some = ordered[place : place + _AT_ONCE]
        rows = tx.session.execute(select(model.id, model.version).where(model.id.in_(some)))
        found |= {row.id: row.version for row in rows}
    return found


# --- a query as plain values ---


def _mark_of(query: Query) -> str:
    """Tells apart figures of the same words: a row of a table may change its place, not what it counts."""
    return sha256(json.dumps(_plain(query), sort_keys=True).encode()).hexdigest()[:12]


def _plain(query: Query) -> list[Any]:
    filters = [[name, _packed(value)] for name, value in query.filters]
    return [query.ledger, filters, query.search, query.order, query.descending, query.voided]


def _query(plain: list[Any], listings: Listings) -> Query:
    ledger, filters, search, order, descending, voided = plain
    given = tuple((name, _of_filter(listings[ledger], name, _opened(value))) for name, value in filters)
    return Query(ledger, given, search, order, descending, voided)


def _of_filter(listing: Listing, name: str, value: Any) -> Any:
    """A value as the filter of that name takes it: the member of its choice, where it has one."""
    kind = next((one.kind for one in listing.ledger.filters if one.name == name), None)
    if not isinstance(kind, OneOf) or not isinstance(value, str | tuple):
        return value
    members = {member.code: member for member in kind.choice}
    return members[value] if isinstance(value, str) else tuple(members[one] for one in value)


def _packed(value: Any) -> Any:
    match value:
        case Choice():
            return value.code
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case tuple() | list() | frozenset():
            return [_packed(one) for one in (sorted(value) if isinstance(value, frozenset) else value)]
        case _:
            return value


def _opened(value: Any) -> Any:
    match value:
        case {"at": str(at)}:
            return datetime.fromisoformat(at)
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case list():
            return tuple(_opened(one) for one in value)
        case _:
            return value


def _steps(ids: tuple[int, ...]) -> list[int]:
    """Each id as its distance from the one before: short numbers, which pack well."""
    return [one - before for before, one in zip((0, *ids), ids, strict=False)]


def _summed(steps: list[int]) -> Iterator[int]:
    at = 0
    for step in steps:
        at += step
        yield at
