"""How villages are grouped into areas, and how soon help must reach them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice

FEWEST_VILLAGES = 3
MOST_VILLAGES = 4

_FEW = QT_TRANSLATE_NOOP("station", "Area {area} has {count} villages; an area has 3 or 4.")
_NO_AREA = QT_TRANSLATE_NOOP("station", "{village} belongs to no area; each village belongs to one.")


class VillageKind(Choice):
    """A rural village or a residents' community."""

    VILLAGE = "village", QT_TRANSLATE_NOOP("station", "Village")
    COMMUNITY = "community", QT_TRANSLATE_NOOP("station", "Community")


@dataclass(frozen=True)
class AreaFault:
    """An area too small or too large, or a village (area None) outside all of them."""

    area: int | None
    phrase: Phrase


def area_faults(areas: Mapping[int, str], villages: Mapping[str, int | None]) -> tuple[AreaFault, ...]:
    """What is wrong with {area id: name} holding {village name: its area}; nothing when all is well."""
    counts = dict.fromkeys(areas, 0)
    for area in villages.values():
        if area in counts:
            counts[area] += 1
    faults = [
        AreaFault(area, _FEW.filled(area=areas[area], count=count))
        for area, count in counts.items()
        if not FEWEST_VILLAGES <= count <= MOST_VILLAGES
    ]
    faults += [
        AreaFault(None, _NO_AREA.filled(village=name))
        for name, area in villages.items()
        if area not in counts
    ]
    return tuple(faults)


def area_sizes(
    villages: int, areas: int, *, fewest: int = FEWEST_VILLAGES, most: int = MOST_VILLAGES
) -> tuple[int, ...] | None:
    """The most even sizes of `areas` areas for so many villages, None when they cannot fit.

    41 villages in 12 areas of 3 or 4 are seven of three and five of four.
    """
    if not areas * fewest <= villages <= areas * most:
        return None
    size, larger = divmod(villages, areas) if areas else (0, 0)
    return (size,) * (areas - larger) + (size + 1,) * larger


def target_minutes(own: int | None, zone: str | None, zones: Mapping[str, int]) -> int | None:
    """Minutes within which help is to arrive: the village's own, else its zone's; None without either."""
    return own if own is not None else zones.get(zone or "")
