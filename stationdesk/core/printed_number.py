"""A number as it stands on paper, read back: what it says, and how far its rounding reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from stationdesk.core.document import Cell, Figure

_NUMBER = re.compile(r"([+−-]?)(\d[\d,]*(?:\.\d+)?)")


@dataclass(frozen=True)
class Printed:
    """A printed number; the exact one lies within `low` and `high`.

    A whole number is exact: 18 is 18. 12.35 may have been 12.345 to 12.355.
    """

    value: Decimal
    places: int
    signed: bool = False

    @property
    def slack(self) -> Fraction:
        """Half of the last printed digit; nothing for a whole number."""
        return Fraction(1, 2 * 10**self.places) if self.places else Fraction()

    @property
    def low(self) -> Fraction:
        """The least it may have been."""
        return Fraction(self.value) - self.slack

    @property
    def high(self) -> Fraction:
        """The most it may have been."""
        return Fraction(self.value) + self.slack


def number_of(cell: Cell | int | Decimal) -> Printed | None:
    """18, 1,234, 92.18%, −4.21 个百分点; None where a dash or words stand."""
    text = cell.text if isinstance(cell, Figure) else str(cell)
    found = _NUMBER.match(text.strip())
    if found is None:
        return None
    sign, digits = found.groups()
    value = Decimal(digits.replace(",", ""))
    places = len(digits.partition(".")[2])
    return Printed(-value if sign in ("−", "-") else value, places, bool(sign))


def words_of(cell: Cell | int | Decimal) -> str:
    """What stands there."""
    return cell.text if isinstance(cell, Figure) else str(cell)
