"""A document as plain text: what golden files and `--text` show."""

from __future__ import annotations

from stationdesk.core.document import (
    Cell,
    Chart,
    Code,
    Document,
    Facts,
    Figure,
    Heading,
    Labels,
    PageBreak,
    Paragraph,
    Photos,
    Signatures,
    Table,
    Title,
)
from stationdesk.core.drawing import Drawing


def text_of(document: Document) -> str:
    """The document's words, a block a paragraph."""
    lines = [document.title]
    for block in document.blocks:
        match block:
            case Title():
                under = [words for words in (block.left, block.second, block.right) if words]
                lines += [block.text, "    ".join(under)] if under else [block.text]
            case Heading():
                lines.append(block.text)
            case Paragraph():
                lines.append("".join(_words(part) for part in block.parts))
            case Table():
                lines += [block.caption] if block.caption else []
                lines.append(" | ".join(column.title for column in block.columns))
                lines += [" | ".join(_words(cell) for cell in row.cells) for row in block.rows]
                lines += [] if block.rows else [block.empty]
                lines += block.notes
            case Facts():
                lines += [f"{label}: {_words(value)}" for label, value in block.pairs]
            case Chart():
                lines.append(block.caption)
                for series in block.series:
                    numbers = ", ".join("" if value is None else f"{value:g}" for value in series.values)
                    lines.append(f"{series.title}: {numbers}")
            case Signatures():
                lines.append("    ".join(f"{office}: {name}" for office, name in block.places))
            case Code():
                lines.append("-".join(block.groups))
            case Photos():
                lines += [block.caption] if block.caption and block.photos else []
                lines += [f"[{one.caption if one.content else block.missing}]" for one in block.photos]
            case Labels():
                lines += [" | ".join((one.top, one.name, *one.lines)) for one in block.labels]
            case Drawing():
                lines += [" ".join((one.words, *(words for words, _ in one.counts))) for one in block.tags]
            case PageBreak():
                lines.append("---")
    stamp = document.stamp
    lines += [words for words in (stamp.mark, stamp.period, stamp.counting_rule) if words]
    return "\n".join(lines) + "\n"


def _words(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure) else cell
