"""The carry-over identity: 期初 + 新增 + 重新打开 − 销号 − 作废 = 期末, of hazards over a period."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

_BROKEN = QT_TRANSLATE_NOOP(
    "rectifications",
    "{opening} carried over + {new} new + {reopened} reopened − {closed} closed out − {voided} voided"
    " make {expected}, but {closing} are open at the end; please check the records.",
)


@dataclass(frozen=True)
class CarryOver:
    """How many hazards were open at first, came, went, and are open at last; each counted by itself."""

    opening: int
    new: int
    reopened: int
    closed: int
    voided: int
    closing: int

    @property
    def expected(self) -> int:
        """What is open at the end, by the sum."""
        return self.opening + self.new + self.reopened - self.closed - self.voided

    @property
    def holds(self) -> bool:
        """Whether the sum makes what was counted at the end."""
        return self.expected == self.closing

    def check(self) -> None:
        """Refuse figures that do not add up."""
        if not self.holds:
            raise RuleBroken(
                _BROKEN.filled(
                    opening=self.opening, new=self.new, reopened=self.reopened, closed=self.closed,
                    voided=self.voided, expected=self.expected, closing=self.closing,
                )
            )  # fmt: skip
