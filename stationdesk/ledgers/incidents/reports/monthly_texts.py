"""The parts of the monthly analysis a person writes, each with what its counts offer."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import ReportText
from stationdesk.ledgers.incidents.reports.counts import FIRE
from stationdesk.ledgers.incidents.reports.group_offers import advice_offer, group_offer
from stationdesk.ledgers.incidents.rules.counting import Rollup

_IN_SHORT: tuple[tuple[str, Phrase], ...] = (
    (Rollup.CRIMINAL.code, QT_TRANSLATE_NOOP("incidents", "In short: criminal")),
    (Rollup.SECURITY.code, QT_TRANSLATE_NOOP("incidents", "In short: public security")),
    (Rollup.TRAFFIC.code, QT_TRANSLATE_NOOP("incidents", "In short: traffic")),
    (Rollup.DISPUTE.code, QT_TRANSLATE_NOOP("incidents", "In short: disputes")),
    (Rollup.HELP.code, QT_TRANSLATE_NOOP("incidents", "In short: urgent help")),
    (Rollup.OTHER.code, QT_TRANSLATE_NOOP("incidents", "In short: other")),
    (FIRE, QT_TRANSLATE_NOOP("incidents", "In short: fires and disasters")),
)
MONTHLY_TEXTS = (
    *(ReportText(f"summary_{group}", title, group_offer(group)) for group, title in _IN_SHORT),
    ReportText("advice", QT_TRANSLATE_NOOP("incidents", "Advice"), advice_offer),
)
