"""A picture or its table on the clipboard, and a picture as a file."""

from __future__ import annotations

import html
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from stationdesk.core.document import ChartKind
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.statistics import Picture
from stationdesk.desktop.statistics.plot import Plot
from stationdesk.desktop.tokens import STRONG, theme
from stationdesk.printing.output import write_whole

MARKS = {ChartKind.LINES: ("—", "- -"), ChartKind.BARS: ("■", "□")}
TWICE, EDGE, HEAD, LINE = 2, 16, 30, 20
SVG, PNG, HTML = "image/svg+xml", "image/png", "text/html"
_NO_FILE = QT_TRANSLATE_NOOP("desktop", "The picture could not be made. Please try again.")


def copy_table(picture: Picture) -> None:
    """The table as text with tabs and as HTML: WPS, Word and Excel take what they like best."""
    data = QMimeData()
    data.setText(as_text(picture))
    data.setData(HTML, QByteArray(as_html(picture).encode()))
    QGuiApplication.clipboard().setMimeData(data)


def copy_picture(plot: Plot) -> None:
    """The picture as an image, as PNG and as SVG."""
    image = as_image(plot)
    data = QMimeData()
    data.setImageData(image)
    data.setData(PNG, _png(image))
    data.setData(SVG, as_svg(plot))
    QGuiApplication.clipboard().setMimeData(data)


def save_picture(plot: Plot, file: Path) -> None:
    """A PNG file, whole or not at all; StoreUnavailable."""
    content = bytes(_png(as_image(plot)).data())
    if not content:
        raise StoreUnavailable(_NO_FILE)
    write_whole(file, content)


def as_text(picture: Picture) -> str:
    """Rows of cells with tabs between them."""
    return "\n".join("\t".join(_flat(cell) for cell in row) for row in picture.table()) + "\n"


def as_html(picture: Picture) -> str:
    """The table with its title."""
    head, *rows = picture.table()
    lines = [_row(head, "th"), *(_row(row, "td") for row in rows)]
    return f"<table><caption>{html.escape(picture.title)}</caption>{''.join(lines)}</table>"


def as_image(plot: Plot) -> QImage:
    """The picture with its title and legend, twice as fine as on the screen."""
    size = _size(plot)
    image = QImage(size * TWICE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(TWICE)
    image.fill(QColor(theme().card))
    painter = QPainter(image)
    _paint(painter, plot, size)
    painter.end()
    return image


def as_svg(plot: Plot) -> QByteArray:
    """The same as lines and words."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = _size(plot)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRect(0, 0, size.width(), size.height()))
    painter = QPainter(made)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(theme().card))
    _paint(painter, plot, size)
    painter.end()
    return buffer.data()


def legend(picture: Picture) -> str:
    """What is drawn, in words: the series, and the unit."""
    if picture.kind is ChartKind.HEAT:
        return picture.unit
    marks = MARKS[picture.kind]
    names = "   ".join(f"{mark} {picture.series[at]}" for mark, at in zip(marks, picture.drawn, strict=True))
    return f"{names}  ({picture.unit})" if picture.unit else names


def _size(plot: Plot) -> QSize:
    return plot.size() + QSize(2 * EDGE, HEAD + LINE + 2 * EDGE)


def _paint(painter: QPainter, plot: Plot, size: QSize) -> None:
    picture = plot.picture
    assert picture is not None
    painter.setFont(plot.font())
    font = painter.font()
    font.setPixelSize(STRONG)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(theme().text))
    beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    wide = size.width() - 2 * EDGE
    painter.drawText(QRect(EDGE, EDGE, wide, HEAD - 6), beside, picture.title)
    painter.setFont(plot.font())
    painter.setPen(QColor(theme().text2))
    painter.drawText(QRect(EDGE, EDGE + HEAD - 6, wide, LINE), beside, legend(picture))
    painter.translate(EDGE, EDGE + HEAD + LINE)
    plot.paint(painter, marked=False)


def _png(image: QImage) -> QByteArray:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return buffer.data()


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def _row(cells: tuple[str, ...], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"
