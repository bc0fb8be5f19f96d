"""An invented call: an incident's values with those of its child rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Values = dict[str, Any]


@dataclass
class Call:
    """An incident's values with its child rows; `created_at` is when it was entered."""

    values: Values
    dispatches: list[Values] = field(default_factory=list)
    reinforcements: list[Values] = field(default_factory=list)
    feedbacks: list[Values] = field(default_factory=list)
    participants: list[Values] = field(default_factory=list)
    supplements: list[Values] = field(default_factory=list)

    @property
    def created_at(self) -> datetime:
        """When it was entered."""
        at: datetime = self.values["created_at"]
        return at
