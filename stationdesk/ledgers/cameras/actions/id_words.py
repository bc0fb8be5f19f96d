"""What a device id says in the station's words, and what is odd about it: always a hint, never a rule."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.resources import resource
from stationdesk.ledgers.cameras.rules.device_id import DeviceId
from stationdesk.ledgers.station.actions import extras, labels
from stationdesk.ledgers.station.actions.profile import profile_of
from stationdesk.store.transaction import Transaction

_EXPLAINED = QT_TRANSLATE_NOOP(
    "cameras",
    "County {county}, access unit {unit}, industry {industry}, type {kind}, network {network}, serial"
    " {serial}.",
)
_UNKNOWN_COUNTY = QT_TRANSLATE_NOOP(
    "cameras", "{county} is no county this program knows; area codes age, please compare it with the list."
)
_FOREIGN_COUNTY = QT_TRANSLATE_NOOP(
    "cameras", "{county} lies in another prefecture than the station; please compare the id with the list."
)
_NO_CAMERA = QT_TRANSLATE_NOOP("cameras", "By its type the id is no camera's: {kind}.")
_RANGES = (
    (40, 59, QT_TRANSLATE_NOOP("cameras", "{code} a trade or branch")),
    (80, 89, QT_TRANSLATE_NOOP("cameras", "{code} residents")),
    (90, 99, QT_TRANSLATE_NOOP("cameras", "{code} other owners")),
)
"""What the editions of the standard agree on beyond the dictionary; the single codes differ from 42 on."""
_ORG_CODE_DIGITS = 12


@dataclass(frozen=True)
class IdWords:
    """The dictionaries an id is read by, and the station's own county where it has an organ code."""

    industries: Mapping[str, str]
    kinds: Mapping[str, str]
    networks: Mapping[str, str]
    cameras: frozenset[str]
    home: str

    @classmethod
    def read(cls, tx: Transaction) -> IdWords:
        """Read once for a form or a chunk of a sheet."""
        marks = extras(tx, "id_type")
        cameras = frozenset(code for code, more in marks.items() if more.get("camera") == "yes")
        return cls(
            labels(tx, "id_industry"), labels(tx, "id_type"), labels(tx, "id_network"), cameras, _county(tx)
        )

    def explained(self, parts: DeviceId) -> Phrase:
        """The id part by part."""
        county = counties().get(parts.county)
        return _EXPLAINED.filled(
            county=f"{parts.county} {county}" if county else parts.county, unit=parts.unit,
            kind=_word(self.kinds, parts.kind), industry=self._industry(parts.industry),
            serial=parts.serial, network=_word(self.networks, parts.network),
        )  # fmt: skip

    def _industry(self, code: str) -> str | Phrase:
        if code in self.industries:
            return _word(self.industries, code)
        found = (phrase for first, last, phrase in _RANGES if first <= int(code) <= last)
        ranged = next(found, None)
        return code if ranged is None else ranged.filled(code=code)

    def doubts(self, parts: DeviceId) -> Iterator[Phrase]:
        """An unknown or a foreign county, and a type that is no camera's; the own county is never odd."""
        county = counties().get(parts.county)
        if self.home and parts.county != self.home and not parts.county.startswith(self.home[:4]):
            yield _FOREIGN_COUNTY.filled(county=f"{parts.county} {county}" if county else parts.county)
        elif county is None and parts.county != self.home:
            yield _UNKNOWN_COUNTY.filled(county=parts.county)
        if parts.kind not in self.cameras:
            yield _NO_CAMERA.filled(kind=_word(self.kinds, parts.kind))


def _word(words: Mapping[str, str], code: str) -> str:
    return f"{code} {words[code]}" if words.get(code) else code


def _county(tx: Transaction) -> str:
    """The first six digits of the station's own organ code; nothing where it has none."""
    profile = profile_of(tx)
    code = (profile.org_code or "") if profile is not None else ""
    return code[:6] if len(code) == _ORG_CODE_DIGITS and code.isdigit() else ""


@cache
def counties() -> Mapping[str, str]:
    """{six digits: prefecture and county}, as far as the list of the program goes."""
    with resource("counties", "counties.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}
