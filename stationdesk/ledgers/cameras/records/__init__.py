"""What is kept of cameras: the inventory, their health, and the plan of the wall."""

from stationdesk.ledgers.cameras.records.health import Fault, Interval
from stationdesk.ledgers.cameras.records.inventory import Camera, HouseholdCount, Recorder
from stationdesk.ledgers.cameras.records.wall import Cell, Layout, Preset, Tour, TourStop, Wall

__all__ = [
    "Camera",
    "Cell",
    "Fault",
    "HouseholdCount",
    "Interval",
    "Layout",
    "Preset",
    "Recorder",
    "Tour",
    "TourStop",
    "Wall",
]
