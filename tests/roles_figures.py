"""Counters, indicators, targets and results for the roles to try their actions on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from stationdesk.desk import Desk
from stationdesk.ledgers.figures.rules.counted import Counted


def prepare_figures(desk: Desk) -> None:
    """Two of each, so that one can be changed and the other voided."""
    for number, counted in ((1, Counted.INCIDENTS), (2, Counted.PATROLS)):
        for name, values in (
            ("figures.register", {"name": f"无案{number}", "categories": ("CR.fraud",)}),
            ("figures.entries.register", {"name": f"安装率{number}", "numerator": 9, "denominator": 10}),
            (
                "figures.targets.register",
                {"counted": counted, "target": 3, "starts_on": date(2026, 11, 1)},
            ),
            ("figures.results.register", {"name": f"收缴{number}", "amount": Decimal(2), "unit": "件"}),
        ):
            desk.act(name, desk.defaults(name) | values)
