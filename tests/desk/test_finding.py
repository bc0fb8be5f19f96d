"""What Ctrl+K finds in many ledgers: a fair share of each, each ledger's together."""

import pytest

from stationdesk.desk.answers import Found
from stationdesk.desk.finding import shared


def hits(ledger: str, count: int) -> list[Found]:
    return [Found(ledger, number, f"{ledger} {number}") for number in range(count)]


@pytest.mark.parametrize(
    ("counts", "limit", "shares"),
    [
        ((50, 50, 50), 9, (3, 3, 3)),
        ((50, 1, 50), 9, (4, 1, 4)),
        ((0, 2, 0), 9, (0, 2, 0)),
        ((50, 50, 50), 2, (1, 1, 0)),
        ((), 9, ()),
    ],
)
def test_no_ledger_crowds_the_others_out(
    counts: tuple[int, ...], limit: int, shares: tuple[int, ...]
) -> None:
    found = [hits(f"ledger {place}", count) for place, count in enumerate(counts)]

    answer = shared(found, limit)

    assert answer == tuple(one for some, share in zip(found, shares, strict=True) for one in some[:share])
