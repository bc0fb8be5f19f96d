"""Whether licences.toml and our texts say the same as what the wheels bring themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from release.catalogue import Catalogue, Part
from release.places import LICENCES

# Addresses and headings differ from edition to edition; what is shorter than this is one of them.
_CLAUSE = 60
_HOLDER = re.compile(r"copyright \(c\)|\(c\) \d|<")


def disagreements(told: Catalogue, brought: Mapping[str, str]) -> Iterator[str]:
    """One sentence for every difference; `brought` holds the wheels' texts by `wheel/file`."""
    for part in told.parts:
        yield from (
            f"{place}, which {part.name} points at, is missing" for place in part.brought - brought.keys()
        )
        for statement in unfounded(part, brought):
            yield f"no text of {part.name} says “{statement}”"
    for ours, theirs in told.same.items():
        clauses = lost_clauses((LICENCES / ours).read_text(encoding="utf-8"), brought.get(theirs, ""))
        yield from (f"{theirs} says otherwise than {ours}: “{clause[:70]}”" for clause in clauses)


def unfounded(part: Part, brought: Mapping[str, str]) -> list[str]:
    """What the list says of the holders and the part's own texts do not; nothing where it has only a form."""
    if not part.own_words:
        return []
    texts = [(LICENCES / text).read_text(encoding="utf-8") for text in part.texts if _is_there(text)]
    known = plain(" ".join([*texts, *(brought.get(place, "") for place in part.brought)]))
    return [one for one in part.copyright.split("; ") if plain(one) not in known]


def lost_clauses(ours: str, theirs: str) -> list[str]:
    """The clauses of one text that another has not; lines that name a holder are not compared."""
    known = plain(theirs)
    clauses = [plain(clause) for clause in re.split(r"\n\s*\n", ours)]
    return [one for one in clauses if len(one) > _CLAUSE and not _HOLDER.search(one) and one not in known]


def plain(text: str) -> str:
    """A text without what editions differ in: line ends, signs of comments, how (c) and quotes look."""
    text = re.sub(r"^[ \t]*(//|\*|#)?", " ", text, flags=re.MULTILINE).replace("©", "(c)")
    text = re.sub(r"\(C\)\s*", "(c) ", text)
    return re.sub(r"\s+", " ", text.replace("``", '"').replace("''", '"')).strip()


def _is_there(text: str) -> bool:
    return (LICENCES / text).is_file()
