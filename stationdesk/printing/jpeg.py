"""What a JPEG's head says: how large it is, and whether it is grey or coloured."""

from __future__ import annotations

from typing import NamedTuple

_SIZED = frozenset({0xC0, 0xC1, 0xC2})  # baseline, extended, progressive: what PDF readers draw
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
_SPACES = {1: "DeviceGray", 3: "DeviceRGB"}


class JpegHead(NamedTuple):
    """Width and height in dots; `space` is PDF's name of its colours."""

    width: int
    height: int
    space: str


def head_of(content: bytes) -> JpegHead | None:
    """The head of a JPEG that can be embedded as it is; None for anything else."""
    if not content.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _SIZED:
            height, width = (int.from_bytes(content[at + n : at + n + 2]) for n in (5, 7))
            space = _SPACES.get(content[at + 9], "")
            return JpegHead(width, height, space) if width and height and space else None
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None
