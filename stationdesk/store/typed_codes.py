"""A recovery key as people type it: forgiving where signs look alike, and naming the group that is wrong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store.slots import read_code

GROUPS, SIGNS = 8, 4
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")

_STRANGE = QT_TRANSLATE_NOOP(
    "store", "Group {group}: “{sign}” occurs in no recovery key. Look at the sheet again."
)
_SHORT = QT_TRANSLATE_NOOP("store", "Group {group} has {count} of its 4 signs.")
_ONE = QT_TRANSLATE_NOOP("store", "Group {group} is mistyped: compare it with the sheet, sign by sign.")
_SOME = QT_TRANSLATE_NOOP("store", "The groups do not fit together: compare each of them with the sheet.")


def cleaned(typed: str) -> str:
    """Signs as the sheet writes them: capitals, full-width ones narrow, 0 for O, 1 for I and L."""
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_ALIKE)
    return "".join(sign for sign in plain if sign.isalnum())


def mistake(groups: Sequence[str]) -> tuple[Phrase, int] | None:
    """What is wrong with the typed groups and in which (from 0); None when they are a recovery key.

    One wrong sign or two signs exchanged are found by what would make the key whole again; so whoever
    guesses learns nothing that the key itself does not say.
    """
    for number, group in enumerate(groups):
        strange = next((sign for sign in group if sign not in ALPHABET), None)
        if strange is not None:
            return _STRANGE.filled(group=number + 1, sign=strange), number
    for number, group in enumerate(groups):
        if len(group) != SIGNS:
            return _SHORT.filled(group=number + 1, count=len(group)), number
    typed = "".join(groups)
    if read_code(typed) is not None:
        return None
    places = {place // SIGNS for place, other in _nearby(typed) if read_code(other) is not None}
    if len(places) == 1:
        found = places.pop()
        return _ONE.filled(group=found + 1), found
    return _SOME, 0


def _nearby(typed: str) -> Iterator[tuple[int, str]]:
    """(place, text) of every text that differs in one sign, or in two neighbours exchanged."""
    for place, kept in enumerate(typed):
        for sign in ALPHABET:
            if sign != kept:
                yield place, typed[:place] + sign + typed[place + 1 :]
    for place in range(len(typed) - 1):
        first, second = typed[place], typed[place + 1]
        if first != second:
            yield place, typed[:place] + second + first + typed[place + 2 :]
