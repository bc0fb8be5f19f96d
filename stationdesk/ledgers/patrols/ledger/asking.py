"""Filters that the tabs of this page share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, false, func, not_

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Entry, Filter, Reference
from stationdesk.ledgers.patrols.records.counting import on_days

PERSON = Reference("station.people")
VILLAGE = Reference("station.villages")
AREA = Reference("station.areas")
VILLAGE_TITLE = QT_TRANSLATE_NOOP("patrols", "Village")
AREA_TITLE = QT_TRANSLATE_NOOP("patrols", "Area")
CAMPAIGN_TITLE = QT_TRANSLATE_NOOP("patrols", "Campaign")


def flag(condition: ColumnElement[bool]) -> Callable[[bool], ColumnElement[bool]]:
    """A yes-or-no filter: no is all that yes leaves out, what is not known as well."""
    return lambda yes: condition if yes else not_(func.coalesce(condition, false()))


def days(column: Any) -> Filter:
    """The days of a record, first and last included."""
    return Filter("days", QT_TRANSLATE_NOOP("patrols", "Day"), lambda pair: on_days(column, pair), Day())


def places(record: Any) -> tuple[Filter, ...]:
    """Where: by village, by area; and for which campaign."""
    return (
        Filter("village", VILLAGE_TITLE,
               lambda village: record.village_id.is_not_distinct_from(village), VILLAGE),
        Filter("area", AREA_TITLE, lambda area: record.area_id.is_not_distinct_from(area), AREA),
        Filter("campaign", CAMPAIGN_TITLE, lambda code: record.campaign == code, Entry("campaign")),
    )  # fmt: skip
