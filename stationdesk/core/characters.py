"""Text as a file can hold it: what a broken paste or a foreign console brings is made visible instead."""

from __future__ import annotations


def storable(text: str) -> str:
    """The text with each half of a character (a lone surrogate) as U+FFFD; two halves become one whole."""
    if text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
