"""Above the board of a layout: what it is called, its scene, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, name_it
from stationdesk.ledgers.cameras.rules.wall_plan import Scene

_NAME = QT_TRANSLATE_NOOP("desktop", "Name of the layout")
_SCENE = QT_TRANSLATE_NOOP("desktop", "Scene")
_UNDO, _REDO = QT_TRANSLATE_NOOP("desktop", "Undo (Ctrl+Z)"), QT_TRANSLATE_NOOP("desktop", "Redo (Ctrl+Y)")
_EMPTY = QT_TRANSLATE_NOOP("desktop", "Empty the chosen field (Del)")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "Save the layout (Ctrl+Enter)")
_DROP = QT_TRANSLATE_NOOP("desktop", "Throw away what was changed and play what is saved")
_LEAVE = QT_TRANSLATE_NOOP("desktop", "Leave")
_LEAVE_TIP = QT_TRANSLATE_NOOP("desktop", "Back to the pictures; what is not saved is kept as a draft (Esc)")
_LONGEST = 60


class PlanHead(QWidget):
    """`changed` when a person gives another name or scene."""

    changed = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.name = QLineEdit(self)
        name_it(self.name, "wall.plan.name", say(_NAME))
        self.name.setMaxLength(_LONGEST)
        self.name.setMinimumWidth(120)
        self.name.setMaximumWidth(200)
        self.name.textEdited.connect(lambda _text: self.changed.emit())
        self.scenes = QComboBox(self)
        name_it(self.scenes, "wall.plan.scene", say(_SCENE))
        for one in Scene:
            self.scenes.addItem(say(one.label), one.code)
        self.scenes.activated.connect(lambda _at: self.changed.emit())
        self.told = ElidedLabel("", "sub", self)
        self.told.setObjectName("wall.plan.told")
        for part, stretch in ((self.name, 1), (self.scenes, 0), (self.told, 1)):
            row.addWidget(part, stretch)
        self.undo = button(
            "", "wall.undo", say(_UNDO), icon="arrow-counter-clockwise", look="tool", parent=self
        )
        self.redo = button("", "wall.redo", say(_REDO), icon="arrow-clockwise", look="tool", parent=self)
        self.clear = button("", "wall.empty", say(_EMPTY), icon="trash", look="tool", parent=self)
        self.drop = button("", "wall.throw_away", say(_DROP), icon="x", look="tool", parent=self)
        self.back = button(say(_LEAVE), "wall.leave", say(_LEAVE_TIP), parent=self)
        self.save = button(say(_SAVE), "wall.save", say(_SAVE_TIP), icon="check", look="primary", parent=self)
        for made in (self.undo, self.redo, self.clear, self.drop, self.back, self.save):
            row.addWidget(made)

    def show_head(self, name: str, scene: Scene) -> None:
        """Show what is saved or drafted."""
        self.name.setText(name)
        self.scenes.setCurrentIndex(self.scenes.findData(scene.code))

    @property
    def scene(self) -> Scene:
        """The scene chosen."""
        return next(one for one in Scene if one.code == self.scenes.currentData())
