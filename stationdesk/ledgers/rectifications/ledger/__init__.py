"""Hazards, inspections and campaigns: from finding one to its close-out."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.rectifications.ledger.campaigns import CAMPAIGNS
from stationdesk.ledgers.rectifications.ledger.hazards import HAZARDS
from stationdesk.ledgers.rectifications.ledger.inspections import INSPECTIONS

RECTIFICATIONS: tuple[Ledger, ...] = (HAZARDS, INSPECTIONS, CAMPAIGNS)
