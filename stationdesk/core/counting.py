"""Sums, shares, averages and groups: computed from counts, never typed, and honest about rounding."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from stationdesk.core.comparison import Rate, rounded
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase


def shares(parts: Sequence[int], *, whole: int | None = None, places: int = 1) -> tuple[Decimal | None, ...]:
    """Each part's share in per cent, rounded one by one and never forced to 100.

    51, 227, 389 and 256 are 5.5, 24.6, 42.1 and 27.7; without a whole, None each.
    """
    total = sum(parts) if whole is None else whole
    return tuple(Rate(part, total).percent(places) for part in parts)


def share_note(rounded_shares: Sequence[Decimal | None]) -> Phrase | None:
    """What to print when rounded shares do not add up to 100."""
    total = sum((share for share in rounded_shares if share is not None), Decimal())
    if total == 100 or None in rounded_shares:
        return None
    return QT_TRANSLATE_NOOP("core", "Shares are rounded one by one; together they make {total}%.").filled(
        total=total
    )


def sum_note(parts: Sequence[int], total: int, why: Phrase | None = None) -> Phrase | None:
    """What to print when parts do not add up to their total, and why; None when they do."""
    difference = total - sum(parts)
    if not difference:
        return None
    if why is None:
        return QT_TRANSLATE_NOOP(
            "core", "The parts add up to {sum}, the total is {total}; difference {difference}."
        ).filled(sum=sum(parts), total=total, difference=difference)
    return QT_TRANSLATE_NOOP("core", "The parts add up to {sum}, the total is {total}: {why}").filled(
        sum=sum(parts), total=total, why=why
    )


def check_sum(parts: Sequence[int], total: int) -> None:
    """Refuse a total that its parts do not make."""
    note = sum_note(parts, total)
    if note is not None:
        raise RuleBroken(note)


def mean(total: int | Decimal, count: int, places: int = 2) -> Decimal | None:
    """The average; None of nothing. 3299 among 165 is 19.99."""
    return rounded(Fraction(total) / count, places) if count else None


def days_since(last: date | None, as_of: date) -> int | None:
    """Whole days since the last case: 523 on 2022-05-14 since 2020-12-07; None when there was none."""
    return None if last is None else (as_of - last).days


def groups_of(total: int, groups: int, *, least: int = 3, most: int = 4) -> dict[int, int]:
    """{size: how many groups}, when the only sizes are `least` and `most` and they follow each other.

    41 villages in 12 areas are 7 of three and 5 of four; RuleBroken when it cannot be done.
    """
    larger = total - least * groups
    if most != least + 1 or not 0 <= larger <= groups:
        refusal = QT_TRANSLATE_NOOP(
            "core", "{total} cannot be put into {groups} groups of {least} to {most}."
        )
        raise RuleBroken(refusal.filled(total=total, groups=groups, least=least, most=most))
    return {least: groups - larger, most: larger}
