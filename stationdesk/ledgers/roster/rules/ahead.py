"""How far somebody is ahead of their share, in words of one figure: +1.3, −0.4 or 0 duties."""

from __future__ import annotations

from stationdesk.core.comparison import MINUS


def ahead(hundredths: int) -> str:
    """The balance in duties with one decimal, halves away from zero; nothing is ever −0.0."""
    tenths = (abs(hundredths) + 5) // 10
    if not tenths:
        return "0"
    return f"{'+' if hundredths > 0 else MINUS}{tenths // 10}.{tenths % 10}"
