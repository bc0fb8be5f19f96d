"""What stands beside the cameras as ledgers: recorders, and the counted cameras of households."""

from __future__ import annotations

from sqlalchemy import Text, func, select, type_coerce

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Ledger, Line, Number, Reference, Tone
from stationdesk.ledgers.cameras.actions.counting_homes import (
    AS_OF,
    CHANNELS,
    COUNT,
    HOME_ACTIONS,
    PLACE,
    RECORDER,
    RECORDER_ACTIONS,
    SOURCE,
    VILLAGE,
)
from stationdesk.ledgers.cameras.records import Camera, HouseholdCount, Recorder, counting
from stationdesk.ledgers.cameras.reports.pane import COUNTED, RECORDED
from stationdesk.ledgers.station.records import Village

_VILLAGE = Reference("station.villages")
_NUMBER = QT_TRANSLATE_NOOP("cameras", "Cameras on it")
_NAME_OF_VILLAGE = select(Village.name).where(Village.id == HouseholdCount.village_id).scalar_subquery()
_ON_IT = (
    select(func.count())
    .where(Camera.recorder_id == Recorder.id, Camera.voided_at.is_(None))
    .correlate(Recorder)
    .scalar_subquery()
)

RECORDERS = Ledger(
    name="cameras.recorders",
    title=QT_TRANSLATE_NOOP("cameras", "Recorders"),
    record=Recorder,
    columns=(
        Column("name", RECORDER, Recorder.name, Line(), 0, 10, sortable=True),
        Column("village", VILLAGE, Recorder.village_id, _VILLAGE, 7, 7),
        Column("place", PLACE, Recorder.place, Line(), 12, 6),
        Column("host", QT_TRANSLATE_NOOP("cameras", "IP address"), Recorder.host, Line(), 9, 5),
        Column("channels", CHANNELS, Recorder.channels, Number(), 4, 6),
        Column("cameras", _NUMBER, _ON_IT, Number(), 5, 8),
        Column("brand", QT_TRANSLATE_NOOP("cameras", "Maker"), Recorder.brand, Entry("camera_brand"), 6, 3),
        Column("model", QT_TRANSLATE_NOOP("cameras", "Model"), Recorder.model, Line(), 8, 2, shown=False),
    ),
    label=Recorder.name,
    order="name",
    descending=False,
    filters=(
        Filter("village", VILLAGE, lambda one: Recorder.village_id.is_not_distinct_from(one), _VILLAGE),
        Filter("brand", QT_TRANSLATE_NOOP("cameras", "Maker"),
               lambda code: Recorder.brand.is_not_distinct_from(code), Entry("camera_brand")),
    ),
    actions=RECORDER_ACTIONS,
    details=RECORDED,
    icon="hard-drives",
)  # fmt: skip

HOUSEHOLDS = Ledger(
    name="cameras.households",
    title=QT_TRANSLATE_NOOP("cameras", "Household cameras"),
    record=HouseholdCount,
    columns=(
        Column("as_of", AS_OF, HouseholdCount.as_of, Day(), 6, 8, sortable=True),
        Column("village", VILLAGE, HouseholdCount.village_id, _VILLAGE, 8, 10),
        Column("count", COUNT, HouseholdCount.count, Number(), 6, 9),
        Column("source", SOURCE, HouseholdCount.source, Line(), 0, 5),
    ),
    label=func.coalesce(_NAME_OF_VILLAGE, "") + " " + type_coerce(HouseholdCount.as_of, Text()),
    order="as_of",
    filters=(
        Filter("newest", QT_TRANSLATE_NOOP("cameras", "In force"), counting.is_newest_count(), tone=Tone.OK),
        Filter("village", VILLAGE, lambda village: HouseholdCount.village_id == village, _VILLAGE),
        Filter("as_of", AS_OF, lambda days: counting.within(HouseholdCount.as_of, days), Day()),
    ),
    actions=HOME_ACTIONS,
    details=COUNTED,
    icon="house-line",
)
