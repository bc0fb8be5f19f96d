"""A printed change (同比, 环比) against the two numbers it stands between."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from stationdesk.core.claims import Shown
from stationdesk.core.comparison import rounded
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.printed_number import Printed, number_of, words_of

_DASH = "—"


@dataclass(frozen=True)
class ChangeClaim:
    """`printed` is what two printed numbers make: +25.54%, −4.21 个百分点, 持平, —（上期为0）."""

    what: str
    now: Shown
    then: Shown
    printed: Shown

    def fault(self) -> Phrase | None:
        """Below −100 %, out of nothing, level though it moved, or simply another figure."""
        said, now, then = number_of(self.printed), number_of(self.now), number_of(self.then)
        if said is None:
            return self._unsaid(now, then)
        if now is None or then is None or (not then.value and not self._of_rates()):
            return self._because(_NO_BASE)
        if said.value < -100 and not self._of_rates():  # a rate above 100% may fall by more points
            return self._because(_BELOW)
        low, high = _points(now, then) if self._of_rates() else _percent(now, then)
        return None if low <= Fraction(said.value) <= high else self._because(_ANOTHER)

    def note(self) -> Phrase | None:
        """A zero base is said in the cell itself."""
        return None

    def _of_rates(self) -> bool:
        return "%" in words_of(self.now) or "%" in words_of(self.then)

    def _unsaid(self, now: Printed | None, then: Printed | None) -> Phrase | None:
        if now is None or then is None:
            return None
        if words_of(self.printed).startswith(_DASH):
            return self._because(_COMPARABLE) if then.value else None
        # 持平 of rounded numbers: they may differ by what their rounding hides.
        return None if now.low <= then.high and then.low <= now.high else self._because(_ANOTHER)

    def _because(self, why: Phrase) -> Phrase:
        return why.filled(
            what=self.what, now=words_of(self.now), then=words_of(self.then), printed=words_of(self.printed)
        )


_BELOW = QT_TRANSLATE_NOOP(
    "core/guard", "{what}: {printed} cannot be, nothing falls by more than 100% ({now} after {then})"
)
_NO_BASE = QT_TRANSLATE_NOOP(
    "core/guard", "{what}: {printed} has nothing to compare with ({now} after {then})"
)
_COMPARABLE = QT_TRANSLATE_NOOP(
    "core/guard", "{what}: {now} after {then} can be compared, but no change is printed"
)
_ANOTHER = QT_TRANSLATE_NOOP("core/guard", "{what}: {now} after {then} is not {printed}")


def _percent(now: Printed, then: Printed) -> tuple[Fraction, Fraction]:
    """The least and most a change in per cent may be printed as, to two places."""
    high_base = then.low if then.low > 0 else Fraction(then.value)
    low = (now.low - then.high) / then.high * 100
    high = (now.high - high_base) / high_base * 100
    return _to_print(low, high)


def _points(now: Printed, then: Printed) -> tuple[Fraction, Fraction]:
    return _to_print(now.low - then.high, now.high - then.low)


def _to_print(low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    return _two(low), _two(high)


def _two(exact: Fraction) -> Fraction:
    return Fraction(Decimal(rounded(exact)))
