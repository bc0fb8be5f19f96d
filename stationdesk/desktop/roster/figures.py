"""How good a filled month is: the figures said after generating and shown side by side when comparing."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk import Desk
from stationdesk.ledgers.roster.reports.reading import roster_of
from stationdesk.ledgers.roster.rules.plan import MonthPlan
from stationdesk.rostering.metrics import metrics, unmet

TITLES: tuple[Phrase, ...] = (
    QT_TRANSLATE_NOOP("desktop", "Broken rules"),
    QT_TRANSLATE_NOOP("desktop", "Warnings"),
    QT_TRANSLATE_NOOP("desktop", "Unmet wishes"),
    QT_TRANSLATE_NOOP("desktop", "Holiday gap"),
    QT_TRANSLATE_NOOP("desktop", "Weekend gap"),
    QT_TRANSLATE_NOOP("desktop", "Night gap"),
    QT_TRANSLATE_NOOP("desktop", "Load gap"),
    QT_TRANSLATE_NOOP("desktop", "Close duties"),
)


@dataclass(frozen=True)
class Figures:
    """Counts, and how far apart the most and the least burdened of a pool are, in hundredths of a duty."""

    broken: int = 0
    warnings: int = 0
    unmet: int = 0
    holiday: int = 0
    weekend: int = 0
    night: int = 0
    load: int = 0
    close: int = 0

    def shown(self) -> tuple[str, ...]:
        """As TITLES name them; the less, the better, everywhere."""
        spreads = (self.holiday, self.weekend, self.night, self.load)
        return (
            str(self.broken), str(self.warnings), str(self.unmet),
            *(f"{one / 100:.1f}" for one in spreads), str(self.close),
        )  # fmt: skip


def figures_of(desk: Desk, plan: MonthPlan) -> Figures:
    """To be asked beside the window."""
    found = desk.judged(plan)
    problem, roster = desk.plan_problem(plan), roster_of(plan)
    fair, missed = metrics(problem, roster), len(unmet(problem, roster))
    warnings = sum(one.warning for one in found)
    apart = fair.spread
    return Figures(
        len(found) - warnings, warnings, missed, apart.holiday, apart.weekend, apart.night, apart.load,
        fair.close,
    )  # fmt: skip
