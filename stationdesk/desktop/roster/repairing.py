"""The repair after an absence: searched beside the window, listed, printed, and carried out when said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from stationdesk.core.document import Document, Layout, Paragraph, Row, Stamp, Table, TableColumn, Title
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.together import Step
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.print_dialog import ask_printer, on_paper
from stationdesk.desktop.roster.filling import changed
from stationdesk.desktop.roster.keeping import LEDGER
from stationdesk.desktop.roster.repair_panel import HEADS, TITLE, Line, RepairPanel
from stationdesk.jobs import rostering
from stationdesk.ledgers.roster.reports.reading import roster_of
from stationdesk.ledgers.roster.rules.plan import MonthPlan, State
from stationdesk.rostering.answers import Change, Method, Status
from stationdesk.rostering.problem import Leave, Part

if TYPE_CHECKING:
    from stationdesk.desktop.roster.page import RosterPage

LEAVE, GRANT, REPAIR = "roster.leave.register", "roster.leave.grant", "roster.changes.repair"
SICK = "sick"
_NOTHING = QT_TRANSLATE_NOOP(
    "desktop", "Nobody has to stand in: there is no duty on these days that is still to come."
)
_FOUND = QT_TRANSLATE_NOOP("desktop", "{count} duties change hands; {lost} were to be replaced.")
_PLAIN = QT_TRANSLATE_NOOP(
    "desktop", "{count} duties change hands; not optimised, the solver did not come to its end."
)
_OPEN = QT_TRANSLATE_NOOP(
    "desktop", "{count} duties change hands, and some places stay open: nobody is left for them."
)
_NOT = QT_TRANSLATE_NOOP("desktop", "No repair was found; lower the staffing of a day, or unlock duties.")
_NOBODY = QT_TRANSLATE_NOOP("desktop", "nobody")
_DONE = QT_TRANSLATE_NOOP("desktop", "The repair stands on the board; save it, or take it back with Ctrl+Z.")
_CARRIED = QT_TRANSLATE_NOOP("desktop", "{count} duties have changed hands; the roster is marked as changed.")
_REASON = QT_TRANSLATE_NOOP("desktop", "{name} is away from {first} to {last}.")
_NAME = QT_TRANSLATE_NOOP("desktop", "{station}: changes of the duty roster {year}-{month}")


class Repairing(QObject):
    """One panel and one search at a time."""

    def __init__(self, desk: Desk, page: RosterPage) -> None:
        super().__init__(page)
        self._desk, self._page, self._front = desk, page, page.front
        self._task: Task | None = None
        self._panel: RepairPanel | None = None
        self._asked: tuple[int, date, date] | None = None
        self._changes: tuple[Change, ...] = ()

    def start(self) -> None:
        """Ask who is away, with the chosen cell's person and day."""
        plan = self._front.plan
        if plan is None or plan.roster is None:
            return
        place = self._front.board.by_person.place
        first = max(place[1] if place is not None else plan.month, plan.month)
        panel = RepairPanel(self._desk.say, plan, place[0] if place is not None else None, first, self._page)
        panel.asked.connect(self._search)
        panel.taken.connect(self._take)
        panel.printed.connect(self._print)
        panel.stopped.connect(self._stop)
        panel.closed.connect(self._page.overlay.close_content)
        self._panel = panel
        self._page.overlay.open(panel, width=640)

    # --- searching ---

    def _search(self, person: int, first: date, last: date) -> None:
        plan, panel, desk = self._front.plan, self._panel, self._desk
        if plan is None or panel is None:
            return
        self._asked = (person, first, last)
        panel.searching()
        today = local_day(desk.store.clock())

        def work(task: Task) -> rostering.Answer:
            problem = desk.problem_to_fill(plan)
            days = range((first - plan.month).days, (last - plan.month).days + 1)
            away = tuple(Leave(person, day, Part.WHOLE) for day in days if day in problem.days)
            ill = replace(problem, leave=problem.leave + away)
            freeze = max((today - plan.month).days, 0)
            return rostering.repair(desk, ill, roster_of(plan), freeze, cancelled=lambda: task.cancelled)

        self._task = Background.of(self._front).start(work, done=self._show, refused=self._refuse)

    def _stop(self) -> None:
        task, self._task, self._panel = self._task, None, None
        if task is not None:
            task.cancel()
            self._front.read()

    def _show(self, answer: rostering.Answer) -> None:
        self._task, panel, plan = None, self._panel, self._front.plan
        if panel is None or plan is None or self._asked is None:
            return
        result = answer.result
        self._changes = result.changes
        lines = [self._line(plan, one) for one in result.changes]
        panel.show_changes(lines)
        person, first, last = self._asked
        if plan.roster is not None:
            panel.show_beside(self._desk.beside_duties(plan.roster, person, first, last))
        lost = sum(
            one.person == person and first <= one.day <= last and one.day >= plan.month for one in plan.duties
        )
        if result.status is Status.INFEASIBLE or result.roster is None:
            panel.tell(_NOT, Tone.BAD)
        elif not lines:
            panel.tell(_NOTHING, Tone.OK)
        elif any(one.after is None for one in result.changes):
            panel.tell(_OPEN.filled(count=len(lines)), Tone.WARN)
        elif result.method is Method.GREEDY:
            panel.tell(_PLAIN.filled(count=len(lines)), Tone.WARN)
        else:
            panel.tell(_FOUND.filled(count=len(lines), lost=lost), Tone.OK)

    def _refuse(self, why: Any) -> None:
        self._task = None
        if self._panel is not None:
            self._panel.tell(why.phrase, Tone.BAD)

    def _line(self, plan: MonthPlan, one: Change) -> Line:
        board, say = self._front.board, self._desk.say
        posts = {post.id: post.name for post in plan.posts}
        day = board.telling.day(plan.month + timedelta(days=one.day))
        before, after = (
            board.name(who) if who is not None else say(_NOBODY) for who in (one.before, one.after)
        )
        return day, posts.get(one.post, ""), before, after

    # --- carrying out ---

    def _take(self) -> None:
        plan = self._front.plan
        if plan is None or self._asked is None or self._panel is None:
            return
        try:
            if plan.state is State.DRAFT:
                self._on_board(plan)
            else:
                self._on_signed(plan)
        except (StationError, StoreUnavailable) as why:
            self._panel.tell(why.phrase, Tone.BAD)
            return
        self._page.overlay.close_content()
        self._panel = None

    def _on_board(self, plan: MonthPlan) -> None:
        """A draft: the leave into the records, the changes onto the board as one step."""
        steps = self._leave_steps(plan)
        if steps:
            self._desk.act_together(LEAVE, steps)
        editor = self._front.board.editor
        editor.take(changed(editor.now, plan.month, self._changes))
        self._front.tell(_DONE, Tone.OK)
        self._front.read()

    def _on_signed(self, plan: MonthPlan) -> None:
        """A signed month: leave and changes in one transaction, with the reason."""
        assert self._asked is not None
        person, first, last = self._asked
        rows = tuple(
            {
                "day": plan.month + timedelta(days=one.day), "post": one.post, "before": one.before,
                "after": one.after,
            }
            for one in self._changes
            if one.before is not None and one.after is not None
        )  # fmt: skip
        reason = _REASON.filled(name=self._front.board.name(person), first=first, last=last)
        step = Step(REPAIR, {"changes": rows, "reason": self._desk.say(reason)}, TITLE)
        self._desk.act_together(REPAIR, (*self._leave_steps(plan), step))
        self._front.said.emit(_CARRIED.filled(count=len(rows)))
        self._front.read()

    def _leave_steps(self, plan: MonthPlan) -> tuple[Step, ...]:
        """The leave asked for and granted, where it is not there already."""
        assert self._asked is not None
        person, first, last = self._asked
        away = {one.day for one in plan.leave if one.person == person}
        days = {first + timedelta(days=number) for number in range((last - first).days + 1)}
        if away & days:
            return ()
        told = self._front.board.name(person)
        values = {"person": person, "kind": SICK, "first": first, "last": last}
        about = _REASON.filled(name=told, first=first, last=last)
        may = self._desk.may(self._desk.action(GRANT)[1]) and person != self._desk.actor.person
        grant = (Step(GRANT, {}, about),) if may else ()  # nobody grants their own
        return (Step(LEAVE, values, about), *grant)

    # --- paper ---

    def _print(self) -> None:
        plan, panel, desk = self._front.plan, self._panel, self._desk
        if plan is None or panel is None:
            return
        say = desk.say
        title = say(
            _NAME.filled(station=desk.setting("station.name"), year=plan.month.year, month=plan.month.month)
        )
        columns = tuple(TableColumn(say(one), share) for one, share in zip(HEADS, (3, 3, 2, 2), strict=True))
        table = Table(columns, tuple(Row(line) for line in panel.lines))
        note = (Paragraph((panel.note,), plain=True),) if panel.note else ()
        document = Document(
            f"roster-changes-{plan.month:%Y-%m}", title, Layout.PORTRAIT, (Title(title), table, *note),
            Stamp(station=""), of=(LEDGER, plan.roster),
        )  # fmt: skip
        ask_printer(desk, on_paper(desk.stamped(document)), self._page, self._front.said.emit)
