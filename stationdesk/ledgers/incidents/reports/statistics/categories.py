"""What happened: the tree of categories, one level at a time."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.document import ChartKind
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Spot
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.five import INVALID, VALID, count_cell
from stationdesk.ledgers.incidents.reports.groups import group_title
from stationdesk.ledgers.incidents.reports.statistics import counted
from stationdesk.ledgers.incidents.reports.statistics.asked import COUNT, Context
from stationdesk.ledgers.incidents.reports.statistics.claims import of_group, of_level

_CATEGORIES = QT_TRANSLATE_NOOP("incidents/statistics", "Categories")
_OF = QT_TRANSLATE_NOOP("incidents/statistics", "Categories: {path}")
_GROUP = QT_TRANSLATE_NOOP("incidents/statistics", "Group")
_TYPE = QT_TRANSLATE_NOOP("incidents/statistics", "Type")
_STEP = QT_TRANSLATE_NOOP("incidents/statistics", " › ")
LEVELS = 2


def path_of(group: str | None, path: tuple[str, ...]) -> tuple[str, ...]:
    """Where in the tree one stands; whoever counts one group alone begins inside it."""
    if group not in (None, VALID) and group is not None:
        return path if path[:1] == (group,) else (group,)
    return path


def categories(context: Context) -> Picture:
    """Groups, the types of a group, or what stands below a type."""
    path = path_of(context.asked.group, context.asked.path)
    if not path:
        spots, head, title = _groups(context), _GROUP, context.say(_CATEGORIES)
    else:
        steps = (group_title(context.request, path[0]), *(_label(context, one) for one in path[1:]))
        title = context.say(_OF.filled(path=context.say(_STEP).join(steps)))
        head = _TYPE
        spots = _types(context, path[0]) if len(path) == 1 else _below(context, path[0], path[1])
    picture = Picture(
        "categories", title, ChartKind.BARS, context.say(head), context.series, spots,
        unit=context.say(COUNT), notes=context.notes(typed=any(one.marks[1:] == ("*",) for one in spots)),
    )  # fmt: skip
    if len(path) > 1:
        return of_level(context, picture)
    return of_group(context, picture, path[0] if path else context.asked.group)


def _label(context: Context, code: str) -> str:
    return context.request.label("incident_category", code)


def _groups(context: Context) -> tuple[Spot, ...]:
    """The groups as the first table of the monthly report has them, in its order."""
    five, way = context.five, context.way
    shown = way.groups if context.asked.group == VALID else (*way.groups, INVALID)
    spots = []
    for group in shown:
        held = five.bases.get((context.then, group))
        typed = held is not None and held.typed
        then = held.number if held is not None and typed else five.count(context.then, group)
        cell = count_cell(way, five, context.then, group)
        known = typed or context.kept
        behind: Query | None = getattr(cell, "rows", None)
        spots.append(Spot(
            group_title(context.request, group),
            (five.count(context.period, group), then if known else None),
            (way.rows(context.period, group), behind if known else None),
            deeper=group,
            marks=("", "*" if typed else ""),
        ))  # fmt: skip
    return tuple(spots)


def _types(context: Context, group: str) -> tuple[Spot, ...]:
    now, then = (
        dict(counts.by_type(context.tx, context.way, one).get(group, ()))
        for one in (context.period, context.then)
    )
    return tuple(
        _spot(context, group, code, (now.get(code, 0), then.get(code, 0)),
              context.way.type_filter(code), deeper=_has_more(context, code))
        for code in _ordered(now, then)
    )  # fmt: skip


def _below(context: Context, group: str, kind: str) -> tuple[Spot, ...]:
    now, then = (_third(context, one, group, kind) for one in (context.period, context.then))
    return tuple(
        _spot(context, group, code, (now.get(code, 0), then.get(code, 0)), _one(context, code, kind))
        for code in _ordered(now, then)
    )  # fmt: skip


def _third(context: Context, period: Period, group: str, kind: str) -> dict[str, int]:
    """{third-level code, or the type itself: count}."""
    found: dict[str, int] = {}
    for code, count in counted.by_category(context.tx, context.way, period, group).items():
        if code == kind or code.startswith(f"{kind}."):
            third = ".".join(code.split(".")[: LEVELS + 1])
            found[third] = found.get(third, 0) + count
    return found


def _one(context: Context, code: str, kind: str) -> dict[str, str]:
    alone, below = ("exact", "category") if context.way.as_found else ("exact_reported", "category_reported")
    return {alone if code == kind else below: code}


def _has_more(context: Context, code: str) -> str:
    """The code itself where the dictionary knows something below a type."""
    return code if "." in code and any(one.startswith(f"{code}.") for one in context.words) else ""


def _ordered(now: Mapping[str, int], then: Mapping[str, int]) -> list[str]:
    return sorted({*now, *then}, key=lambda code: (-now.get(code, 0), -then.get(code, 0), code))


def _spot(
    context: Context,
    group: str,
    code: str,
    numbers: tuple[int, int],
    more: Mapping[str, str],
    deeper: str = "",
) -> Spot:
    now, then = numbers
    kept = context.kept
    behind = context.way.rows(context.then, group, **more) if kept else None
    return Spot(
        _label(context, code), (now, then if kept else None),
        (context.way.rows(context.period, group, **more), behind), deeper,
    )  # fmt: skip
