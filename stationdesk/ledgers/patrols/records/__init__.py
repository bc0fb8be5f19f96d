"""What is kept of patrols, video patrols, activities, clues, village work, agreements and publicity."""

from stationdesk.ledgers.patrols.records.activity import Activity, ActivityUnit
from stationdesk.ledgers.patrols.records.agreement import Activation, BoundaryAgreement
from stationdesk.ledgers.patrols.records.footage import FootageAccess
from stationdesk.ledgers.patrols.records.patrol import Finding, Patrol, PatrolMember, PatrolUnit
from stationdesk.ledgers.patrols.records.video import VideoFinding, VideoPatrol, Viewed
from stationdesk.ledgers.patrols.records.village_work import Clue, ClueStep, Notice, WorkLog

__all__ = [
    "Activation",
    "Activity",
    "ActivityUnit",
    "BoundaryAgreement",
    "Clue",
    "ClueStep",
    "Finding",
    "FootageAccess",
    "Notice",
    "Patrol",
    "PatrolMember",
    "PatrolUnit",
    "VideoFinding",
    "VideoPatrol",
    "Viewed",
    "WorkLog",
]
