"""What the pictures of a period must keep to: their parts make the number above them, shares are theirs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from stationdesk.core.claims import Lengths, PartOf, Ratio, Shares, Sum
from stationdesk.core.document import Claim
from stationdesk.core.statistics import Picture
from stationdesk.ledgers.incidents.reports.statistics.asked import Context

MEASURED, MET, RATE, UNKNOWN = 2, 3, 4, 5  # columns of the minutes to arrive


def of_group(context: Context, picture: Picture, group: str | None) -> Picture:
    """A picture whose lines, now and then, are all the incidents of a group (None: all, or "valid")."""
    periods = (context.period, context.then)
    claims = [
        Sum(_named(picture, at), tuple(_numbers(picture, at)), context.five.count(period, group))
        for at, period in enumerate(periods)
        if _is_counted(context, picture, at)
    ]
    return _claiming(picture, *claims, Lengths(*periods), *_shares(picture))


def of_level(context: Context, picture: Picture) -> Picture:
    """A step down the tree: the lines are a part of their group."""
    return _claiming(picture, Lengths(context.period, context.then), *_shares(picture))


def of_hours(context: Context, picture: Picture) -> Picture:
    """All cells of the week together are the incidents counted."""
    cells = tuple(number for one in picture.spots for number in one.numbers if number is not None)
    return _claiming(
        picture, Sum(picture.title, cells, context.five.count(context.period, context.asked.group))
    )


def of_zones(picture: Picture, *, all_last: bool) -> Picture:
    """Arrivals within target are measured ones; the zones make the last line, where that is all of them."""
    claims: list[Claim] = []
    for one in picture.spots:
        met, measured = one.text(MET), one.text(MEASURED)
        claims += (PartOf(one.title, met, measured), Ratio(one.title, met, measured, one.text(RATE)))
    if all_last:
        *zones, whole = picture.spots
        claims += (
            Sum(_named(picture, at), tuple(one.text(at) for one in zones), whole.text(at))
            for at in (MEASURED, MET, UNKNOWN)
        )
    return _claiming(picture, *claims)


def _is_counted(context: Context, picture: Picture, at: int) -> bool:
    """Typed figures are known for some groups only, and days before the ledger have none."""
    if not at:
        return True
    return context.kept and not any(one.marks[at:] != () and one.marks[at] for one in picture.spots)


def _numbers(picture: Picture, at: int) -> Iterator[int]:
    return (int(number) for one in picture.spots if (number := one.numbers[at]) is not None)


def _shares(picture: Picture) -> tuple[Shares, ...]:
    lines = [place for place, one in enumerate(picture.spots) if one.numbers[0] is not None]
    whole = picture.whole(0)
    if not whole:
        return ()
    parts = tuple(_numbers(picture, 0))
    return (Shares(picture.title, parts, whole, tuple(picture.share(place, 0) for place in lines)),)


def _named(picture: Picture, at: int) -> str:
    return f"{picture.title} · {picture.series[at]}"


def _claiming(picture: Picture, *claims: Claim) -> Picture:
    return dataclasses.replace(picture, claims=(*picture.claims, *claims))
