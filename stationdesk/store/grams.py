"""Text as pairs of neighbouring characters, so that any piece of it is found and no character is lost.

The full-text table's `ascii` tokenizer keeps ASCII letters and digits and everything beyond ASCII, and
folds upper case of ASCII only, as LIKE does. The ASCII characters it would drop stand in the private
area U+E000 to U+E07F; a text's own characters from there are written with an escape before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_AREA = 0xE000
_END = chr(_AREA + 0x80)  # closes a text: its last pair is its last character and this
_ESCAPE = chr(_AREA + 0x81)
_ENCODED: dict[int, str] = {code: chr(_AREA + code) for code in range(0x80) if not chr(code).isalnum()}
_ENCODED |= {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_ENCODED |= {code: _ESCAPE + chr(code) for code in range(_AREA, _AREA + 0x82)}
_CHARACTER = re.compile(f"{_ESCAPE}.|.", re.DOTALL)


def _characters(text: str) -> list[str]:
    encoded = text.translate(_ENCODED)
    return _CHARACTER.findall(encoded) if _ESCAPE in encoded else list(encoded)


def grams(texts: Iterable[str | None]) -> str:
    """The tokens of some texts, to be indexed together without running into one another."""
    found: list[str] = []
    for text in texts:
        if text:
            characters = _characters(text)
            found += map(str.__add__, characters, [*characters[1:], _END])
    return " ".join(found)


def phrase(word: str) -> str:
    """The full-text query for one word: a token's beginning, one token, or a run of tokens."""
    characters = _characters(word)
    if len(characters) == 1:
        return f'"{characters[0]}" *'
    return '"' + " ".join(map(str.__add__, characters, characters[1:])) + '"'
