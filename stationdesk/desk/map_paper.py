"""The map on paper: as it is seen, on one landscape page, with what its colours say."""

from __future__ import annotations

from datetime import date
from math import hypot

from stationdesk.core.document import Block, Document, Layout, Paragraph, Stamp, Title
from stationdesk.core.drawing import Area, Colour, Drawing, Picture, Spot, Tag
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desk.desk import Desk
from stationdesk.desk.map_plan import Dot, Patch, Plan
from stationdesk.desk.map_words import legend_lines
from stationdesk.desk.maps import Township

_TITLE = QT_TRANSLATE_NOOP("desk/map", "{station}: map of the township")
_PERIOD = QT_TRANSLATE_NOOP("desk/map", "{first} to {last}")
_ANY = QT_TRANSLATE_NOOP("desk/map", "Any time up to now")
_TOTAL = QT_TRANSLATE_NOOP("desk/map", "{layer}: {count}")
_NOW = QT_TRANSLATE_NOOP("desk/map", "{layer}: {count} (as of now)")
_RULE = QT_TRANSLATE_NOOP(
    "desk/map", "Counted by village, as the lists count them; voided records do not count."
)
_NUMBERS = QT_TRANSLATE_NOOP("desk/map", "Under a village's name, in this order: {layers}.")
_LISTED = QT_TRANSLATE_NOOP("desk/map", ", ")
_INKS: dict[Tone, Colour] = {
    Tone.INFO: (0.114, 0.373, 0.82), Tone.WARN: (0.61, 0.35, 0.0), Tone.OK: (0.055, 0.447, 0.318),
    Tone.BAD: (0.75, 0.185, 0.185), Tone.MUTE: (0.36, 0.4, 0.46),
}  # fmt: skip
_GROUNDS: tuple[Colour, ...] = (
    (0.94, 0.96, 0.99), (0.985, 0.97, 0.93), (0.94, 0.98, 0.945), (0.965, 0.945, 0.98), (0.935, 0.975, 0.975),
    (0.985, 0.955, 0.945),
)  # fmt: skip
_WEDGE = 9.0  # points of the paper
_APART = "　"


def map_document(
    desk: Desk, town: Township, plan: Plan, days: tuple[date, date] | None, shaded: str, scan: bytes = b""
) -> Document:
    """The plan as a Document of one page."""
    say = desk.say
    title = say(_TITLE.filled(station=desk.setting("station.name")))
    when = say(_PERIOD.filled(first=days[0].isoformat(), last=days[1].isoformat()) if days else _ANY)
    totals = [
        say((_TOTAL if one.by_period else _NOW).filled(layer=one.title, count=one.total))
        for one in plan.layers
    ]
    blocks: list[Block] = [
        Title(title, _APART.join([when, *totals])),
        _drawing(plan, scan),
        *(Paragraph((line,), plain=True) for line in _joined(_legend(town, plan, shaded, say))),
    ]
    stamp = Stamp(station="", period=when, counting_rule=say(_RULE))
    document = Document("map", title, Layout.LANDSCAPE, tuple(blocks), stamp, of=("station.villages", None))
    return desk.stamped(document)


def _legend(town: Township, plan: Plan, shaded: str, say: Say) -> list[str]:
    """What the screen's legend says, and what the numbers under a name are."""
    lines = legend_lines(town, plan, shaded, say)
    if len(plan.layers) in (0, 1):  # the title says which
        return lines
    names = say(_LISTED).join(say(one.title) for one in plan.layers)
    return [say(_NUMBERS.filled(layers=names)), *lines]


def _joined(lines: list[str]) -> list[str]:
    return [_APART.join(lines)] if lines else []


def _drawing(plan: Plan, scan: bytes) -> Drawing:
    picture = Picture(scan, plan.scan[1]) if scan and plan.scan is not None else None
    patches = tuple(
        Area(
            one.rings, None if picture is not None and one.shade is None else _ground(one.hue, one.shade),
            (0.55, 0.6, 0.66), 0.5, dashed=not plan.schematic,
        )
        for one in plan.patches
    )  # fmt: skip
    frames = tuple(Area(one.rings, None, (0.2, 0.35, 0.6), 1.1) for one in plan.frames)
    names = tuple(
        Tag(
            one.at, one.name,
            _counts(plan, one),
        )
        for one in plan.patches
    )  # fmt: skip
    heads = tuple(
        Tag(one.at, one.name, strong=True, left=True) for one in plan.frames if plan.schematic and one.name
    )
    spots = tuple(
        Spot(one.at, _INKS[Tone.BAD if one.bad else plan.layers[one.layer].tone], _wedge(one))
        for one in plan.dots
    )
    return Drawing(plan.bounds, (*patches, *frames), spots, (*heads, *names), picture)


def _counts(plan: Plan, patch: Patch) -> tuple[tuple[str, Colour], ...]:
    """A number of each layer, in their order, 0 too: a printer without colours must not mix them up."""
    many = {layer: count for layer, count, _ in patch.counts}
    if not many:
        return ()
    return tuple((str(many.get(number, 0)), _INKS[one.tone]) for number, one in enumerate(plan.layers))


def _ground(hue: int, shade: float | None) -> Colour | None:
    if shade is None:
        return _GROUNDS[hue % len(_GROUNDS)]
    part = 0.55 * shade
    return 0.95 - 0.75 * part, 0.97 - 0.55 * part, 1.0 - 0.15 * part


def _wedge(dot: Dot) -> tuple[tuple[float, float], ...]:
    """What a camera sees, large enough to show its direction."""
    x, y = dot.at
    moved = [(east - x, south - y) for east, south in dot.wedge]
    reach = max((hypot(*one) for one in moved), default=0.0)
    return tuple((right * _WEDGE / reach, down * _WEDGE / reach) for right, down in moved) if reach else ()
