"""The statistics guard: no report is shown whose figures cannot be, and what needs a word gets it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from stationdesk.core.document import Block, Claim, Document, Paragraph, Signatures, Table
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say

_REFUSED = QT_TRANSLATE_NOOP(
    "core/guard",
    "“{report}” is not printed, because a figure in it cannot be right. {why}. "
    "Please check the records behind it, or report this to whoever looks after the program.",
)


class FigureRefused(RuleBroken):
    """A report whose figures contradict each other or what a count can be."""


def guarded(document: Document, say: Say) -> Document:
    """The document with the explanations its figures need; `FigureRefused` where one can never be.

    A table's explanations stand under it, the document's own before the signatures, each once.
    """
    for claim in _claims(document):
        why = claim.fault()
        if why is not None:
            raise FigureRefused(_REFUSED.filled(report=document.title, why=why))
    blocks = tuple(_explained(one, say) for one in document.blocks)
    return dataclasses.replace(document, blocks=_before_signatures(blocks, _notes(document.claims, say)))


def _claims(document: Document) -> Iterator[Claim]:
    yield from document.claims
    for block in document.blocks:
        if isinstance(block, Table):
            yield from block.claims


def _notes(claims: Iterable[Claim], say: Say) -> list[str]:
    found = (claim.note() for claim in claims)
    return list(dict.fromkeys(say(note) for note in found if note is not None))


def _explained(block: Block, say: Say) -> Block:
    if not isinstance(block, Table) or not block.rows:
        return block
    notes = (*block.notes, *_notes(block.claims, say))
    return dataclasses.replace(block, notes=tuple(dict.fromkeys(notes)))


def _before_signatures(blocks: tuple[Block, ...], notes: list[str]) -> tuple[Block, ...]:
    said = {note for one in blocks if isinstance(one, Table) for note in one.notes}
    loose = tuple(Paragraph((note,), plain=True) for note in notes if note not in said)
    place = next((at for at, one in enumerate(blocks) if isinstance(one, Signatures)), len(blocks))
    return (*blocks[:place], *loose, *blocks[place:])
