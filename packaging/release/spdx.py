"""Licence expressions such as `(MIT OR GPL-2.0-only) AND Zlib`: can they be met without the GPL?"""

from __future__ import annotations

import re
from itertools import pairwise

_WORDS = re.compile(r"\(|\)|[^\s()]+")
_HARMLESS = frozenset({"GCC-exception-3.1"})


def ids(expression: str) -> set[str]:
    """The licences an expression names."""
    words = _WORDS.findall(expression)
    exceptions = {after for word, after in pairwise(words) if word == "WITH"}
    return {word for word in words if word not in {"(", ")", "AND", "OR", "WITH"}} - exceptions


def free_of_gpl(expression: str) -> bool:
    """Whether some choice among the alternatives needs neither the GPL nor the AGPL; the LGPL may stay."""
    words = _WORDS.findall(expression)
    free = _either(words)
    if words:
        raise ValueError(f"not a licence expression: {expression}")
    return free


def _either(words: list[str]) -> bool:
    free = _both(words)
    while words[:1] == ["OR"]:
        words.pop(0)
        free = _both(words) or free
    return free


def _both(words: list[str]) -> bool:
    free = _one(words)
    while words[:1] == ["AND"]:
        words.pop(0)
        free = _one(words) and free
    return free


def _one(words: list[str]) -> bool:
    if not words:
        raise ValueError("a licence expression ends too early")
    word = words.pop(0)
    if word == "(":
        free = _either(words)
        if words[:1] != [")"]:
            raise ValueError("a bracket is not closed")
        words.pop(0)
        return free
    exception = ""
    if words[:1] == ["WITH"]:
        words.pop(0)
        exception = words.pop(0)
    return not word.startswith(("GPL-", "AGPL-")) or exception in _HARMLESS
