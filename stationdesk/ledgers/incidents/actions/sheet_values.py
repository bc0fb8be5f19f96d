"""What a row of a foreign sheet says, in the station's codes, villages and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import select

from stationdesk.ledgers.incidents.rules.counting import INVALID_CODE, OTHER_CODE
from stationdesk.ledgers.incidents.rules.foreign import Meaning
from stationdesk.ledgers.incidents.rules.foreign_words import SYNONYMS
from stationdesk.ledgers.station.records import DictionaryEntry, Village
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]
Values = dict[str, Any]

TIMES = ("occurred_at", "reported_at", "received_at", "dispatched_at", "arrived_at", "finished_at",
         "fed_back_at")  # fmt: skip
_DEGREE = Decimal("0.000001")
_CENT = Decimal("0.01")


@dataclass
class Words:
    """The station's words, read once for a chunk."""

    category: Meaning
    result: Meaning
    source: Meaning
    place_kind: Meaning
    villages: dict[str, tuple[int, int | None]]

    @classmethod
    def read(cls, tx: Transaction) -> Words:
        """Every dictionary a sheet's words may mean, and the villages by name."""
        names = ("incident_category", "incident_result", "incident_source", "place_kind")
        entries = select(
            DictionaryEntry.dictionary, DictionaryEntry.code, DictionaryEntry.label_zh,
            DictionaryEntry.label_en, DictionaryEntry.std_code,
        ).where(DictionaryEntry.dictionary.in_(names), DictionaryEntry.voided_at.is_(None)).order_by(
            DictionaryEntry.position
        )  # fmt: skip
        labels: dict[str, dict[str, tuple[str, ...]]] = {name: {} for name in names}
        for dictionary, code, *words in tx.session.execute(entries):
            labels[dictionary][code] = tuple(word for word in words if word)
        villages = select(Village.name, Village.id, Village.area_id).where(Village.voided_at.is_(None))
        found = {name: (ident, area) for name, ident, area in tx.session.execute(villages)}
        category, result, source, place_kind = (Meaning(labels[name], SYNONYMS.get(name)) for name in names)
        return cls(category, result, source, place_kind, found)

    def village(self, *texts: str | None) -> tuple[int, int | None] | None:
        """(village, area) of the longest village name that stands in the first text naming one."""
        for text in texts:
            named = [name for name in self.villages if text and name in text]
            if named:
                return self.villages[max(named, key=len)]
        return None


def values_of(row: Row, words: Words) -> Values:
    """The attributes a row gives, in our words."""
    reported = _category(row, words, "reported")
    found = _category(row, words, "found")
    own = _text(row, "category")
    foreign = _text(row, "foreign_category") or _in_its_own_words(row, words)
    if reported is None:
        reported = words.category.code(own) or (words.category.code(foreign) if foreign else None)
    if words.result.code(_text(row, "result")) == "cancelled" and found is None:
        found = f"{INVALID_CODE}.cancelled"
    place = _text(row, "place")
    village = words.village(_text(row, "village"), place, _text(row, "content"))
    return {
        "platform_no": _text(row, "platform_no"),
        **{name: _instant(row, name) for name in TIMES},
        "source": words.source.code(_text(row, "source")),
        "place_text": place or _text(row, "village"),
        "place_kind": words.place_kind.code(_text(row, "place_kind")),
        "village_id": village[0] if village else None,
        "area_id": village[1] if village else None,
        "content": _text(row, "content") or foreign,
        "category_reported": reported or (OTHER_CODE if own or foreign else None),
        "category_found": found,
        "foreign_category": foreign,
        "result": words.result.code(_text(row, "result")),
        "outcome": _text(row, "outcome") or _text(row, "feedback"),
        "loss_amount": _rounded(row.get("loss_amount"), _CENT),
        "longitude": _rounded(row.get("longitude"), _DEGREE),
        "latitude": _rounded(row.get("latitude"), _DEGREE),
        "caller_name": _text(row, "caller_name"),
        "caller_phone": _text(row, "caller_phone"),
    }


def unknown_words(row: Row, words: Words) -> tuple[str, ...]:
    """The words of a row that mean nothing here; a type with a column for foreign words is kept there."""
    read = [words.category.reading(*_levels(row, which)) for which in ("reported", "found")]
    read += [
        words.source.reading(_text(row, "source")),
        words.result.reading(_text(row, "result")),
        words.place_kind.reading(_text(row, "place_kind")),
    ]
    if not _text(row, "foreign_category"):
        read.append(words.category.reading(_text(row, "category")))
    village = _text(row, "village")
    lost = (village,) if village and words.village(village) is None else ()
    return tuple(dict.fromkeys((*(word for one in read for word in one.unknown), *lost)))


def _levels(row: Row, which: str) -> list[str | None]:
    return [_text(row, f"{which}_{level}") for level in range(1, 5)]


def _category(row: Row, words: Words, which: str) -> str | None:
    return words.category.code(*_levels(row, which))


def _in_its_own_words(row: Row, words: Words) -> str | None:
    """A category in words that mean none of ours is kept as it was written."""
    for levels in ([_text(row, "category")], _levels(row, "found"), _levels(row, "reported")):
        said = [one for one in levels if one]
        if said and words.category.code(*said) is None:
            return " ".join(said)
    return None


def _text(row: Row, name: str) -> str | None:
    value = row.get(name)
    return (str(value).strip() or None) if value is not None else None


def _instant(row: Row, name: str) -> datetime | None:
    value = row.get(name)
    return value if isinstance(value, datetime) else None


def _rounded(value: Any, step: Decimal) -> Decimal | None:
    return value.quantize(step, ROUND_HALF_UP) if isinstance(value, Decimal) else None
