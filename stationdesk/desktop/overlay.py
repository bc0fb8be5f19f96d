"""A panel over a page: the page stays in sight under a veil, nothing opens in a window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from stationdesk.desktop.widgets.focus import give_back
from stationdesk.desktop.widgets.plain import frame

WIDTH = 760


class Overlay(QWidget):
    """Covers its host; the panel stands at the right, as wide as a form needs.

    `opened` carries how tall the content's foot with its buttons is. `otherwise` takes the keyboard when
    what had it before is gone.
    """

    opened = Signal(int)
    closed = Signal()

    def __init__(self, host: QWidget, otherwise: Callable[[], object] = lambda: None) -> None:
        super().__init__(host)
        self._host, self._otherwise = host, otherwise
        self.setProperty("look", "scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("overlay")
        self._panel = frame("panel", self, name="overlay.panel")
        self._box = QVBoxLayout(self._panel)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self._before: QWidget | None = None
        self._wide = WIDTH
        host.installEventFilter(self)
        self.hide()

    @property
    def content(self) -> QWidget | None:
        """What is open now."""
        return self._content

    def open(self, content: QWidget, *, width: int = WIDTH) -> None:
        """Show a form; what was open before is put away (forms keep drafts)."""
        self.close_content(quietly=True)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self._before = focused
        wanted = content.focusWidget()
        self._content = content
        self._wide = width
        content.setParent(self._panel)
        self._box.addWidget(content)
        self._fit()
        self.show()
        self.raise_()
        content.show()
        self._take_keyboard(content, wanted)
        foot = getattr(content, "footer", None)
        self.opened.emit(foot.sizeHint().height() if foot is not None else 0)

    def close_content(self, *, quietly: bool = False) -> None:
        """Take the form away and give the keyboard back."""
        if self._content is None:
            return
        content, self._content = self._content, None
        content.hide()
        self._box.removeWidget(content)
        content.deleteLater()
        if quietly:
            return
        self.hide()
        if not give_back(self._before):
            self._otherwise()
        self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the panel: behind the veil nothing can be typed into by mistake."""
        if self._content is None:
            return False
        at: QWidget = QApplication.focusWidget() or self
        start = at if self._panel.isAncestorOf(at) else self._panel
        at = _beside(start, forward)
        while at is not start:
            if self._panel.isAncestorOf(at) and _takes_tab(at, self):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                at.setFocus(reason)
                return True
            at = _beside(at, forward)
        return True

    def _take_keyboard(self, content: QWidget, wanted: QWidget | None) -> None:
        (wanted or content).setFocus(Qt.FocusReason.OtherFocusReason)
        if not content.hasFocus() and (wanted is None or not wanted.hasFocus()):
            self.focusNextPrevChild(True)

    def showEvent(self, event: QShowEvent) -> None:
        """The page is in front again: the keyboard goes back to the form that was left open on it."""
        super().showEvent(event)
        if self._content is not None and self._content.isVisible():
            self._take_keyboard(self._content, self._content.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._content is not None:
            close = getattr(self._content, "close_form", None)
            close() if close is not None else self.close_content()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _fit(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        width = min(self._wide, host.width())
        self._panel.setGeometry(host.width() - width, 0, width, host.height())


def _beside(widget: QWidget, forward: bool) -> QWidget:
    return (widget.nextInFocusChain() if forward else widget.previousInFocusChain()) or widget


def _takes_tab(widget: QWidget, root: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return (
        policy == Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisibleTo(root)
    )
