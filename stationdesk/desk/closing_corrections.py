"""What was put right in a closed period: told once, in the next report of the same name."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from stationdesk.core.document import Document, Paragraph, Signatures
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period, month_shifted
from stationdesk.desk.closing_compare import Difference, differences, named
from stationdesk.desk.closing_figures import Facts, Listings, read_versions
from stationdesk.desk.closing_kept import Edition, editions, facts_of, kind_of
from stationdesk.desk.listing import View
from stationdesk.store.transaction import Transaction

MONTHS_BACK = 12
_SHOWN = 3
_IN_TABLE = " · "
_CORRECTED = QT_TRANSLATE_NOOP(
    "desk", "Correction: {period}, {figure}: {before} → {after} (corrected {day}; {records})"
)
_WITHOUT_ROWS = QT_TRANSLATE_NOOP("desk", "Correction: {period}, {figure}: {before} → {after}")
_AND_MORE = QT_TRANSLATE_NOOP("desk", "{numbers} and {count} more")
_COMMA = QT_TRANSLATE_NOOP("desk", ", ")
_NONE = "—"
Fresh = Callable[[Edition], Facts]


@dataclass(frozen=True)
class Correction:
    """One figure of a closed period that has come to another number since.

    `keys` are its own and those of the figures that say the same elsewhere in the report.
    """

    edition: Edition
    difference: Difference
    keys: tuple[str, ...]

    @property
    def day(self) -> date | None:
        """When the last of the rows behind it was changed."""
        return max((local_day(row.at) for row in self.difference.rows if row.at is not None), default=None)

    def told(self) -> dict[str, Any]:
        """As it is kept with the report that tells it."""
        of = self.edition.closing
        return {
            "edition": self.edition.id, "first": of.first.isoformat(), "last": of.last.isoformat(),
            "keys": list(self.keys), "before": self.difference.before, "after": self.difference.after,
            "day": self.day.isoformat() if self.day else None,
            "rows": [[row.ledger, row.record, row.number, row.move.code] for row in self.difference.rows],
        }  # fmt: skip

    def sentence(self, say: Say) -> str:
        """As it is printed."""
        one, title = self.difference, say(self.edition.closing.period.title())
        said = {"period": title, "figure": one.label.replace(_IN_TABLE, " "), "before": one.before or _NONE,
                "after": one.after or _NONE}  # fmt: skip
        if self.day is None:
            return say(_WITHOUT_ROWS.filled(**said))
        records = say(_COMMA).join(row.number for row in one.rows[:_SHOWN])
        if len(one.rows) > _SHOWN:
            records = say(_AND_MORE.filled(numbers=records, count=len(one.rows) - _SHOWN))
        return say(_CORRECTED.filled(day=self.day.isoformat(), records=records, **said))


def corrections(
    tx: Transaction, listings: Listings, report: str, period: Period, fresh: Fresh
) -> tuple[Correction, ...]:
    """What changed in earlier closed periods of this report that no report of another period told yet.

    `fresh` builds a closed report again from the records as they are now; it is asked only where a row
    behind the closed figures changed, came or went.
    """
    of_name = editions(tx, report=report)
    found: list[Correction] = []
    for edition in reversed(_earlier(of_name, period)):
        was, known = facts_of(tx, listings, edition), _told_elsewhere(tx, listings, of_name, edition, period)
        if not known and _untouched(tx, listings, _own(was, edition.closing.period)):
            continue
        changed = _of_period(named(tx, listings, differences(was, fresh(edition))), edition)
        found += [Correction(edition, *one) for one in _once(_new(changed, known, was))]
    return tuple(found)


def with_corrections(document: Document, found: tuple[Correction, ...], say: Say) -> Document:
    """The document with a line for each before it is signed."""
    if not found:
        return document
    lines = tuple(Paragraph((one.sentence(say),)) for one in found)
    blocks = document.blocks
    place = next((at for at, one in enumerate(blocks) if isinstance(one, Signatures)), len(blocks))
    data = document.data | {"corrections": [one.told() for one in found]}
    return dataclasses.replace(document, blocks=(*blocks[:place], *lines, *blocks[place:]), data=data)


def _earlier(of_name: tuple[Edition, ...], period: Period) -> list[Edition]:
    """The newest edition of each earlier period of the same kind, of a year back; the latest first."""
    kind, since = kind_of(period), month_shifted(period.first, -MONTHS_BACK)
    newest: dict[date, Edition] = {}
    for one in of_name:
        of = one.closing
        if of.every is kind and since <= of.first and of.last < period.first:
            newest.setdefault(of.first, one)
    return [newest[day] for day in sorted(newest, reverse=True)]


def _own(was: Facts, period: Period) -> Facts:
    """The facts of the figures that count the days closed, and of the rows behind them."""
    figures = tuple(one for one in was.figures if _is_of(one.query, period))
    wanted: dict[str, set[int]] = {}
    for one in figures:
        wanted.setdefault(one.query.ledger, set()).update(one.ids)
    versions = {
        ledger: {row: was.versions[ledger][row] for row in rows if row in was.versions[ledger]}
        for ledger, rows in wanted.items()
        if rows
    }
    return dataclasses.replace(was, figures=figures, versions=versions)


def _untouched(tx: Transaction, listings: Listings, was: Facts) -> bool:
    """Whether every row behind the figures is of the version it had, and none came or went."""
    for ledger, rows in was.versions.items():
        if read_versions(tx, listings[ledger], set(rows)) != rows:
            return False
    view = View(tx.session.driver, tx.moment)
    counted = {one.query: len(one.ids) for one in was.figures}
    return all(
        listings[query.ledger].counted(view, query, counted[query] + 1) == counted[query]
        for query in _widest(tuple(counted))
    )


def _widest(queries: tuple[Query, ...]) -> tuple[Query, ...]:
    """Those that narrow no other: where these hold the rows they held, so does each narrower one."""
    held = [(one, _place(one), frozenset(one.filters)) for one in queries]
    return tuple(
        one
        for one, place, filters in held
        if not any(place == other_place and other < filters for _, other_place, other in held)
    )


def _place(query: Query) -> tuple[str, str, bool]:
    return query.ledger, query.search, query.voided


def _told_elsewhere(
    tx: Transaction, listings: Listings, of_name: tuple[Edition, ...], edition: Edition, period: Period
) -> Mapping[str, Any]:
    """{figure: what it was said to have become} in reports of other periods, the last said last."""
    known: dict[str, Any] = {}
    for one in reversed(of_name):
        if one.closing.last <= edition.closing.last or one.closing.period == period:
            continue
        said = facts_of(tx, listings, one).told
        known |= {
            key: told["after"] for told in said if told["edition"] == edition.id for key in told["keys"]
        }
    return known


def _of_period(changed: tuple[Difference, ...], edition: Edition) -> tuple[Difference, ...]:
    return tuple(one for one in changed if _is_of(one.query, edition.closing.period))


def _new(changed: tuple[Difference, ...], known: Mapping[str, Any], was: Facts) -> Iterator[Difference]:
    """The figures whose number is not the one last said, and those that are again as they were closed."""
    for one in changed:
        before = known.get(one.key, one.before)
        if before != one.after and None not in (one.before, one.after):  # else its line came or went
            yield dataclasses.replace(one, before=before)
    closed, still = was.by_key(), {one.key for one in changed}
    for key, said in known.items():
        one_again = closed.get(key)
        if one_again is not None and key not in still and said != one_again.text:
            yield Difference(key, one_again.label, said, one_again.text, one_again.query, ())


def _once(found: Iterator[Difference]) -> Iterator[tuple[Difference, tuple[str, ...]]]:
    """One line for each number: a table's where the same rows stand in the words as well."""
    alike: dict[Any, list[Difference]] = {}
    for one in found:
        alike.setdefault((one.query, one.before, one.after), []).append(one)
    for several in alike.values():
        shown = next((one for one in several if _IN_TABLE in one.label), several[0])
        yield shown, tuple(one.key for one in several)


def _is_of(query: Query, period: Period) -> bool:
    """Whether a figure counts the days closed, not those it is compared with or adds up to."""
    spans = [value for _, value in query.filters if isinstance(value, tuple) and len(value) == 2]
    days = [span for span in spans if all(isinstance(day, date) for day in span)]
    return not days or (period.first, period.last) in days
