"""What became of each invented hazard, taken step by step by the ledger's own actions until now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.jobs.practice.land import Town
from stationdesk.jobs.practice.past import Past, by_day
from stationdesk.ledgers.rectifications.actions import (
    closing,
    escalating,
    extending,
    handing_on,
    issuing,
    reviewing,
)
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.rectifications.rules.escalation import Level
from stationdesk.ledgers.rectifications.rules.papers import NoticeForm
from stationdesk.ledgers.rectifications.rules.states import ReviewResult, Severity

# How a hazard of the past ended, and how often; what begins with "stuck" waits at "now".
ENDS = (("done", "failed", "extended", "late", "reopened", "voided"), (68, 10, 8, 9, 3, 2))
_UNITS = {"fire": "fire", "traffic": "traffic_police", "emergency": "emergency_office"}
_LEVELS = (
    (Level.RED_LIST, 1, "红榜公示"),
    (Level.CHIEF, 3, "所长"),
    (Level.LETTER, 7, "青坪镇人民政府"),
    (Level.COUNTY, 15, "青坪县公安局"),
)
_UNTIL = {"stuck.red": 1, "stuck.chief": 2, "stuck.letter": 3, "stuck.county": 4}
_PROGRESS = ("责任人已购置材料，正在整改", "已现场督促，整改过半", "施工队已进场", "已整改大半，待全面自查")


class _Ahead(Exception):
    """The next step has not been taken yet."""


@dataclass
class Life:
    """One hazard on its way: each step moves its time on, and the life stops where now is."""

    past: Past
    town: Town
    rng: Random
    hazard: Hazard
    at: datetime
    end: str

    def live(self) -> None:
        """Take every step that has been taken until now."""
        if self.end == "stuck.new":
            return
        try:
            if self.end == "voided":
                self._void()
            elif self.end == "stuck.handed" or (not self._waits and self._is_theirs()):
                self._hand_over()
            else:
                self._order()
        except _Ahead:
            return

    def _on(self, days: int) -> None:
        """Some working hour so many days on, later the same day for none; _Ahead when that is to come."""
        day = self._day() + timedelta(days=days)
        later = self.at + timedelta(minutes=self.rng.randint(20, 70))
        self.at = max(by_day(self.rng, day), later) if days else later
        if self.at > self.past.now:
            raise _Ahead

    def _until(self, day: date) -> None:
        self._on(max((day - self._day()).days, 0))

    def _day(self) -> date:
        return local_day(self.at)

    @property
    def _waits(self) -> bool:
        """Whether it was invented to stand at some step now."""
        return self.end.startswith("stuck")

    def _is_theirs(self) -> bool:
        """Whether another body puts it right: always what the measures say, else often what is theirs."""
        said = "hand_over" in self.hazard.measures
        return said or (not self.hazard.own_competence and self.rng.random() < 0.3)

    def _officer(self) -> int:
        return self.hazard.supervisor_id or self.town.officers[0]

    def _other(self) -> int:
        return self.rng.choice([one for one in self.town.officers if one != self._officer()])

    # --- handed to the body that is competent -----------------------------------------------------

    def _void(self) -> None:
        self._on(self.rng.randint(1, 3))
        with self.past.at(self.at, self.past.chiefs[0]) as tx:
            closing.void(tx, self.hazard, reason="核实不属实，误报")

    def _hand_over(self) -> None:
        unit, name, _ = self.town.units[_UNITS.get(self.hazard.competent_unit or "", "government")]
        self._on(self.rng.randint(0, 2))
        with self.past.at(self.at, self._officer()) as tx:
            handing_on.hand_over(
                tx, self.hazard, handed_to=unit, handed_at=None, reason=f"属{name}职责范围，书面函告处理"
            )
        if self.end == "stuck.handed":
            return
        self._on(self.rng.randint(1, 5))
        with self.past.at(self.at, self._officer()) as tx:
            number = f"函复〔{self._day().year}〕{self.rng.randint(3, 95)}号"
            handing_on.receive_receipt(tx, self.hazard, receipt_at=None, receipt_no=number)
        self._on(self.rng.randint(4, 24))
        with self.past.at(self.at, self._officer()) as tx:
            issuing.record_progress(tx, self.hazard, on=None, text=f"{name}已处置，现场核实属实")
        self._close()

    # --- put right by order of the station --------------------------------------------------------

    def _order(self) -> None:
        self._issue()
        if self.end in ("stuck.due", "stuck.today"):
            return
        self._progress()
        if "extended" in self.end or self.end == "stuck.asked":
            self._extend()
        if self.end == "late" or self.end in _UNTIL:
            self._escalate()
        if self.end in _UNTIL or self.end == "stuck.extended":
            return
        self._reviewed()
        if self.end == "stuck.review":
            return
        self._close()
        if self.end == "reopened":
            self._come_back()

    def _issue(self) -> None:
        self._on(0 if self.hazard.immediate_fix or self._waits else self.rng.randint(0, 2))
        try:
            self._order_by(self.past.today if self.end == "stuck.today" else None)
        except RuleBroken:  # the coming year has no calendar yet: it has to be done within this one
            self._order_by(date(self._day().year, 12, 31))

    def _order_by(self, due: date | None) -> None:
        grave = self.hazard.severity is Severity.GRAVE
        with self.past.at(self.at, self._officer()) as tx:
            issuing.issue(
                tx, self.hazard, issued_on=None, due_on=due, measures=(), notice=NoticeForm.ORDER,
                notice_served_on=None if self.hazard.immediate_fix else self._day(),
                responsible_unit=self.hazard.object_text, responsible_person=self.hazard.contact_name,
                supervisor=self._officer(), legal_basis=self.hazard.legal_basis,
                interim="先行停用并看护" if grave and not self.hazard.interim else None,
            )  # fmt: skip

    def _progress(self) -> None:
        if self.hazard.immediate_fix:
            return
        for _ in range(1 if self._waits else self.rng.choice((0, 1, 1, 2))):
            self._on(2 if self._waits else self.rng.randint(1, 4))
            with self.past.at(self.at, self._officer()) as tx:
                issuing.record_progress(tx, self.hazard, on=None, text=self.rng.choice(_PROGRESS))

    def _extend(self) -> None:
        self._on(0)
        wanted = (self.hazard.due_on or self._day()) + timedelta(days=self.rng.choice((7, 10, 15)))
        with self.past.at(self.at, self._officer()) as tx:
            try:
                extending.ask_extension(
                    tx, self.hazard, asked_on=None, new_due_on=wanted, reason="连日阴雨，材料未到位"
                )
            except RuleBroken:  # the new deadline lies in a year whose calendar has not been entered
                return
        if self.end == "stuck.asked":
            raise _Ahead
        self._on(self.rng.randint(0, 2))
        with self.past.at(self.at, self.past.chiefs[0]) as tx:
            granted = self.end == "stuck.extended" or self.rng.random() < 0.8
            extending.decide_extension(
                tx, self.hazard, granted=granted, opinion="同意延期" if granted else "责令按期完成"
            )

    def _escalate(self) -> None:
        """It is not put right in time: told further up until it is, or until now."""
        due = self.hazard.due_on or self._day()
        for level, days, told in _LEVELS[: _UNTIL.get(self.end, self.rng.randint(1, 3))]:
            self._until(due + timedelta(days=days))
            with self.past.at(self.at, self._officer()) as tx:
                escalating.escalate(tx, self.hazard, level=level, on=None, to_text=told)

    def _reviewed(self) -> None:
        left = ((self.hazard.due_on or self._day()) - self._day()).days
        self._on(2 if self._waits else self.rng.randint(0, max(min(left, 9), 0)))
        self._ask_review()
        if self.end == "stuck.review":
            return
        if self.end == "failed":
            result = self.rng.choice((ReviewResult.FAILED, ReviewResult.PARTLY))
            self._review(result, "部分问题未整改到位，限期继续整改")
            self._on(self.rng.randint(3, 8))
            self._ask_review()
        self._review(ReviewResult.PASSED, "现场查验，已按要求整改到位")

    def _ask_review(self) -> None:
        with self.past.at(self.at, self._officer()) as tx:
            issuing.ask_review(tx, self.hazard, review_asked_on=None)

    def _review(self, result: ReviewResult, opinion: str) -> None:
        self._on(0 if self._waits else self.rng.randint(0, 2))
        other = self._other()
        with self.past.at(self.at, other) as tx:
            reviewing.review(
                tx, self.hazard, reviewed_on=None, reviewers=(other, self._officer()), result=result,
                opinion=opinion,
            )  # fmt: skip

    def _close(self) -> None:
        """One proposes, a chief approves."""
        self._on(self.rng.randint(0, 1))
        with self.past.at(self.at, self._officer()) as tx:
            closing.propose_close(tx, self.hazard, opinion=None)
        if self.end == "stuck.proposed":
            raise _Ahead
        self._on(self.rng.randint(0, 2))
        with self.past.at(self.at, self.rng.choice(self.past.chiefs)) as tx:
            closing.close(tx, self.hazard, closed_on=None, opinion="同意销号")

    def _come_back(self) -> None:
        """What had been put right is found again, and put right for good."""
        self._on(self.rng.randint(15, 50))
        due = min(self._day() + timedelta(days=15), date(self._day().year, 12, 31))
        with self.past.at(self.at, self.past.chiefs[0]) as tx:
            closing.reopen(tx, self.hazard, reason="复查发现同类问题反弹", due_on=due)
        self._on(self.rng.randint(2, 6))
        self._ask_review()
        self._review(ReviewResult.PASSED, "反弹问题已彻底整改")
        self._close()
