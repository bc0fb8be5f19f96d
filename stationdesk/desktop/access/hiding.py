"""Everything of the records off the screen at once, and back as it stood."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget
from shiboken6 import isValid

from stationdesk.desktop.access.idle import program
from stationdesk.desktop.widgets.focus import give_back

STAYS = "staysOnWhenLocked"  # a property of windows that show no records, a wall of cameras
_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Hiding(QObject):
    """Hides what a window and the program's other windows show; what opens meanwhile too."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self._dead: list[QShortcut | QAction] = []
        self._allowed: QWidget | None = None
        self._focus: QWidget | None = None
        self._title = self._said = ""

    @property
    def focus(self) -> QWidget | None:
        """What had the keyboard."""
        return self._focus

    def hide(self, title: str) -> None:
        """Take everything off the screen; the window then says `title` and nothing else."""
        self._focus = QApplication.focusWidget()
        self._close_passing()
        self._title, self._said = self._window.windowTitle(), title
        self._window.setWindowTitle(title)
        for top in QApplication.topLevelWidgets():
            if top is not self._window and top.isVisible() and not top.property(STAYS):
                self._put_away(top)
        for part in _parts(self._window):
            self._put_away(part)
        self._dead = [one for one in _keys(self._window) if one.isEnabled()]
        for one in self._dead:
            one.setEnabled(False)
        program().installEventFilter(self)

    def let_in(self, page: QWidget) -> None:
        """The one part of the window that may be seen meanwhile."""
        self._allowed = page

    def bring_back(self) -> None:
        """Everything as it stood, the keyboard included."""
        self.end()
        for one in self._hidden:
            if isValid(one):
                one.show()
        self._hidden = []
        give_back(self._focus)

    def throw_away(self) -> None:
        """Close what was open for somebody else; forms keep what was typed into them."""
        self.end()
        for one in self._hidden:
            if isValid(one) and (one.isWindow() or one is not self._window.centralWidget()):
                one.close()
        self._hidden = []

    def end(self) -> None:
        """Watch over nothing any more; what is hidden stays so."""
        program().removeEventFilter(self)
        self._allowed, self._said = None, ""
        self._window.setWindowTitle(self._title)
        for one in self._dead:
            if isValid(one):
                one.setEnabled(True)
        self._dead = []

    def _put_away(self, widget: QWidget) -> None:
        if self._said and widget not in self._hidden:
            self._hidden.append(widget)
            widget.hide()

    def _close_passing(self) -> None:
        """Menus, completers and tool tips do not come back."""
        QToolTip.hideText()
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and top.windowType() in _PASSING:
                top.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What opens while everything is hidden, the answer of a job for example, is kept for later."""
        if event.type() == QEvent.Type.WindowTitleChange and watched is self._window:
            self._keep_title()
        elif not self._window.isVisible():
            return False  # closed while locked: it has nothing to hide any more, and others stand alone
        elif event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            if watched.isWindow():
                if watched is not self._window and not watched.property(STAYS):
                    self._keep_for_later(watched)
            elif watched.parent() is self._window and watched is not self._allowed:
                self._cover(watched)
        return False

    def _keep_title(self) -> None:
        if self._window.windowTitle() != self._said:
            self._title = self._window.windowTitle()
            self._window.setWindowTitle(self._said)

    def _cover(self, part: QWidget) -> None:
        """A part of the window made anew meanwhile: behind the page at once, hidden when it stands."""
        if self._allowed is not None:
            self._allowed.raise_()
        QTimer.singleShot(0, part, lambda: self._put_away(part))

    def _keep_for_later(self, widget: QWidget) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # or it would flash up
        QTimer.singleShot(0, widget, lambda: self._put_off(widget))

    def _put_off(self, widget: QWidget) -> None:
        """Hide what has just opened; what the unlocking has overtaken is shown after all."""
        if widget.windowType() in _PASSING:
            widget.close()
        else:
            self._put_away(widget)
        overtaken = widget.isVisible()
        widget.hide()
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        if overtaken:
            widget.show()


def _parts(window: QMainWindow) -> list[QWidget]:
    """The window's own parts that are seen: a palette, and the middle, even one about to be shown."""
    direct = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    middle = window.centralWidget()
    return [one for one in direct if (one.isVisible() or one is middle) and not one.isWindow()]


def _keys(window: QMainWindow) -> list[QShortcut | QAction]:
    """The keys that work in the window, not those of a wall that belongs to it."""
    actions = [one for one in window.findChildren(QAction) if not one.shortcut().isEmpty()]
    found: list[QShortcut | QAction] = [*window.findChildren(QShortcut), *actions]
    return [one for one in found if _is_of(one, window)]


def _is_of(one: QObject, window: QWidget) -> bool:
    at = one.parent()
    while at is not None and not isinstance(at, QWidget):
        at = at.parent()
    return isinstance(at, QWidget) and at.window() is window
