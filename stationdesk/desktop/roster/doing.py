"""What the buttons and the menu of the board do beyond the cells."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Tone
from stationdesk.core.period import Period, month_end
from stationdesk.desk import Desk
from stationdesk.desk.rights import IMPORT
from stationdesk.desktop.roster import keeping
from stationdesk.desktop.roster.comparing import Comparing
from stationdesk.desktop.roster.generating import Generating
from stationdesk.desktop.roster.head import Entry
from stationdesk.desktop.roster.loud import IMPORT_CALENDAR
from stationdesk.desktop.roster.repairing import REPAIR, Repairing
from stationdesk.desktop.roster_import.opening import CalendarSaving, open_import
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.ledgers.roster.rules.plan import PlanDuty, State

if TYPE_CHECKING:
    from stationdesk.desktop.roster.page import RosterPage

SUBMIT, SEND_BACK = "roster.submit", "roster.send_back"
SIGN, DROP, ARCHIVE = "roster.publish", "roster.drop", "roster.archive"
LEAVE, WISH = "roster.leave.register", "roster.requests.register"
CHANGES = {name: f"roster.changes.{name}" for name in ("swap", "substitute", "correct")}
SHEET, CALENDAR = "roster.sheet", "station.calendar"
_FIRST_BEGIN = QT_TRANSLATE_NOOP("desktop", "This month has no roster yet; begin one first (Ctrl+N).")
_SIGNED = QT_TRANSLATE_NOOP("desktop", "This month's roster is signed already.")
_START = QT_TRANSLATE_NOOP("desktop", "Begin another draft …   Ctrl+N")
_IMPORT = QT_TRANSLATE_NOOP("desktop", "Import an Excel roster …")
_SIGN = QT_TRANSLATE_NOOP("desktop", "Sign and publish …   Ctrl+Enter")
_SUBMIT = QT_TRANSLATE_NOOP("desktop", "Submit for signature …   Ctrl+Enter")
_SEND_BACK = QT_TRANSLATE_NOOP("desktop", "Send back to be put right …")
_WITH_CHIEF = QT_TRANSLATE_NOOP("desktop", "{name} has submitted this draft; the chief signs it next.")
_DROP = QT_TRANSLATE_NOOP("desktop", "Drop this draft …")
_ARCHIVE = QT_TRANSLATE_NOOP("desktop", "Put this month away")
_CALENDAR_FILE = QT_TRANSLATE_NOOP("desktop", "Save this person's calendar file …")
_LEAVE = QT_TRANSLATE_NOOP("desktop", "Enter leave …")
_WISH = QT_TRANSLATE_NOOP("desktop", "Enter a wish …")
_HISTORY = QT_TRANSLATE_NOOP("desktop", "What happened to this roster   Ctrl+H")
_COMPARE = QT_TRANSLATE_NOOP("desktop", "Compare with another draft")
_REPAIR = QT_TRANSLATE_NOOP("desktop", "Repair after an absence …   Ctrl+R")
_UNDO = QT_TRANSLATE_NOOP("desktop", "Undo   Ctrl+Z")
_REDO = QT_TRANSLATE_NOOP("desktop", "Redo   Ctrl+Y")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the draft   Ctrl+S")
_NO_DUTY = QT_TRANSLATE_NOOP(
    "desktop", "Choose a duty of this month first; W then says why this person has it."
)
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print roster   Ctrl+P")


class Doing(QObject):
    """Each name a button, a key or an entry of the menu asks for is one method."""

    def __init__(self, desk: Desk, page: RosterPage) -> None:
        super().__init__(page)
        self._desk, self._page, self._front = desk, page, page.front
        self._board = page.front.board
        self._actions: dict[str, Action] = {
            f"{ledger.name}.{action.name}": action for ledger in desk.ledgers for action in ledger.actions
        }
        self.generating = Generating(desk, page)
        self._calendar = CalendarSaving(desk, page, page.said, page.refused)
        self.comparing, self.repairing = Comparing(desk, page), Repairing(desk, page)
        self._board.head.may_sign = self.may(SIGN)
        asked = {**CHANGES, "leave": LEAVE, "wish": WISH}
        self._board.menu.withheld = frozenset(name for name, action in asked.items() if not self.may(action))
        if SUBMIT in self._actions:
            grey_unless(desk, self._actions[SUBMIT], self._board.head.submit)
        if keeping.ARRANGE in self._actions:
            grey_unless(desk, self._actions[keeping.ARRANGE], self._board.head.generate)
        self._does: dict[str, Callable[[], Any]] = {
            "undo": self._board.editor.undo, "redo": self._board.editor.redo, "save": self._front.save,
            "more": self._more, "print": self._print, "sign": self._sign, "submit": self._sign,
            "start": self._start,
            "import": self._import, "import_calendar": lambda: page.import_into.emit(CALENDAR),
            "calendar": self._save_calendar,
            "leave": self._leave, "wish": self._wish, "drop": lambda: self._on_roster(DROP),
            "send_back": lambda: self._on_roster(SEND_BACK),
            "archive": lambda: self._on_roster(ARCHIVE), "history": page.show_history,
            "generate": self.generating.start, "why": self._why,
            "compare": self.comparing.start, "repair": self.repairing.start,
            "next_difference": self.comparing.next,
            **{name: partial(self._change, name) for name in CHANGES},
        }  # fmt: skip

    def do(self, what: str) -> None:
        """Do it; under a form nothing."""
        if self._page.overlay.content is None and what in self._does:
            self._does[what]()

    def escape(self) -> bool:
        """Esc on the board: stop the search, or end comparing; False where there is neither."""
        if self.generating.is_under_way:
            self.generating.stop()
        elif self.comparing.is_under_way:
            self.comparing.end()
        else:
            return False
        return True

    def may(self, action: str) -> bool:
        """Whether there is such an action and who acts may run it."""
        return action in self._actions and self._desk.may(self._actions[action])

    def after(self, action: str, record: int | None) -> None:
        """A form has been saved: show what came of it."""
        if action == keeping.START and record is not None:
            self._front.show_month(self._desk.record(keeping.LEDGER, record)["month"], record)
        elif action == DROP:
            self._front.show_month(self._front.month)
        else:
            self._front.read()

    # --- the month ---

    def _more(self) -> None:
        self._board.head.show_menu(self._entries())

    def _entries(self) -> list[Entry]:
        plan = self._front.plan
        draft = plan is not None and plan.state is State.DRAFT
        begun = plan is not None and plan.roster is not None
        over = plan is not None and plan.state in (State.PUBLISHED, State.CHANGED)
        handed_in = plan is not None and draft and bool(plan.submitted_by)
        sheet = self._board.editor.sheet
        found: list[tuple[bool, Entry]] = [
            (sheet.can_undo, ("undo", _UNDO, "arrow-counter-clockwise")),
            (sheet.can_redo, ("redo", _REDO, "arrow-clockwise")),
            (sheet.is_changed, ("save", _SAVE, "floppy-disk")),
            (self.may(keeping.START) and draft, ("start", _START, "calendar-plus")),
            (self._imports and draft, ("import", _IMPORT, "download-simple")),
            (self._lacks_holidays, ("import_calendar", IMPORT_CALENDAR, "download-simple")),
            (plan is not None and bool(plan.drafts), ("compare", _COMPARE, "columns")),
            (begun and (draft or self.may(REPAIR)), ("repair", _REPAIR, "wrench")),
            (begun, ("print", _PRINT, "printer")),
            (self.may(SIGN) and draft and begun, ("sign", _SIGN, "signature")),
            (self._submits and draft and begun, ("submit", _SUBMIT, "paper-plane-tilt")),
            (self.may(SEND_BACK) and handed_in, ("send_back", _SEND_BACK, "arrow-counter-clockwise")),
            (self.may(LEAVE), ("leave", _LEAVE, "calendar-blank")),
            (self.may(WISH), ("wish", _WISH, "star")),
            (
                over and self._board.by_person.place is not None,
                ("calendar", _CALENDAR_FILE, "calendar-check"),
            ),
            (begun, ("history", _HISTORY, "clock")),
            (self.may(DROP) and draft and begun, ("drop", _DROP, "trash")),
            (self.may(ARCHIVE) and over and self._is_over, ("archive", _ARCHIVE, "archive")),
        ]
        return [entry for there, entry in found if there]

    @property
    def _is_over(self) -> bool:
        """Whether the last day of the month in front has passed."""
        return local_day(self._desk.store.clock()) > month_end(self._front.month)

    @property
    def _imports(self) -> bool:
        return self.may(keeping.START) and self._desk.why_not(IMPORT) is None

    @property
    def _lacks_holidays(self) -> bool:
        """Whether the month's year has no holidays yet, and the officer may bring them."""
        plan = self._front.plan
        return plan is not None and bool(plan.unknown_years) and self._desk.why_not(IMPORT) is None

    def _hand_on(self) -> None:
        """Sign what is saved, or hand it in to who may."""
        roster, plan = self._front.roster_shown, self._front.plan
        assert roster is not None
        if self._submits and plan is not None and self._desk.record(keeping.LEDGER, roster)["submitted_at"]:
            self._tell(_WITH_CHIEF.filled(name=plan.submitted_by))
        else:
            self._page.acting.ask(SUBMIT if self._submits else SIGN, roster)

    @property
    def _submits(self) -> bool:
        """Whether the next step of a draft is the chief's, not of who looks."""
        return self.may(SUBMIT) and not self.may(SIGN)

    def _start(self) -> None:
        if self.may(keeping.START):
            self._page.acting.ask(keeping.START, None, {"month": self._front.month})

    def _import(self) -> None:
        if self._imports:
            page, begun = self._page, lambda roster: self.after(keeping.START, roster)
            open_import(self._desk, page, page.overlay, begun, page.refused)

    def _save_calendar(self) -> None:
        """The duties of the person in the chosen row, for a phone."""
        place, month = self._board.by_person.place, self._front.month
        if place is not None:
            self._calendar.ask(place[0], Period(month, month_end(month)))

    def _print(self) -> None:
        if self._saved():
            self._page.report_asked.emit(SHEET, self._front.roster_shown, None)

    def _sign(self) -> None:
        plan = self._front.plan
        if plan is not None and plan.state is not State.DRAFT:
            self._tell(_SIGNED)
        elif self._saved():
            self._hand_on()

    def _on_roster(self, action: str) -> None:
        if self._saved():
            self._page.acting.ask(action, self._front.roster_shown)

    def _saved(self) -> bool:
        """Whether all that stands on the board is in the records of a roster."""
        if not self._front.save():
            return False
        if self._front.roster_shown is None:
            self._tell(_FIRST_BEGIN)
            return False
        return True

    def _tell(self, phrase: Phrase) -> None:
        self._front.tell(phrase, Tone.INFO)

    # --- the chosen cell ---

    def _duty(self) -> PlanDuty | None:
        place = self._board.place
        held = self._board.editor.now.at(place) if place is not None else ()
        return held[0] if held else None

    def _change(self, name: str) -> None:
        """A form with the duty in it; who takes it over is asked there."""
        duty = self._duty()
        if duty is not None and self.may(CHANGES[name]):
            values = {"from_person": duty.person, "day": duty.day, "post": duty.post}
            self._page.acting.ask(CHANGES[name], None, values)

    def _why(self) -> None:
        """One sentence for the chosen duty, over the board until another cell is chosen."""
        plan, duty = self._front.plan, self._duty()
        if plan is None or duty is None or duty.day < plan.month:
            self._board.tell(self._desk.say(_NO_DUTY), Tone.INFO)
            return
        self._board.tell(self._desk.say(self._desk.why(plan, duty)), Tone.INFO)

    def _leave(self) -> None:
        place = self._board.by_person.place
        if place is not None and self.may(LEAVE):
            days = self._board.by_person.days or [place[1]]
            self._page.acting.ask(LEAVE, None, {"person": place[0], "first": days[0], "last": days[-1]})

    def _wish(self) -> None:
        place = self._board.by_person.place
        if place is not None and self.may(WISH):
            self._page.acting.ask(WISH, None, {"person": place[0], "day": place[1]})
