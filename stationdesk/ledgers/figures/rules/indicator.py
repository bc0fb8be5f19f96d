"""What an indicator's two numbers make: a rate in per cent, or an average."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from stationdesk.core.comparison import Rate, rounded
from stationdesk.core.display import amount
from stationdesk.ledgers.figures.rules.counted import IndicatorKind

AVERAGE_PLACES = 1


def computed(kind: IndicatorKind, numerator: int, denominator: int) -> Rate | Decimal:
    """34,300 of 35,000 is a rate of 98 %; 3,284 among 165 is an average of 19.9."""
    if kind is IndicatorKind.RATE:
        return Rate(numerator, denominator)
    return rounded(Fraction(numerator, denominator), AVERAGE_PLACES)


def plain(value: Decimal) -> str:
    """A number without needless decimals: 7 of 7.00, 12.5 of 12.50."""
    return amount(value, trim=True)


def text(kind: IndicatorKind, numerator: int, denominator: int, unit: str | None = None) -> str:
    """As it is printed: 98.00%, or 19.9 with its unit; an average of 20 is 20."""
    value = computed(kind, numerator, denominator)
    return value.text() if isinstance(value, Rate) else f"{plain(value)}{unit or ''}"
