"""Whose turn a post is, as forms and lists ask it: the pools of the engine with their words."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.rostering.problem import Pool


class Pooled(Choice):
    """People who take turns with one another."""

    LEADER = Pool.LEADER.value, QT_TRANSLATE_NOOP("roster", "Leaders")
    POLICE = Pool.POLICE.value, QT_TRANSLATE_NOOP("roster", "Police officers")
    AUXILIARY = Pool.AUXILIARY.value, QT_TRANSLATE_NOOP("roster", "Auxiliaries")
    VILLAGE_AUXILIARY = Pool.VILLAGE_AUXILIARY.value, QT_TRANSLATE_NOOP("roster", "Village auxiliaries")
    CIVILIAN = Pool.CIVILIAN.value, QT_TRANSLATE_NOOP("roster", "Civilian staff")
