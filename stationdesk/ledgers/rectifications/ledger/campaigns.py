"""Campaigns as a ledger: how many were checked of how many."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Ledger, Line, Number, OneOf, Tone
from stationdesk.ledgers.rectifications.actions.campaigning import ACTIONS
from stationdesk.ledgers.rectifications.records import Campaign, Hazard, Inspection
from stationdesk.ledgers.rectifications.reports.checks import CAMPAIGN_DETAILS
from stationdesk.ledgers.rectifications.rules.states import CampaignState

_CHECKED = (
    select(func.coalesce(func.sum(Inspection.checked_count), 0))
    .where(Inspection.campaign_id == Campaign.id, Inspection.voided_at.is_(None))
    .correlate(Campaign)
    .scalar_subquery()
)
_HAZARDS = (
    select(func.count())
    .where(Hazard.campaign_id == Campaign.id, Hazard.voided_at.is_(None))
    .correlate(Campaign)
    .scalar_subquery()
)

CAMPAIGNS = Ledger(
    name="rectifications.campaigns",
    title=QT_TRANSLATE_NOOP("rectifications", "Campaigns"),
    record=Campaign,
    columns=(
        Column("name", QT_TRANSLATE_NOOP("rectifications", "Name"), Campaign.name, Line(), 0, 10,
               sortable=True),
        Column("object_kind", QT_TRANSLATE_NOOP("rectifications", "Kind of object"), Campaign.object_kind,
               Entry("hazard_object"), 7, 5),
        Column("checked", QT_TRANSLATE_NOOP("rectifications", "Checked"), _CHECKED, Number(), 5, 9),
        Column("total", QT_TRANSLATE_NOOP("rectifications", "Number to check"), Campaign.total, Number(), 5,
               9),
        Column("hazards", QT_TRANSLATE_NOOP("rectifications", "Hazards"), _HAZARDS, Number(), 4, 8),
        Column("starts_on", QT_TRANSLATE_NOOP("rectifications", "Starts on"), Campaign.starts_on, Day(), 6,
               6, sortable=True),
        Column("ends_on", QT_TRANSLATE_NOOP("rectifications", "Ends on"), Campaign.ends_on, Day(), 6, 6,
               sortable=True),
        Column("state", QT_TRANSLATE_NOOP("rectifications", "State"), Campaign.state, OneOf(CampaignState),
               5, 8),
        Column("kind", QT_TRANSLATE_NOOP("rectifications", "Campaign of the bureau"), Campaign.kind,
               Entry("campaign"), 7, 2, shown=False),
    ),
    label=Campaign.name,
    order="starts_on",
    filters=(
        Filter("running", CampaignState.RUNNING.label, Campaign.state == CampaignState.RUNNING,
               tone=Tone.INFO),
        Filter("finished", CampaignState.FINISHED.label, Campaign.state == CampaignState.FINISHED,
               tone=Tone.MUTE),
        Filter("kind", QT_TRANSLATE_NOOP("rectifications", "Campaign of the bureau"),
               lambda code: Campaign.kind == code, Entry("campaign")),
    ),
    actions=ACTIONS,
    details=CAMPAIGN_DETAILS,
    icon="flag",
)  # fmt: skip
