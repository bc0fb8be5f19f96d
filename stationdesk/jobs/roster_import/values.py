"""What an existing roster was understood as, cell by cell: plain values for window and command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone


class Fate(Choice):
    """What becomes of a word of the sheet."""

    TAKEN = "10", QT_TRANSLATE_NOOP("jobs", "Taken"), Tone.OK
    DOUBTFUL = "20", QT_TRANSLATE_NOOP("jobs", "To decide"), Tone.WARN
    LEFT = "30", QT_TRANSLATE_NOOP("jobs", "Not taken"), Tone.BAD
    READ = "40", QT_TRANSLATE_NOOP("jobs", "Heading, day or rest"), Tone.MUTE


class Shape(Choice):
    """How the sheet is laid out."""

    LINES = "lines", QT_TRANSLATE_NOOP("jobs", "A day a line, names under the posts")
    GRID = "grid", QT_TRANSLATE_NOOP("jobs", "People beside days, a mark in each cell")


class Asked(Choice):
    """What has to be said about a word before it can be taken."""

    PERSON = "person", QT_TRANSLATE_NOOP("jobs", "Who is it?")
    POST = "post", QT_TRANSLATE_NOOP("jobs", "Which post is it?")


@dataclass(frozen=True)
class Item:
    """A word of a cell. `row` is the number Excel shows, `column` counts from 0.

    With DOUBTFUL, `asked` and `word` say what has to be decided about which word, `candidates` the ids it
    may be. `why` explains every fate but a plain TAKEN.
    """

    row: int
    column: int
    text: str
    fate: Fate
    why: Phrase | None = None
    day: date | None = None
    post: int | None = None
    person: int | None = None
    asked: Asked | None = None
    word: str = ""
    candidates: tuple[int, ...] = ()

    @property
    def cell(self) -> str:
        """B7, as Excel calls it."""
        letters, number = "", self.column + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.row}"


@dataclass(frozen=True)
class Decisions:
    """What people said of words: {word: person}, {heading or mark: post}. 0 is nobody, and no post."""

    people: Mapping[str, int] = field(default_factory=dict)
    posts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """A word somebody has to decide about, how often it stands in the sheet, and what it may be."""

    asked: Asked
    word: str
    count: int
    candidates: tuple[int, ...]


@dataclass(frozen=True)
class Understood:
    """A whole sheet. `month` is its first day; `names` and `posts` say what the ids of items are called."""

    file_name: str
    digest: str
    sheet: str
    sheets: tuple[str, ...]
    month: date
    shape: Shape
    items: tuple[Item, ...]
    names: Mapping[int, str]
    posts: Mapping[int, str]

    @cached_property
    def duties(self) -> tuple[Item, ...]:
        """The items that become duties."""
        return tuple(one for one in self.items if one.fate is Fate.TAKEN)

    @cached_property
    def counts(self) -> Mapping[Fate, int]:
        """How many words of each fate."""
        return Counter(one.fate for one in self.items)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What is still to be decided: posts before people, the words that stand most often first."""
        found: dict[tuple[Asked, str], list[Item]] = {}
        for one in self.items:
            if one.asked is not None and one.fate is Fate.DOUBTFUL:
                found.setdefault((one.asked, one.word), []).append(one)
        asked = [
            Question(what, word, len(items), items[0].candidates) for (what, word), items in found.items()
        ]
        return tuple(sorted(asked, key=lambda one: (one.asked is Asked.PERSON, -one.count, one.word)))
