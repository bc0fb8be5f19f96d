"""Inspections as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Ledger, Line, Number, OneOf, Reference, Tone
from stationdesk.ledgers.rectifications.actions.checking import ACTIONS
from stationdesk.ledgers.rectifications.records import Inspection, counting
from stationdesk.ledgers.rectifications.reports.checks import INSPECTION_DETAILS
from stationdesk.ledgers.rectifications.reports.forms import INSPECTION_FORMS
from stationdesk.ledgers.rectifications.rules.states import CheckResult

_CAMPAIGN = Reference("rectifications.campaigns")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("rectifications", "No."), Inspection.number, Line(), 11, 7,
           sortable=True),
    Column("inspected_on", QT_TRANSLATE_NOOP("rectifications", "Inspected on"), Inspection.inspected_on,
           Day(), 6, 9, sortable=True),
    Column("object", QT_TRANSLATE_NOOP("rectifications", "Object"), Inspection.object_text, Line(), 0, 10,
           sortable=True),
    Column("object_kind", QT_TRANSLATE_NOOP("rectifications", "Kind of object"), Inspection.object_kind,
           Entry("hazard_object"), 5, 5),
    Column("village", QT_TRANSLATE_NOOP("rectifications", "Village"), Inspection.village_id,
           Reference("station.villages"), 5, 6),
    Column("inspectors", QT_TRANSLATE_NOOP("rectifications", "Inspectors"), Inspection.inspectors,
           Reference("station.people", many=True), 9, 7),
    Column("count", QT_TRANSLATE_NOOP("rectifications", "Objects checked"), Inspection.checked_count,
           Number(), 4, 6),
    Column("result", QT_TRANSLATE_NOOP("rectifications", "Result"), Inspection.result, OneOf(CheckResult), 5,
           9),
    Column("campaign", QT_TRANSLATE_NOOP("rectifications", "Campaign"), Inspection.campaign_id, _CAMPAIGN, 9,
           4),
    Column("area", QT_TRANSLATE_NOOP("rectifications", "Area"), Inspection.area_id,
           Reference("station.areas"), 5, 2, shown=False),
    Column("address", QT_TRANSLATE_NOOP("rectifications", "Address"), Inspection.address, Line(), 9, 1,
           shown=False),
)  # fmt: skip

FILTERS = (
    Filter("clean", CheckResult.PASSED.label, Inspection.result == CheckResult.PASSED, tone=Tone.OK),
    Filter("found_some", CheckResult.HAZARDS.label, Inspection.result == CheckResult.HAZARDS, tone=Tone.BAD),
    Filter("inspected", QT_TRANSLATE_NOOP("rectifications", "Inspected on"),
           lambda days: counting.within(Inspection.inspected_on, days), Day()),
    Filter("village", QT_TRANSLATE_NOOP("rectifications", "Village"),
           lambda village: Inspection.village_id.is_not_distinct_from(village),
           Reference("station.villages")),
    Filter("area", QT_TRANSLATE_NOOP("rectifications", "Area"),
           lambda area: Inspection.area_id.is_not_distinct_from(area), Reference("station.areas")),
    Filter("campaign", QT_TRANSLATE_NOOP("rectifications", "Campaign"),
           lambda campaign: Inspection.campaign_id == campaign, _CAMPAIGN),
    Filter("object_kind", QT_TRANSLATE_NOOP("rectifications", "Kind of object"),
           lambda code: Inspection.object_kind == code, Entry("hazard_object")),
    Filter("result", QT_TRANSLATE_NOOP("rectifications", "Result"),
           lambda result: Inspection.result == result, OneOf(CheckResult)),
    Filter("unit", QT_TRANSLATE_NOOP("rectifications", "Unit"), lambda unit: Inspection.unit_id == unit,
           Reference("station.units")),
    Filter("inspector", QT_TRANSLATE_NOOP("rectifications", "Inspector"), counting.inspected_by,
           Reference("station.people")),
)  # fmt: skip

INSPECTIONS = Ledger(
    name="rectifications.inspections",
    title=QT_TRANSLATE_NOOP("rectifications", "Inspections"),
    record=Inspection,
    columns=COLUMNS,
    label=Inspection.object_text + " " + func.coalesce(Inspection.number, ""),
    order="inspected_on",
    filters=FILTERS,
    actions=ACTIONS,
    details=INSPECTION_DETAILS,
    reports=INSPECTION_FORMS,
    icon="magnifying-glass",
)
