"""The program's own SVG icons, tinted with the colours of the look."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from stationdesk.core.resources import resource
from stationdesk.desktop.tokens import theme

SIZE = 18


def icon(name: str, colour: str = "", size: int = SIZE, *, on: str = "") -> QIcon:
    """The icon in `colour` (the look's text colour when empty), in `on` where its button is checked.

    FileNotFoundError when resources/icons has no such name.
    """
    colours = theme()
    made = QIcon(pixmap(name, colour or colours.text, size))
    made.addPixmap(pixmap(name, colours.text3, size), QIcon.Mode.Disabled)
    if on:
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
            made.addPixmap(pixmap(name, on, size), mode, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int = SIZE) -> QPixmap:
    """The icon drawn in one colour, sharp on this screen."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, colour, size, ratio)


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
