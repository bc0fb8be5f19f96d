"""Where the files that are not code lie, in a checkout and in an installed copy."""

from __future__ import annotations

from pathlib import Path

_BESIDE_PACKAGE = Path(__file__).resolve().parents[2] / "resources"
_INSIDE_PACKAGE = Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Path:
    """The path of one resource; it may not exist."""
    root = _BESIDE_PACKAGE if _BESIDE_PACKAGE.is_dir() else _INSIDE_PACKAGE
    return root.joinpath(*parts)
