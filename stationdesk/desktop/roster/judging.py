"""What the desk says of the board as it stands: what is broken, and everybody's counts and shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.ledgers.roster.reports.wording import Names
from stationdesk.ledgers.roster.rules.plan import MonthPlan, PlanPerson
from stationdesk.rostering.answers import Violation

JUDGED_AFTER = 80  # milliseconds without another step


@dataclass(frozen=True)
class Judgement:
    """`people` carry the counts and shares of what stands on the board."""

    violations: tuple[Violation, ...] = ()
    people: tuple[PlanPerson, ...] = ()


Judge = Callable[[MonthPlan], Judgement]


def judge(desk: Desk, plan: MonthPlan) -> Judgement:
    """To be asked beside the window."""
    return Judgement(desk.judged(plan), desk.counted(plan).people)


def read_month(desk: Desk, number: int, month: date, roster: int | None) -> tuple[int, MonthPlan, Names]:
    """A month and what its sentences call everything, with the number it was asked under."""
    plan = desk.month_plan(month, roster)
    return number, plan, desk.roster_names(plan)


class BoardJudge(QObject):
    """Asks for a judgement beside the window; of several asked one after another only the last is told."""

    judged = Signal(object)
    refused = Signal(object)

    def __init__(self, ask: Judge, wanted: Callable[[], MonthPlan | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._judge, self._wanted, self._board = ask, wanted, parent
        self._number = 0
        self._timer = QTimer(self, singleShot=True, interval=JUDGED_AFTER)
        self._timer.timeout.connect(self.now)

    @property
    def is_waiting(self) -> bool:
        """Whether a step was taken a moment ago and is not judged yet."""
        return self._timer.isActive()

    def later(self) -> None:
        """Once no other step follows."""
        self._timer.start()

    def now(self) -> None:
        """At once."""
        self._timer.stop()
        plan = self._wanted()
        if plan is None:
            return
        self._number += 1
        number, ask = self._number, self._judge
        Background.of(self._board).start(
            lambda _task: (number, ask(plan)), done=self._take, refused=self.refused
        )

    def _take(self, answer: tuple[int, Judgement]) -> None:
        number, judgement = answer
        if number == self._number:
            self.judged.emit(judgement)
