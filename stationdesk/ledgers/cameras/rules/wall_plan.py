"""What the plan of a video wall is made of."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice


class Scene(Choice):
    """When a layout is shown."""

    DAILY = "10", QT_TRANSLATE_NOOP("cameras", "Every day")
    NIGHT = "20", QT_TRANSLATE_NOOP("cameras", "At night")
    MARKET = "30", QT_TRANSLATE_NOOP("cameras", "Market day")
    FLOOD = "40", QT_TRANSLATE_NOOP("cameras", "Flood season")
    SCHOOL = "50", QT_TRANSLATE_NOOP("cameras", "School runs")
    EVENT = "60", QT_TRANSLATE_NOOP("cameras", "Large event")


LEAST_DWELL = 10
"""Seconds a tour stays with a camera at least."""
