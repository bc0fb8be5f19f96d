"""Whether this computer prints with the bundled typefaces only, asked anew for every page that is set.

Two computers of a station give the same pages then, whatever faces each has installed.
"""

from __future__ import annotations

from collections.abc import Callable

_asked: Callable[[], bool] | None = None


def bundled_only() -> bool:
    """What the settings of this computer say; False where nobody has told how they are read."""
    return _asked is not None and _asked()


def ask(asked: Callable[[], bool] | None) -> None:
    """How the settings are read from now on."""
    global _asked  # printing may not know where a computer's settings lie
    _asked = asked
