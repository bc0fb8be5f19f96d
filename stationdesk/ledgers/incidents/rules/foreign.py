"""Reading the words of a foreign sheet: which of our codes a written category or result means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from stationdesk.ledgers.incidents.rules.sameness import squeezed

_TAIL = re.compile(r"(类|警情|案件|案|类警情|类案件)$")


def plain(text: str) -> str:
    """A label without punctuation and without a closing 类, 警情 or 案件."""
    short = squeezed(text)
    while len(short) > 2 and (cut := _TAIL.sub("", short)) != short and len(cut) >= 2:
        short = cut
    return short


def likeness(text: str, label: str) -> int:
    """How surely a written text means a label: 3 the same, 2 one holds the other, 1 abridged, 0 not.

    “群众求助” is “群众紧急求助” abridged.
    """
    if not text or not label:
        return 0
    if text == label:
        return 3
    if min(len(text), len(label)) >= 2 and (text in label or label in text):
        return 2
    return 1 if len(text) >= 3 and _is_abridged(text, label) else 0


def _is_abridged(text: str, label: str) -> bool:
    signs = iter(label)
    return all(sign in signs for sign in text)


class Meaning:
    """Finds codes of one dictionary for written words; `labels` are {code: words in any language}."""

    def __init__(self, labels: Mapping[str, Iterable[str]]) -> None:
        self._labels = {code: tuple(plain(one) for one in words) for code, words in labels.items()}
        self._exact = {squeezed(code): code for code in labels}
        self._below: dict[str, list[str]] = {}
        for code in labels:
            self._below.setdefault(code.rpartition(".")[0], []).append(code)

    def code(self, *levels: str | None) -> str | None:
        """The deepest code that a path of words names, from the widest word to the narrowest.

        A word that names nothing at its level is tried no further down; None when the first does not.
        """
        found = ""
        for text in (one for one in levels if one and one.strip()):
            if exact := self._exact.get(squeezed(text)):
                found = exact
                continue
            words = plain(text)
            while (deeper := self._best(words, found)) is not None:
                found = deeper
        return found or None

    def _best(self, words: str, above: str) -> str | None:
        ranked = [
            (max(likeness(words, label) for label in self._labels[code]), -place, code)
            for place, code in enumerate(self._below.get(above, ()))
        ]
        rank, _, code = max(ranked, default=(0, 0, ""))
        return code if rank else None
