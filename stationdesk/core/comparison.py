"""同比, 环比, 累计 and 百分点: exact, half-up, and never a figure that cannot be.

A change is (current − previous) / previous × 100. 870 after 693 is +25.54 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Choice, Tone
from stationdesk.core.period import Period

PLACES = 2
MINUS = "−"
TYPED_MARK = "*"


class Way(Choice):
    """What is compared with what."""

    YEAR_ON_YEAR = "yoy", QT_TRANSLATE_NOOP("core", "year on year")
    ON_PREVIOUS = "pop", QT_TRANSLATE_NOOP("core", "on the previous period")
    YEAR_TO_DATE = "ytd", QT_TRANSLATE_NOOP("core", "year to date, year on year")


class Trend(Choice):
    """Which way a figure went; prose says the word, tables the sign."""

    RISE = "rise", QT_TRANSLATE_NOOP("core", "rose"), Tone.WARN
    FALL = "fall", QT_TRANSLATE_NOOP("core", "fell"), Tone.OK
    LEVEL = "level", QT_TRANSLATE_NOOP("core", "unchanged"), Tone.MUTE
    NO_BASE = "no_base", QT_TRANSLATE_NOOP("core", "— (none in the period before)"), Tone.MUTE
    NO_LEDGER = "no_ledger", QT_TRANSLATE_NOOP("core", "— (no ledger in the period before)"), Tone.MUTE


class ImpossibleChange(RuleBroken):
    """A figure that no count can have; it is never printed."""


@dataclass(frozen=True)
class Rate:
    """A part of a whole, as a percentage; no whole, no rate."""

    part: int
    whole: int

    def __post_init__(self) -> None:
        if self.part < 0 or self.whole < 0:
            raise ImpossibleChange(QT_TRANSLATE_NOOP("core", "A count is never below zero."))

    @property
    def exact(self) -> Fraction | None:
        """The percentage unrounded; None without a whole."""
        return Fraction(100 * self.part, self.whole) if self.whole else None

    def percent(self, places: int = PLACES) -> Decimal | None:
        """Half-up: 802 of 870 is 92.18."""
        return None if self.exact is None else rounded(self.exact, places)

    def text(self, places: int = PLACES) -> str:
        """92.18%, or a dash."""
        percent = self.percent(places)
        return "—" if percent is None else f"{percent}%"


def _in_percent(now: Fraction, then: Fraction) -> Fraction | None:
    if not then:
        return None if now else Fraction()
    return (now - then) / then * 100


@dataclass(frozen=True)
class Change:
    """How a figure moved against an earlier one. `previous` None: no ledger was kept then.

    Counts change in per cent, Rates in percentage points. `typed`: the earlier figure is from before the
    ledger and was typed; it carries a mark wherever it is printed.
    """

    current: int | Decimal | Rate
    previous: int | Decimal | Rate | None
    places: int = PLACES
    typed: bool = False

    def __post_init__(self) -> None:
        if isinstance(self.current, Rate):
            if not isinstance(self.previous, Rate | None):
                raise TypeError("a rate is compared with a rate")
            return
        if isinstance(self.previous, Rate):
            raise TypeError("a count is compared with a count")
        if self.current < 0 or (self.previous is not None and self.previous < 0):
            raise ImpossibleChange(QT_TRANSLATE_NOOP("core", "A count is never below zero."))

    @property
    def exact(self) -> Fraction | None:
        """Per cent, or percentage points between rates; None where there is nothing to compare with."""
        match self.current, self.previous:
            case Rate(exact=Fraction() as rate), Rate(exact=Fraction() as earlier):
                return rate - earlier
            case ((int() | Decimal() as current), (int() | Decimal() as previous)):
                return _in_percent(Fraction(current), Fraction(previous))
        return None

    @property
    def trend(self) -> Trend:
        """The direction of the exact figure, before rounding."""
        if self.previous is None:
            return Trend.NO_LEDGER
        if self.exact is None:
            return Trend.NO_BASE
        if not self.exact:
            return Trend.LEVEL
        return Trend.RISE if self.exact > 0 else Trend.FALL

    @property
    def percent(self) -> Decimal | None:
        """The printed figure with its sign; None where there is none."""
        return None if self.exact is None else rounded(self.exact, self.places)

    def cell(self, say: Say) -> str:
        """For a table: +25.54%, −4.21 个百分点, 持平, —（上期为0）."""
        if self.trend not in (Trend.RISE, Trend.FALL):
            return say(self.trend.label) + self._mark
        sign = "+" if self.trend is Trend.RISE else MINUS
        return sign + say(self._amount()) + self._mark

    def words(self) -> Phrase:
        """For prose: 上升25.54%, 下降4.21个百分点, 持平, 无可比（上期为0）."""
        match self.trend:
            case Trend.RISE:
                return QT_TRANSLATE_NOOP("core", "rose by {amount}").filled(amount=self._amount())
            case Trend.FALL:
                return QT_TRANSLATE_NOOP("core", "fell by {amount}").filled(amount=self._amount())
            case Trend.NO_BASE:
                return QT_TRANSLATE_NOOP("core", "cannot be compared (none in the period before)")
            case Trend.NO_LEDGER:
                return QT_TRANSLATE_NOOP("core", "cannot be compared (no ledger in the period before)")
            case trend:
                return trend.label

    def sentence(self, way: Way) -> Phrase:
        """For prose with its way: 同比上升25.54%."""
        said = QT_TRANSLATE_NOOP("core", "{change} {way}").filled(change=self.words(), way=way.label)
        return QT_TRANSLATE_NOOP("core", "{said}*").filled(said=said) if self.typed else said

    def as_data(self) -> dict[str, Any]:
        """For `--json`: plain values."""
        percent = self.percent
        return {"trend": self.trend.code, "change": None if percent is None else str(percent)}

    @property
    def _mark(self) -> str:
        return TYPED_MARK if self.typed else ""

    def _amount(self) -> Phrase:
        size = abs(rounded(self.exact or 0, self.places))
        if isinstance(self.current, Rate):
            return QT_TRANSLATE_NOOP("core", "{points} percentage points").filled(points=size)
        return QT_TRANSLATE_NOOP("core", "{percent}%").filled(percent=size)


def compare(
    current: int | Decimal | Rate,
    previous: int | Decimal | Rate | None,
    *,
    places: int = PLACES,
    against: Period | None = None,
    first_day: date | None = None,
    typed: bool = False,
) -> Change:
    """The change; `against`, the period compared with, has no ledger when it ends before `first_day`.

    Unless its figure was typed from older papers.
    """
    if typed:
        return Change(current, previous, places, typed=True)
    if against is not None and first_day is not None and against.last < first_day:
        previous = None
    return Change(current, previous, places)


def rounded(exact: Fraction | Decimal | int, places: int = PLACES) -> Decimal:
    """Half-up, away from zero at the half, exactly: the rounding of every printed percentage."""
    scaled = abs(Fraction(exact)) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    size = Decimal(whole).scaleb(-places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return size.copy_negate() if exact < 0 and whole else size


def check_claim(percent: Decimal | int) -> None:
    """Refuse a typed change that no count can have, and say what was probably meant.

    A fall “of 300 %” is a fall to a quarter: −75 %.
    """
    if percent >= -100:
        return
    size = abs(Fraction(percent))
    meant = Change(1, Decimal(1) + Decimal(str(abs(percent))) / 100, 2).percent
    raise ImpossibleChange(
        QT_TRANSLATE_NOOP(
            "core",
            "A fall of {claimed}% cannot be: nothing falls by more than 100%. "
            "If the earlier figure was {times} times this one, the change is {percent}%.",
        ).filled(
            claimed=abs(percent),
            times=f"{rounded(1 + size / 100).normalize():f}",
            percent=f"{MINUS}{abs(meant or Decimal()).normalize():f}",
        )
    )


def earlier_counts(current: int, percent: Decimal, places: int = PLACES) -> tuple[int, ...]:
    """Every whole earlier count from which `percent` is the printed change: 870, +25.54 → (693,).

    Checks figures that were published or typed for years before the ledger; empty: it cannot be right.
    """
    check_claim(percent)
    slack = Fraction(1, 2 * 10**places)
    if percent == -100 and not current:
        return ()
    low = Fraction(100 * current) / (100 + Fraction(percent) + slack)
    floor = 100 + Fraction(percent) - slack
    high = Fraction(100 * current) / floor if floor > 0 else low * 2 + 1
    nearby = range(max(1, int(low) - 1), int(high) + 2)
    return tuple(count for count in nearby if Change(current, count, places).percent == percent)


def length_note(period: Period, against: Period) -> Phrase | None:
    """What to print when two compared periods are not of one length."""
    if period.days == against.days:
        return None
    return QT_TRANSLATE_NOOP(
        "core", "{period} has {days} days, {against} has {other_days}; the figures are as counted."
    ).filled(period=period.title(), days=period.days, against=against.title(), other_days=against.days)


def ledger_note(against: Period, first_day: date | None) -> Phrase | None:
    """What to print when the ledger began inside the period compared with."""
    if first_day is None or not against.first < first_day <= against.last:
        return None
    return QT_TRANSLATE_NOOP("core", "The ledger begins on {day}: {against} is not counted in full.").filled(
        day=first_day.isoformat(), against=against.title()
    )


def typed_note(*, typed: bool) -> Phrase | None:
    """What to print under a table that compares with typed figures."""
    if not typed:
        return None
    return QT_TRANSLATE_NOOP("core", "* Typed in from papers of before the ledger was kept.")
