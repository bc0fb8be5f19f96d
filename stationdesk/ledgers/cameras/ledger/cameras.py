"""Cameras as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.cameras.actions.forms import ACTIONS
from stationdesk.ledgers.cameras.actions.importing import IMPORT
from stationdesk.ledgers.cameras.ledger.camera_list import CHIPS, FILTERS, FIRST_COLUMNS, MORE_COLUMNS
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.reports.home import INVENTORY_CARD, INVENTORY_DUE
from stationdesk.ledgers.cameras.reports.inventory_book import INVENTORY_BOOK
from stationdesk.ledgers.cameras.reports.pane import CAMERA

INVENTORY = Ledger(
    name="cameras",
    title=QT_TRANSLATE_NOOP("cameras", "Cameras"),
    record=Camera,
    columns=(*FIRST_COLUMNS, *MORE_COLUMNS),
    label=func.coalesce(Camera.number + " ", "") + Camera.name,
    order="number",
    descending=False,
    filters=(*CHIPS, *FILTERS),
    actions=ACTIONS,
    details=CAMERA,
    reports=(INVENTORY_BOOK,),
    due=INVENTORY_DUE,
    cards=(INVENTORY_CARD,),
    imports=IMPORT,
    icon="video-camera",
)
