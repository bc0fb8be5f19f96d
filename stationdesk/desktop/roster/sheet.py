"""The board's filling with every step one can go back and forth, and what a step was."""

from __future__ import annotations

from stationdesk.desktop.roster.filling import Filling

MOST = 500
"""Steps one can go back."""


class Sheet:
    """What is saved, what stands here now, and the way between."""

    def __init__(self, saved: Filling) -> None:
        self.saved = self.now = saved
        self._before: list[Filling] = []
        self._after: list[Filling] = []

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return not self.now.is_as(self.saved)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._after)

    def take(self, filling: Filling) -> bool:
        """One step further; False where it changes nothing."""
        if filling.is_as(self.now):
            return False
        self._before = [*self._before[-MOST + 1 :], self.now]
        self._after = []
        self.now = filling
        return True

    def undo(self) -> bool:
        """One step back."""
        if not self._before:
            return False
        self._after.append(self.now)
        self.now = self._before.pop()
        return True

    def redo(self) -> bool:
        """One step forth."""
        if not self._after:
            return False
        self._before.append(self.now)
        self.now = self._after.pop()
        return True

    def mark_saved(self, saved: Filling) -> None:
        """What was saved now stands in the records; the way back stays open."""
        self.saved = saved
        self.now = saved if saved.is_as(self.now) else self.now
