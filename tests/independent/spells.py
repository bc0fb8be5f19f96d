"""The times a case was open, and a rounded percentage: what the recount is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.independent.spans import Span


def percent(part: Fraction | int, whole: int) -> str:
    """Half-up to two places; a dash without a whole."""
    if not whole:
        return "—"
    exact = Fraction(100) * part / whole
    scaled = Decimal(exact.numerator) / Decimal(exact.denominator)
    return f"{scaled.quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def inside(day: date | None, span: Span) -> bool:
    """On one of the days."""
    return day is not None and span[0] <= day <= span[1]


@dataclass(frozen=True)
class Spell:
    """One time a case was open: from its opening until its end, and what came of it."""

    opened: date
    ended: date | None
    settled: date | None = None
    result: str | None = None
    again: date | None = None

    def open_at(self, day: date) -> bool:
        """At the end of a day."""
        return self.opened <= day and (self.ended is None or self.ended > day)
