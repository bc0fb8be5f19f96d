"""What a form would be filled with for the period: every marked place, its name, and its value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor, Qt
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desk.form_values import FormValue
from stationdesk.desktop.plain_table import CutTable
from stationdesk.desktop.tokens import tone_colours
from stationdesk.desktop.widgets.plain import tip
from stationdesk.forms.filling import Column

_TITLE = QT_TRANSLATE_NOOP("desktop", "Values of the period")
_PLACE = QT_TRANSLATE_NOOP("desktop", "Place")
_NAME = QT_TRANSLATE_NOOP("desktop", "Called")
_VALUE = QT_TRANSLATE_NOOP("desktop", "Value")
_NONE = QT_TRANSLATE_NOOP("desktop", "The period has no value; the place stays empty.")
_ROWS = QT_TRANSLATE_NOOP("desktop", "{count} lines, the first: {first}")
_NO_ROWS = QT_TRANSLATE_NOOP("desktop", "no line")


class ValuesTable(CutTable):
    """One line a place; what has no value says so."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        headers = [say(one) for one in (_PLACE, _NAME, _VALUE)]
        super().__init__("forms.values", say(_TITLE), headers, (14, 24), parent)
        self._say = say

    def show_values(self, values: Mapping[str, FormValue | None], names: Mapping[str, str]) -> None:
        """Show the values by their places; `names` are for places without any."""
        self.setRowCount(len(values))
        for row, (place, value) in enumerate(values.items()):
            shown = self._shown(value)
            for column, text in enumerate((place, names.get(place, ""), shown or self._say(_NONE))):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                if not shown:
                    item.setData(Qt.ItemDataRole.ForegroundRole, QColor(tone_colours(Tone.WARN)[0]))
                self.setItem(row, column, item)
        self._show_first()

    def _shown(self, value: FormValue | None) -> str:
        match value.value if value is not None else None:
            case None | "":
                return ""
            case Column(values):
                return self._rows(values)
            case said:
                return str(said)

    def _rows(self, values: Sequence[object]) -> str:
        if not values:
            return self._say(_NO_ROWS)
        return self._say(_ROWS.filled(count=len(values), first=str(values[0])))
