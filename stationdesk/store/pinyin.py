"""Chinese by its sound: what a keyboard without an input method types for a name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, product

READINGS = 8
_WHOLE = "\0"  # before a run of letters and digits that are no pinyin


def keys(text: str) -> tuple[str, ...]:
    """Lower-case full pinyin, joined, and initials: 东市 -> ("dongshi", "ds").

    A character read in several ways multiplies the readings, of which eight are kept.
    """
    found = (key for reading in readings(text) for key in (_full(reading), _initials(reading)))
    return tuple(dict.fromkeys(key for key in found if key))


@lru_cache(maxsize=2_000)
def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """Each way to read the text, as syllables; runs of letters and digits stand for themselves."""
    from pypinyin import Style, pinyin

    syllables: list[tuple[str, ...]] = []
    for group in pinyin(text, style=Style.NORMAL, heteronym=True, errors=_letters):
        choices = tuple(dict.fromkeys(syllable for syllable in group if syllable))
        if choices:
            syllables.append(choices)
    return tuple(islice(product(*syllables), READINGS))


def spells(typed: str, syllables: tuple[str, ...]) -> bool:
    """Whether letters stand for the first syllables, each whole or cut short: daj, dajia and dj are 打架."""
    if not typed or not syllables:
        return not typed
    first = syllables[0].removeprefix(_WHOLE)
    longest = next((n for n in range(len(first), 0, -1) if typed.startswith(first[:n])), 0)
    return any(spells(typed[n:], syllables[1:]) for n in range(longest, 0, -1))


def _letters(text: str) -> str:
    run = "".join(letter for letter in text.lower() if letter.isalnum())
    return _WHOLE + run if run else ""


def _full(reading: Iterable[str]) -> str:
    return "".join(reading).replace(_WHOLE, "")


def _initials(reading: Iterable[str]) -> str:
    """First letters; 21号 keeps its number: 21h."""
    return "".join(syllable[1:] if syllable[0] == _WHOLE else syllable[0] for syllable in reading)


@lru_cache(maxsize=10_000)
def beginnings(text: str) -> frozenset[str]:
    """What a search by sound may start with: every key of the text from each of its syllables on."""
    found: set[str] = set()
    for reading in readings(text):
        for place in range(len(reading)):
            rest = reading[place:]
            found |= {_full(rest), _initials(rest)}
    return frozenset(found)
