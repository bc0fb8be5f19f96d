"""Round numbers for an axis."""

from __future__ import annotations

from itertools import count


def round_top(most: float, lines: int = 4) -> tuple[int, int]:
    """(top of the axis, step): at most `lines` steps of 1, 2 or 5 times a power of ten hold `most`.

    A largest value of 14 gives (15, 5).
    """
    for power in count():
        for factor in (1, 2, 5):
            step = factor * 10**power
            if step * lines >= most:
                top = max(-(-int(most) // step), 1) * step
                return (top if top >= most else top + step), step
    raise AssertionError("unreachable")
