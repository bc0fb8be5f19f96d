"""Editors of days and instants: typed as people say them, understood aloud."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from stationdesk.core import display
from stationdesk.core.days import Lies, read_day
from stationdesk.core.duty_day import local, local_day
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.moments import read_moment
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.typed_lines import TypedLine

Clock = Callable[[], datetime]

WEEKDAYS = (
    QT_TRANSLATE_NOOP("desktop", "Monday"),
    QT_TRANSLATE_NOOP("desktop", "Tuesday"),
    QT_TRANSLATE_NOOP("desktop", "Wednesday"),
    QT_TRANSLATE_NOOP("desktop", "Thursday"),
    QT_TRANSLATE_NOOP("desktop", "Friday"),
    QT_TRANSLATE_NOOP("desktop", "Saturday"),
    QT_TRANSLATE_NOOP("desktop", "Sunday"),
)
_UNDERSTOOD_DAY = QT_TRANSLATE_NOOP("desktop", "{day}, {weekday}")
_UNDERSTOOD_TIME = QT_TRANSLATE_NOOP("desktop", "{time}, {weekday} ({ago})")
_NOW = QT_TRANSLATE_NOOP("desktop", "now")
_AGO = QT_TRANSLATE_NOOP("desktop", "{span} ago")
_AHEAD = QT_TRANSLATE_NOOP("desktop", "in {span}")


class _TimeEditor(Editor):
    """A line read by `_read`. Leaving it writes what was understood out in full."""

    def __init__(self, clock: Clock, parent: QWidget | None = None, *, lies: Lies = "behind") -> None:
        super().__init__(parent)
        self.clock, self.lies = clock, lies
        self.line = TypedLine(self)
        self.line.textEdited.connect(self._retyped)
        self.line.editingFinished.connect(self._write_out)
        self.hold(self.line)
        self._value: Any = None

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        if self._value is None:
            self._value = self._read(text)
        return self._value

    def show_value(self, value: Any) -> None:
        self._value = value
        self.line.setText("" if value is None else self._shown(value))
        self.hinted.emit()

    def typed(self) -> Any:
        return self.line.text()

    def restore(self, typed: Any) -> None:
        self._value = None
        self.line.setText(str(typed or ""))

    def _retyped(self) -> None:
        self._value = None
        self.edited.emit()

    def _write_out(self) -> None:
        try:
            value = self.value()
        except StationError:
            return
        if value is not None:
            self.line.setText(self._shown(value))

    def _read(self, text: str) -> Any:
        raise NotImplementedError

    def _shown(self, value: Any) -> str:
        raise NotImplementedError

    def _understood(self) -> Any:
        try:
            return self.value()
        except StationError:
            return None


class DayEditor(_TimeEditor):
    """A day: 11-20, 昨天, 2026-11-20."""

    def hint(self) -> Phrase | None:
        day: date | None = self._understood()
        if day is None:
            return None
        return _UNDERSTOOD_DAY.filled(day=day.isoformat(), weekday=WEEKDAYS[day.weekday()])

    def _read(self, text: str) -> Any:
        return read_day(text, local_day(self.clock()), self.lies)

    def _shown(self, value: Any) -> str:
        return display.day(value)


class InstantEditor(_TimeEditor):
    """An instant: 0830, 昨晚8点半, -15."""

    def hint(self) -> Phrase | None:
        at: datetime | None = self._understood()
        if at is None:
            return None
        minutes = int((self.clock() - at).total_seconds() // 60)
        span = display.duration(abs(minutes))
        ago = _NOW if not minutes else (_AGO if minutes > 0 else _AHEAD).filled(span=span)
        shown = display.short_instant(at, self.clock())
        return _UNDERSTOOD_TIME.filled(time=shown, weekday=WEEKDAYS[local(at).weekday()], ago=ago)

    def _read(self, text: str) -> Any:
        return read_moment(text, self.clock(), self.lies)

    def _shown(self, value: Any) -> str:
        return display.instant(value)


class ClockEditor(_TimeEditor):
    """A time of day: 0830, 8:30, 8点半."""

    def _read(self, text: str) -> Any:
        return local(read_moment(text, self.clock())).time().replace(second=0, microsecond=0)

    def _shown(self, value: Any) -> str:
        return f"{value:%H:%M}"
