"""Records' text made safe for paper, and broken into lines the Chinese way.

Cleaning changes only what could not be seen or could disturb: line ends of every kind become "\\n",
a tab and an unusual space become a space, and a control, bidi, invisible format character, lone
surrogate or non-character becomes U+FFFD, which is printed as a visible mark. Everything else
reaches the paper letter for letter.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

LOST = "\ufffd"

# GB/T 15834 and the usual kinsoku: what may not begin a line, and what may not end one.
NOT_FIRST = frozenset("，。、；：？！）》」』】〕〉〗”’～·％‰℃°,.;:?!)]}%'\"々ー｝］＂＇￠")
NOT_LAST = frozenset("☐☑☒（《「『【〔〈〖“‘￥＄¥$([{｛［#№")
# Punctuation whose right half is empty: it may stand half outside the measure.
_HALF_EMPTY = frozenset("，。、；：）》」』】〕〉〗")
_WORD = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@_-+&/\\.,:%'")
_PAIRED = frozenset("…—")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


class _Cleaning(dict[int, str]):
    """Character → what is printed for it; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character in "\n\u3000":
            printed = character
        elif character == "\t" or category == "Zs":
            printed = " "
        elif category in {"Cc", "Cf", "Cs"} or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
            printed = LOST
        else:
            printed = character
        self[code] = printed
        return printed


_CLEANING = _Cleaning()


def clean(text: str) -> str:
    """What is printed for a record's text."""
    if text.isprintable():
        return text
    return _LINE_ENDS.sub("\n", text).translate(_CLEANING)


def one_line(text: str) -> str:
    """The same for a place that has one line only."""
    return clean(text).replace("\n", " ")


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in NOT_FIRST or before in NOT_LAST or after == " ":
        return False
    if before in _WORD and after in _WORD:
        return False
    return not (before in _PAIRED and before == after)


def broken(
    text: str, ends: Sequence[int], measure: float, first_measure: float | None = None
) -> list[tuple[int, int, int]]:
    """Break one line of text (no "\\n" in it) into (start, end, width) no wider than `measure`.

    `ends` is where each character ends, after a leading 0. A closing mark may hang over by its empty
    half. A character wider than the measure stands alone.
    """
    limit = measure if first_measure is None else first_measure
    lines: list[tuple[int, int, int]] = []
    start, length = 0, len(text)
    while ends[length] - ends[start] > limit:
        end = _last_break(text, start, _fitting(text, ends, start, limit))
        if end >= length:
            break
        lines.append((start, end, ends[end] - ends[start]))
        start, limit = end, measure
    lines.append((start, length, ends[length] - ends[start]))
    return lines


def _fitting(text: str, ends: Sequence[int], start: int, limit: float) -> int:
    """The end of the longest piece that fits, at least one character."""
    end = max(bisect_right(ends, ends[start] + limit, start) - 1, start + 1)
    if end < len(text) and text[end] in _HALF_EMPTY:
        half_out = ends[end + 1] - (ends[end + 1] - ends[end]) // 2
        if half_out - ends[start] <= limit:
            end += 1
    return end


def _last_break(text: str, start: int, end: int) -> int:
    """The last place up to `end` where the line may end; `end` when there is none."""
    if end >= len(text):
        return end
    for place in range(end, start, -1):
        if may_break(text[place - 1], text[place]):
            return place
    return end
