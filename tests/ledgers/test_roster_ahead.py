"""A balance is written the same on the board, in the pane and on paper."""

import pytest

from stationdesk.ledgers.roster.rules.ahead import ahead


@pytest.mark.parametrize(
    ("hundredths", "said"),
    [(0, "0"), (-3, "0"), (4, "0"), (5, "+0.1"), (-5, "−0.1"), (-15, "−0.2"), (130, "+1.3"), (1005, "+10.1")],
)
def test_a_balance_has_one_decimal_and_no_minus_before_zero(hundredths: int, said: str) -> None:
    assert ahead(hundredths) == said
