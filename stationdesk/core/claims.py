"""What the figures of a report must keep to, each a small claim made of the very cells that are printed.

A claim that does not hold is a `fault`: the report is not shown. One that holds but needs a word (parts
that share a difference, shares of 99.9 %) has a `note`. Nothing here corrects a figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from stationdesk.core.comparison import length_note
from stationdesk.core.counting import share_note
from stationdesk.core.document import Cell
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import Period
from stationdesk.core.printed_number import Printed, number_of, words_of

Shown = Cell | int | Decimal
_NONE = Printed(Decimal(), 0)
_NOT_ITS_SHARE = QT_TRANSLATE_NOOP("core/guard", "{what}: {part} of {whole} is not {share}")


@dataclass(frozen=True)
class Sum:
    """Parts make their total; `why` explains a difference that is meant, and is then printed."""

    what: str
    parts: tuple[Shown, ...]
    total: Shown
    why: Phrase | None = None

    def fault(self) -> Phrase | None:
        """The parts make something else, and nobody says why."""
        if self.why is not None or self._holds():
            return None
        return QT_TRANSLATE_NOOP(
            "core/guard", "{what}: the parts add up to {sum}, but the total is printed as {total}"
        ).filled(what=self.what, sum=self._added(), total=words_of(self.total))

    def note(self) -> Phrase | None:
        """Why the parts make something else."""
        if self.why is None or self._holds():
            return None
        return QT_TRANSLATE_NOOP(
            "core/guard", "{what}: the parts add up to {sum}, the total is {total}; {why}"
        ).filled(what=self.what, sum=self._added(), total=words_of(self.total), why=self.why)

    def _numbers(self) -> list[Printed]:
        return [number_of(one) or _NONE for one in self.parts]

    def _added(self) -> Decimal:
        return sum((one.value for one in self._numbers()), Decimal())

    def _holds(self) -> bool:
        total, parts = number_of(self.total) or _NONE, self._numbers()
        slack = total.slack + sum((one.slack for one in parts), Fraction())
        return abs(Fraction(total.value - self._added())) <= slack


@dataclass(frozen=True)
class PartOf:
    """A part is never larger than its whole."""

    what: str
    part: Shown
    whole: Shown

    def fault(self) -> Phrase | None:
        """More than all of it."""
        part, whole = number_of(self.part) or _NONE, number_of(self.whole) or _NONE
        if part.low <= whole.high:
            return None
        return QT_TRANSLATE_NOOP("core/guard", "{what}: {part} of {whole} is more than there are").filled(
            what=self.what, part=words_of(self.part), whole=words_of(self.whole)
        )

    def note(self) -> Phrase | None:
        """Speaks for itself."""
        return None


@dataclass(frozen=True)
class Ratio:
    """A rate is what its two numbers make; it may exceed 100 % (done of a target)."""

    what: str
    part: Shown
    whole: Shown
    printed: Shown

    def fault(self) -> Phrase | None:
        """Another rate than the two numbers'."""
        if _is_share(number_of(self.part) or _NONE, number_of(self.whole) or _NONE, number_of(self.printed)):
            return None
        return _NOT_ITS_SHARE.filled(
            what=self.what, part=words_of(self.part), whole=words_of(self.whole), share=words_of(self.printed)
        )

    def note(self) -> Phrase | None:
        """Speaks for itself."""
        return None


@dataclass(frozen=True)
class Shares:
    """Each share is its part of the whole; of parts that are all there is, the sum is said."""

    what: str
    parts: tuple[Shown, ...]
    whole: Shown
    printed: tuple[Shown, ...]

    def fault(self) -> Phrase | None:
        """A part above the whole, or a share that is not its part's."""
        for part, share in zip(self.parts, self.printed, strict=True):
            for claim in (PartOf(self.what, part, self.whole), Ratio(self.what, part, self.whole, share)):
                if (wrong := claim.fault()) is not None:
                    return wrong
        return None

    def note(self) -> Phrase | None:
        """What the shares make together, where they are not 100 %."""
        if not Sum("", self.parts, self.whole)._holds():
            return None
        shares = [number_of(one) for one in self.printed]
        return share_note([None if one is None else one.value for one in shares])


def _is_share(part: Printed, whole: Printed, share: Printed | None) -> bool:
    if share is None:
        return not whole.value
    if not whole.value:
        return False
    slack = Fraction(1, 2 * 10**share.places)
    low = 100 * part.low / whole.high - slack
    high = 100 * part.high / whole.low + slack if whole.low > 0 else Fraction(100)
    return low <= Fraction(share.value) <= high


@dataclass(frozen=True)
class Days:
    """A printed number of days is the period's."""

    what: str
    period: Period
    printed: Shown

    def fault(self) -> Phrase | None:
        """Another number of days than the calendar's."""
        printed = number_of(self.printed)
        if printed is not None and printed.value == self.period.days:
            return None
        return QT_TRANSLATE_NOOP("core/guard", "{what}: {period} has {days} days, not {printed}").filled(
            what=self.what, period=self.period.title(), days=self.period.days, printed=words_of(self.printed)
        )

    def note(self) -> Phrase | None:
        """Speaks for itself."""
        return None


@dataclass(frozen=True)
class Lengths:
    """Periods that are compared are of one length, or it is said that they are not."""

    period: Period
    against: Period

    def fault(self) -> Phrase | None:
        """Unequal months are compared every month."""
        return None

    def note(self) -> Phrase | None:
        """How many days each has."""
        return length_note(self.period, self.against)


@dataclass(frozen=True)
class Defined:
    """A word whose meaning moves the figures (有效) has its rule printed with them."""

    what: str
    rule: str
    printed: str

    def fault(self) -> Phrase | None:
        """The rule is not there."""
        if self.rule.strip() and self.rule in self.printed:
            return None
        return QT_TRANSLATE_NOOP("core/guard", "{what}: the page does not say what is counted").filled(
            what=self.what
        )

    def note(self) -> Phrase | None:
        """Speaks for itself."""
        return None
