"""Draw the program's icon for Windows from the drawing the window uses; run by hand when that changes.

python packaging/icon.py        writes packaging/windows/stationdesk.ico
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "shield-check-fill.svg"
TARGET = ROOT / "packaging" / "windows" / "stationdesk.ico"
COLOUR = "#1D5FD1"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)


def main() -> int:
    """Write the icon file."""
    application = QGuiApplication(sys.argv)
    TARGET.write_bytes(icon_file([picture(size) for size in SIZES]))
    application.quit()
    return 0


def picture(size: int) -> bytes:
    """The drawing as a PNG of this size."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = size / 16  # the drawing itself leaves a margin
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(-edge, -edge, size + 2 * edge, size + 2 * edge))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(COLOUR))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(content.data())


def icon_file(pictures: list[bytes]) -> bytes:
    """Put PNG pictures together as one .ico file."""
    place = 6 + 16 * len(pictures)
    entries = b""
    for size, content in zip(SIZES, pictures, strict=True):
        entries += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return struct.pack("<3H", 0, 1, len(pictures)) + entries + b"".join(pictures)


if __name__ == "__main__":
    sys.exit(main())
