"""What is kept of duty: posts, crews, availability, leave, wishes, rosters with their duties and changes."""

from stationdesk.ledgers.roster.records.absence import DutyRequest, Leave
from stationdesk.ledgers.roster.records.months import (
    Duty,
    DutyChange,
    DutyNeed,
    DutyShare,
    DutyWaiver,
    Pointer,
    Roster,
    TeamNight,
    TrainingBlock,
)
from stationdesk.ledgers.roster.records.posts import Crew, CrewMember, DutyPost, DutyProfile

__all__ = [
    "Crew", "CrewMember", "Duty", "DutyChange", "DutyNeed", "DutyPost", "DutyProfile", "DutyRequest",
    "DutyShare", "DutyWaiver", "Leave", "Pointer", "Roster", "TeamNight", "TrainingBlock",
]  # fmt: skip
