"""The levels a dispute is handed through: 村 → 片区/派出所 → 综治办 → 部门 → 县, one at a time."""

from __future__ import annotations

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone
from stationdesk.ledgers.disputes.rules.words import Direction


class Level(Choice):
    """Where a dispute is being settled; the codes sort upwards."""

    VILLAGE = "1", QT_TRANSLATE_NOOP("disputes/level", "Village"), Tone.MUTE
    STATION = "2", QT_TRANSLATE_NOOP("disputes/level", "Area or station"), Tone.INFO
    GOVERNANCE = "3", QT_TRANSLATE_NOOP("disputes/level", "Governance office"), Tone.WARN
    DEPARTMENT = "4", QT_TRANSLATE_NOOP("disputes/level", "Department"), Tone.WARN
    COUNTY = "5", QT_TRANSLATE_NOOP("disputes/level", "County"), Tone.BAD


ORDER = tuple(Level)

_SKIPPED = QT_TRANSLATE_NOOP("disputes", "This leaves out {levels}; say why, or hand it to the next level.")


def direction(start: Level, goal: Level) -> Direction:
    """Up, down, or across to another unit of the same level."""
    step = ORDER.index(goal) - ORDER.index(start)
    if not step:
        return Direction.ACROSS
    return Direction.UP if step > 0 else Direction.DOWN


def skipped(start: Level, goal: Level) -> tuple[Level, ...]:
    """The levels left out on the way up; going down any level may be chosen."""
    return ORDER[ORDER.index(start) + 1 : ORDER.index(goal)]


def next_level(level: Level) -> Level:
    """The level a dispute usually goes to from here; the county's has none above."""
    return ORDER[min(ORDER.index(level) + 1, len(ORDER) - 1)]


def check_skip(start: Level, goal: Level, reason: str | None) -> None:
    """Refuse leaving out a level without saying why."""
    left_out = skipped(start, goal)
    if left_out and not (reason or "").strip():
        words = left_out[0].label if len(left_out) == 1 else _SEVERAL.filled(count=len(left_out))
        fault = _SKIPPED.filled(levels=words)
        raise RuleBroken(fault, {"skip_reason": fault})


_SEVERAL = QT_TRANSLATE_NOOP("disputes", "{count} levels")
