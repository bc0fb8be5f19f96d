"""The anchor as a QR code, in PDF path operators."""

from __future__ import annotations

import importlib.util
from functools import cache
from importlib.machinery import PathFinder
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any

import reportlab

_LONGEST = 120


@cache
def _encoder() -> ModuleType:
    """reportlab's own QR encoder, loaded alone.

    Importing it through its package loads the whole of reportlab.graphics, which takes as long as
    the rest of the first page (to see whether that is mended: `python -X importtime -c
    "import reportlab.graphics.barcode.qrencoder"`).
    """
    return encoder_in(Path(reportlab.__file__).parent / "graphics" / "barcode")


def encoder_in(folder: Path) -> ModuleType:
    """The encoder of this folder, as source or compiled: an installed copy has no source of libraries."""
    spec = PathFinder.find_spec("qrencoder", [str(folder)])
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def qr_operators(text: str, x: float, y: float, side: float) -> str:
    """Fill the code of `text` into a square whose lower left corner is (x, y); no quiet zone.

    Empty for a text too long to be read back from so small a square.
    """
    if len(text.encode()) > _LONGEST:
        return ""
    encoder: Any = _encoder()
    code = encoder.QRCode(None, encoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    module = side / code.getModuleCount()
    boxes: list[str] = []
    for row, cells in enumerate(code.modules):
        column = 0
        for dark, run in groupby(map(bool, cells)):
            length = len(list(run))
            if dark:
                left, bottom = x + column * module, y + side - (row + 1) * module
                boxes.append(f"{left:.2f} {bottom:.2f} {length * module:.2f} {module:.2f} re")
            column += length
    return " ".join(["0 g", *boxes, "f"])
