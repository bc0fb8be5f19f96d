"""The days of the week, short, from Monday."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP

WEEKDAYS = (
    QT_TRANSLATE_NOOP("desktop", "Mon"), QT_TRANSLATE_NOOP("desktop", "Tue"),
    QT_TRANSLATE_NOOP("desktop", "Wed"), QT_TRANSLATE_NOOP("desktop", "Thu"),
    QT_TRANSLATE_NOOP("desktop", "Fri"), QT_TRANSLATE_NOOP("desktop", "Sat"),
    QT_TRANSLATE_NOOP("desktop", "Sun"),
)  # fmt: skip
