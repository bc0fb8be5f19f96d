"""A clock far ahead of the last save: a year mistyped, or a station that stood still. Told, never blocking.

Only a purge waits: what a wrong clock calls overdue would be gone for good.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from stationdesk.core.display import day
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store.audit import AHEAD_FACT, CLOCK_JUMP, Head, head

AHEAD = timedelta(days=60)
USED = 10  # entries: a station made and not used yet may lie about for as long as it likes
_TOLD = QT_TRANSLATE_NOOP(
    "store", "The computer’s clock says {now}; the last save was on {last}. Please check the clock."
)
_NO_PURGE = QT_TRANSLATE_NOOP(
    "store",
    "The computer’s clock says {now}, the newest entry is of {last}. Nothing was removed: please check the "
    "computer’s clock.",
)
_PURGE_WAITS = QT_TRANSLATE_NOOP(
    "store",
    "The computer’s clock ran far ahead on {last}. Nothing was removed: please check the computer’s clock. "
    "Where it is right, removing is possible again from {again}.",
)
_NEWEST = f"""
SELECT max(at) FROM audit_entry INDEXED BY ix_audit_entry_clock
WHERE {CLOCK_JUMP} AND instr(body, '"{AHEAD_FACT}"') > 0 AND at BETWEEN ? AND ?
"""


@dataclass(frozen=True)
class ClockAhead:
    """What the clock said, and when the last save before that was."""

    now: datetime
    last: datetime

    @property
    def days(self) -> int:
        """By how many days it is ahead."""
        return (self.now - self.last).days

    @property
    def phrase(self) -> Phrase:
        """To be told once."""
        return _TOLD.filled(now=day(local_day(self.now)), last=day(local_day(self.last)))

    def still(self, now: datetime) -> bool:
        """Whether nobody has set the clock right since."""
        return now - self.last > AHEAD


def found(last: Head, now: datetime, used: int = USED) -> ClockAhead | None:
    """Whether `now` is far beyond the newest entry of a station in use."""
    ahead = ClockAhead(now, datetime.fromtimestamp(last.at, UTC))
    return ahead if last.seq > used and ahead.still(now) else None


def refuse_purge(connection: Any, now: datetime) -> None:
    """RuleBroken while the clock is far ahead of the newest entry, or has come to be so lately."""
    ahead = found(head(connection), now, used=0)
    if ahead is not None:
        raise RuleBroken(_NO_PURGE.filled(now=day(local_day(now)), last=day(local_day(ahead.last))))
    limits = (int((now - AHEAD).timestamp()), int(now.timestamp()))
    (newest,) = connection.execute(_NEWEST, limits).fetchone()
    if newest is not None:
        at = datetime.fromtimestamp(newest, UTC)
        again = day(local_day(at + AHEAD) + timedelta(days=1))
        raise RuleBroken(_PURGE_WAITS.filled(last=day(local_day(at)), again=again))
