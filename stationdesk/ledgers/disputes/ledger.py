"""Disputes: mediation, transfer between levels, agreement and its fulfilment."""

from stationdesk.core.ledger import Ledger

DISPUTES: tuple[Ledger, ...] = ()
