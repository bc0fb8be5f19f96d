"""Reading the words of a foreign sheet: which of our codes a written category or result means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from stationdesk.ledgers.incidents.rules.sameness import squeezed

_TAIL = re.compile(r"(类|警情|案件|案|类警情|类案件)$")
_SAME = 3


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
        return _SAME
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

        A word that names nothing at its level is passed over. When the first word names nothing at the
        top, a label anywhere that is the very same and the only one will do (骚扰); else None.
        """
        found = ""
        for text in (one for one in levels if one and one.strip()):
            if exact := self._exact.get(squeezed(text)):
                found = exact
                continue
            words = plain(text)
            rank, code = self._best(words, found)
            if not rank and not found:
                found = self._only(words)
            while rank:
                found, surely = code, rank == _SAME
                # The same word leads a level down only when it is that label: 电信网络诈骗 below 诈骗.
                rank, code = (0, "") if surely else self._best(words, found, least=_SAME)
        return found or None

    def _best(self, words: str, above: str, least: int = 1) -> tuple[int, str]:
        """(likeness, code) of the likeliest code just below another; (0, "") when none is likely."""
        ranked = [
            (max(likeness(words, label) for label in self._labels[code]), -place, code)
            for place, code in enumerate(self._below.get(above, ()))
        ]
        rank, _, code = max(ranked, default=(0, 0, ""))
        return (rank, code) if rank >= least else (0, "")

    def _only(self, words: str) -> str:
        same = [code for code, labels in self._labels.items() if words in labels]
        return same[0] if len(same) == 1 else ""
