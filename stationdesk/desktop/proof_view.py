"""The result of a check as an inspector reads it: conclusion, each code with its paper, what does not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.core.display import instant
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desk.proof import AnchorFound, Inspection
from stationdesk.desk.proof_paper import conclusion, facts, papers
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, tone_colours
from stationdesk.desktop.widgets.plain import rule, words

_RESULT = QT_TRANSLATE_NOOP("desktop", "Result of the check")
_UP_TO = QT_TRANSLATE_NOOP("desktop", "Last change before it: {time}")
_FOUND = QT_TRANSLATE_NOOP("desktop", "What does not fit")
_LABEL, LEAST = 150, 120
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class InspectionView(QWidget):
    """Hidden until there is a result; scrolls where it is long."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.found: Inspection | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self._area = Scrolled("proof.result", say(_RESULT), self)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what is left
        self._area.setMinimumHeight(LEAST)
        column.addWidget(self._area, 1)
        self.lines: list[str] = []
        self.hide()

    def show_working(self, told: Phrase) -> None:
        """Say that it is being looked at."""
        self.found = None
        self.message.tell(told, Tone.INFO)
        self._area.hide()
        self.show()

    def show_found(self, found: Inspection) -> None:
        """Show the result."""
        self.found = found
        self.message.tell(*conclusion(found))
        self.lines = []
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, SPACE_M, 0)
        column.setSpacing(SPACE_S)
        for one in found.anchors:
            column.addWidget(self._code(one, body))
        if found.problems:
            column.addWidget(words(self._say(_FOUND), "h2", body))
            for problem in found.problems:
                column.addLayout(self._problem(self._say(problem), body))
        column.addWidget(rule(body))
        column.addLayout(self._facts(found, body))
        column.addStretch(1)
        self._area.hold(body)
        self._area.show()
        self.show()

    def _code(self, one: AnchorFound, body: QWidget) -> QWidget:
        holder = QWidget(body)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, SPACE_S)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        said = self._say(one.verdict.label)
        row.addWidget(words(said, f"pill-{one.verdict.tone.value}", holder))
        code = words(one.anchor, "", holder)
        code.setTextInteractionFlags(_SELECTABLE)
        row.addWidget(code, 1)
        column.addLayout(row)
        details = [self._say(paper) for paper in papers(one)]
        if one.at is not None:
            details.insert(0, self._say(_UP_TO.filled(time=instant(one.at))))
        for line in details:
            column.addWidget(words(line, "sub", holder, wrap=True))
        self.lines.append(f"{said} {one.anchor}")
        self.lines += details
        return holder

    def _problem(self, said: str, body: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        mark = words("", parent=body)
        mark.setPixmap(pixmap("warning-circle", tone_colours(Tone.BAD)[0]))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        text = words(said, "", body, wrap=True)
        text.setTextInteractionFlags(_SELECTABLE)
        row.addWidget(text, 1)
        self.lines.append(said)
        return row

    def _facts(self, found: Inspection, body: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(facts(found)):
            named = words(self._say(label), "field", body, wrap=True)
            named.setFixedWidth(_LABEL)
            said = words(self._say(value) if isinstance(value, Phrase) else value, "", body, wrap=True)
            said.setTextInteractionFlags(_SELECTABLE)
            grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
        return grid
