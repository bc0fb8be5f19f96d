"""The roster as ledgers, the months first: one page, its lists as tabs."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.roster.ledger.changes import CHANGES
from stationdesk.ledgers.roster.ledger.crews import CREWS
from stationdesk.ledgers.roster.ledger.duties import DUTIES
from stationdesk.ledgers.roster.ledger.leave import LEAVES
from stationdesk.ledgers.roster.ledger.months import MONTHS
from stationdesk.ledgers.roster.ledger.people import PROFILES
from stationdesk.ledgers.roster.ledger.posts import POSTS
from stationdesk.ledgers.roster.ledger.requests import REQUESTS
from stationdesk.ledgers.roster.ledger.training import TRAINING

ROSTER: tuple[Ledger, ...] = (MONTHS, LEAVES, CHANGES, REQUESTS, PROFILES, CREWS, POSTS, TRAINING, DUTIES)
