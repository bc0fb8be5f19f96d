"""Several phrases as one: Chinese and English put different signs between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

_AND = QT_TRANSLATE_NOOP("roster", "{one}; {other}")


def joined(phrases: Sequence[Phrase]) -> Phrase:
    """One after another; there is at least one."""
    return reduce(lambda one, other: _AND.filled(one=one, other=other), phrases)
