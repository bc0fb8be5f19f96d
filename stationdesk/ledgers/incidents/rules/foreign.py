"""Reading the words of a foreign sheet: which of our codes a written category or result means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stationdesk.ledgers.incidents.rules.sameness import squeezed

_TAIL = re.compile(r"(类|警情|报警|案件|案)$")
_SAME = 3


def plain(text: str) -> str:
    """A label without punctuation and without a closing 类, 警情, 报警 or 案件."""
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


_OTHER = frozenset({"其他", "其它", "other", "others"})
_CODE = re.compile(r"[A-Za-z]\w*(\.\w+)+|[a-z]+(_[a-z]+)+", re.ASCII)


def is_like_a_code(text: str) -> bool:
    """Whether a text can only be meant as one of our codes: PO.noise, to_traffic."""
    return _CODE.fullmatch(text.strip()) is not None


@dataclass(frozen=True)
class Reading:
    """What a path of words means: the deepest code, and the words that meant nothing."""

    code: str | None
    unknown: tuple[str, ...] = ()


class Meaning:
    """Finds codes of one dictionary for written words; `labels` are {code: words in any language}.

    `synonyms` are further words, whole, by their squeezed text.
    """

    def __init__(
        self, labels: Mapping[str, Iterable[str]], synonyms: Mapping[str, str] | None = None
    ) -> None:
        self._labels = {code: tuple(plain(one) for one in words) for code, words in labels.items()}
        self._exact = {squeezed(code): code for code in labels}
        self._exact |= {word: code for word, code in (synonyms or {}).items() if code in self._labels}
        self._below: dict[str, list[str]] = {}
        for code in labels:
            self._below.setdefault(code.rpartition(".")[0], []).append(code)
        self._read: dict[tuple[str, ...], Reading] = {}

    def code(self, *levels: str | None) -> str | None:
        """The deepest code that a path of words names, or None."""
        return self.reading(*levels).code

    def reading(self, *levels: str | None) -> Reading:
        """What a path of words means, from the widest word to the narrowest.

        A word that names nothing at its level, or two codes as likely, is passed over. While nothing
        is found at the top, the one label anywhere that is meant will do (骚扰).
        """
        path = tuple(one.strip() for one in levels if one and one.strip())
        if path not in self._read:
            self._read[path] = self._walked(path)
        return self._read[path]

    def _walked(self, path: tuple[str, ...]) -> Reading:
        found = ""
        unknown = []
        for text in path:
            code = self._exact.get(squeezed(text)) or self._named(plain(text), found)
            if code:
                found = code
            else:
                unknown.append(text)
        return Reading(found or None, tuple(unknown))

    def _named(self, words: str, above: str) -> str:
        """The code a word names below another, as deep as it surely leads; empty when none."""
        rank, code = self._best(words, self._below.get(above, ()))
        if not above and rank < _SAME:
            rank, code = self._anywhere(words, least=1 if not rank else _SAME) or (rank, code)
        if not rank and words in _OTHER:
            other = f"{above}.other".lstrip(".")
            return other if other in self._labels else above
        while 0 < rank < _SAME:
            # A narrower word leads on to what it is like, a wider one only to the very same label:
            # 电信诈骗 is looked for below 诈骗.
            least = 1 if self._holds(words, code) else _SAME
            lower = self._best(words, self._below.get(code, ()))
            if lower[0] < least:
                break
            rank, code = lower
        return code

    def _anywhere(self, words: str, least: int) -> tuple[int, str] | None:
        """The one code at any depth that bears the word as its label, or abridged in Chinese."""
        same = self._best(words, self._labels)
        if same[0] == _SAME or least == _SAME or not any(sign > "\u2e7f" for sign in words):
            return same if same[0] == _SAME else None
        longer = self._best(words, [code for code in self._labels if not self._holds(words, code)])
        return longer if longer[0] else None

    def _holds(self, words: str, code: str) -> bool:
        return any(label in words for label in self._labels[code])

    def _best(self, words: str, codes: Iterable[str]) -> tuple[int, str]:
        """(likeness, code) of the likeliest code; (0, "") when none is, or another is as likely."""
        scores = [
            (max((likeness(words, label), len(label) if label in words else 0) for label in labels), code)
            for code in codes
            if (labels := self._labels[code])
        ]
        (rank, held), code = max(scores, default=((0, 0), ""))
        alone = sum(score == (rank, held) for score, _ in scores) == 1
        return (rank, code) if alone and rank >= (_SAME if words in _OTHER else 1) else (0, "")
