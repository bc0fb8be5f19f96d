"""What is asked wherever something goes to a printer: which one, and which sides; as it was last time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import Say
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.printing_run import Sides
from stationdesk.desktop.remember import pc


def printer_box(names: Sequence[str], parent: QWidget) -> ChoiceBox:
    """These printers, the one used last in front, else the computer's own."""
    box = ChoiceBox(parent)
    for name in names:
        box.addItem(name, name)
    usual = pc()["printer"] or QPrinterInfo.defaultPrinterName()
    box.setCurrentIndex(max(box.findData(usual), 0))
    return box


def sides_box(say: Say, parent: QWidget) -> ChoiceBox:
    """One side or both, as this computer printed last."""
    box = ChoiceBox(parent)
    for sides in Sides:
        box.addItem(say(sides.label), sides)
    usual = pc()["printer.sides"]
    box.setCurrentIndex(next((place for place, one in enumerate(Sides) if one.value == usual), 0))
    return box
