"""The map in words: what each place of it says aloud, and the legend."""

from __future__ import annotations

from stationdesk.core.geo import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Query
from stationdesk.desk.map_plan import Plan
from stationdesk.desk.maps import MOST_MARKS, Township

_COUNT = QT_TRANSLATE_NOOP("desk/map", "{village}: {layer} {count}")
_MARK = QT_TRANSLATE_NOOP("desk/map", "{layer}: {words}")
_NOTHING = QT_TRANSLATE_NOOP("desk/map", "Enter villages and areas on the page “Station” first.")
_NO_BORDERS = QT_TRANSLATE_NOOP(
    "desk/map", "Schematic: import borders (GeoJSON) or set places to see the true map."
)
_SCHEMATIC = QT_TRANSLATE_NOOP("desk/map", "Schematic, not to scale.")
_SHADED = QT_TRANSLATE_NOOP("desk/map", "The darker, the more: {layer}, at most {most} in a village.")
_APART = QT_TRANSLATE_NOOP("desk/map", "In no village: {layer} {count}.")
_NEWEST = QT_TRANSLATE_NOOP("desk/map", "{layer}: only the newest {count} are drawn as points.")
_UNPLACED = QT_TRANSLATE_NOOP("desk/map", "{count} villages have no place yet and stand as cells.")
_CAME_IN = QT_TRANSLATE_NOOP("desk/map", "Shown in WGS-84; borders came in {datums}.")
_ABOUT = QT_TRANSLATE_NOOP("desk/map", "Shown in WGS-84; borders came in {datums}, good to about {metres} m.")
_LISTED = QT_TRANSLATE_NOOP("desk/map", ", ")

Opens = Query | tuple[str, int]


def said_of(plan: Plan, say: Say) -> dict[Opens, str]:
    """What everything that can be opened is called."""
    said: dict[Opens, str] = {}
    for patch in plan.patches:
        if patch.opens is not None:
            said[patch.opens] = patch.name
        for number, count, rows in patch.counts:
            title = plan.layers[number].title
            said[rows] = say(_COUNT.filled(village=patch.name, layer=title, count=count))
    for dot in plan.dots:
        said[dot.opens] = say(_MARK.filled(layer=plan.layers[dot.layer].title, words=dot.words))
    return said


def legend_lines(town: Township, plan: Plan, shaded: str, say: Say) -> list[str]:
    """What the colours say, what is left out, and in which datum the map is."""
    if not town.villages:
        return [say(_NOTHING)]
    lines = []
    layer = next((one for one in town.layers if one.ledger == shaded), None)
    if layer is not None:
        most = max((many for village, many in layer.counts.items() if village is not None), default=0)
        lines.append(say(_SHADED.filled(layer=layer.title, most=most)))
    for one in plan.layers:
        outside = one.total - sum(one.counts.get(village.id, 0) for village in town.villages)
        if outside:
            lines.append(say(_APART.filled(layer=one.title, count=outside)))
        if len(one.marks) >= MOST_MARKS and not plan.schematic:
            lines.append(say(_NEWEST.filled(layer=one.title, count=len(one.marks))))
    return [*lines, *_how_true(town, plan, say)]


def _how_true(town: Township, plan: Plan, say: Say) -> list[str]:
    placed = any(one.centre is not None for one in (*town.villages, *town.areas)) or town.scan is not None
    if plan.schematic:
        return [say(_SCHEMATIC if placed else _NO_BORDERS)]
    without = sum(one.centre is None for one in town.villages)
    lines = [say(_UNPLACED.filled(count=without))] if without else []
    if town.datums:
        names = say(_LISTED).join(say(one.label) for one in town.datums)
        metres = max(one.accuracy_m for one in town.datums)
        known = _ABOUT.filled(datums=names, metres=f"{metres:g}") if Datum.CGCS2000 in town.datums else None
        lines.append(say(known or _CAME_IN.filled(datums=names)))
    return lines
