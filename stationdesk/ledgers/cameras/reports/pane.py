"""What the pane shows under a camera."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Detail, Entry, Fact, OneOf, Prose, Reference
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.transaction import Transaction


def _known(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(one for one in facts if one.value not in (None, "", ()))


def point(_tx: Transaction, record: Camera) -> tuple[Fact, ...]:
    """What is known of the point, leaving out what is not."""
    return _known(
        Fact(QT_TRANSLATE_NOOP("cameras", "Camera point"), record.name),
        Fact(QT_TRANSLATE_NOOP("cameras", "Address"), record.address),
        Fact(QT_TRANSLATE_NOOP("cameras", "Village"), record.village_id, Reference("station.villages")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Class of point"), record.point_class, Entry("camera_class")),
        Fact(QT_TRANSLATE_NOOP("cameras", "State of the device"), record.lifecycle, OneOf(Lifecycle)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Device id"), record.device_no),
        Fact(QT_TRANSLATE_NOOP("cameras", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Reason of voiding"), record.void_reason),
    )


CAMERA = (Detail("point", QT_TRANSLATE_NOOP("cameras", "The camera point"), point), LINKED)
