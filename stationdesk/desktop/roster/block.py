"""A block of cells as text for other programs, and back: a row a line, marks between tabs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desktop.roster import filling as editing
from stationdesk.desktop.roster.filling import Filling
from stationdesk.ledgers.roster.rules.plan import PlanPost

_UNKNOWN = QT_TRANSLATE_NOOP(
    "desktop",
    "“{word}” is no post of this roster, so nothing was pasted. The cells may hold {marks}, or be empty.",
)
Words = list[list[str]]


def as_text(
    filling: Filling, people: Sequence[int], days: Sequence[date], posts: Sequence[PlanPost], rest: str
) -> str:
    """The block as WPS takes it; `rest` stands for a free day."""
    marks = {one.id: one.mark for one in posts}
    rows = [
        "\t".join("".join(marks[one.post] for one in filling.at((person, day))) or rest for day in days)
        for person in people
    ]
    return "\n".join(rows)


def words_of(text: str) -> Words:
    """The cells of a text, row by row; the last line break makes no row of its own."""
    return [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]


def pasted(
    filling: Filling,
    block: Words,
    people: Sequence[int],
    days: Sequence[date],
    posts: Sequence[PlanPost],
    free: Sequence[str],
) -> Filling:
    """Lay a block over the cells from the first person and day on; a single cell over all of them.

    `free` are the words for a free day or for leave. RuleBroken for a word nobody knows: then nothing
    is pasted.
    """
    known = _known(posts)
    meant = [[_posts(word.strip(), known, free, posts) for word in row] for row in block]
    single = len(meant) == 1 and len(meant[0]) == 1
    for across, person in enumerate(people):
        for down, day in enumerate(days):
            if not single and (across >= len(meant) or down >= len(meant[across])):
                continue
            found = meant[0][0] if single else meant[across][down]
            filling = _laid(filling, (person, day), found)
    return filling


def _laid(filling: Filling, place: editing.Place, posts: tuple[int, ...]) -> Filling:
    if any(one.locked for one in filling.at(place)):
        return filling
    filling = editing.cleared(filling, (place,))
    for post in posts:
        filling = editing.added(filling, place, post)
    return filling


def _known(posts: Sequence[PlanPost]) -> dict[str, int]:
    """Posts by mark, name and letter; the mark wins."""
    found = {one.letter.upper(): one.id for one in posts}
    found.update({one.name: one.id for one in posts})
    found.update({one.mark: one.id for one in posts})
    return found


def _posts(
    word: str, known: dict[str, int], free: Sequence[str], posts: Sequence[PlanPost]
) -> tuple[int, ...]:
    if not word or word in free:
        return ()
    for asked in (word, word.upper()):
        if asked in known:
            return (known[asked],)
    if all(one in known for one in word):
        return tuple(known[one] for one in word)
    raise RuleBroken(_UNKNOWN.filled(word=word[:20], marks=" ".join(one.mark for one in posts)))
