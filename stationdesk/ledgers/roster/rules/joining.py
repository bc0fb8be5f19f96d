"""Several phrases as one: Chinese and English put different signs between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally

_THEN = QT_TRANSLATE_NOOP("roster", "{one}; {other}")
_AND = QT_TRANSLATE_NOOP("roster", "{one}, {other}")
_MORE = QT_TRANSLATE_NOOP("roster", "{which} …")


def joined(phrases: Sequence[Phrase]) -> Phrase:
    """One clause after another; there is at least one."""
    return reduce(lambda one, other: _THEN.filled(one=one, other=other), phrases)


def listed(things: Sequence[Phrase], most: int | None = None) -> Phrase:
    """Things in a row, the first `most` of them; there is at least one."""
    return shortened(
        reduce(lambda one, other: _AND.filled(one=one, other=other), things[:most]), things, most
    )


def shortened(which: Phrase | str, things: Sequence[object], most: int | None) -> Phrase:
    """The first of some things as they were told, with a sign where there are more than `most`."""
    if most is not None and len(things) > most:
        return _MORE.filled(which=which)
    return which if isinstance(which, Phrase) else literally(which)
