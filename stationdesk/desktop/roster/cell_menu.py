"""Enter on a cell: everything that can be done there, with the key that does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desktop.icons import icon
from stationdesk.desktop.roster.filling import Place
from stationdesk.desktop.roster.head import BY_PERSON
from stationdesk.desktop.roster.totals import totals_of
from stationdesk.desktop.widgets.plain import literal
from stationdesk.ledgers.roster.rules.plan import MonthPlan, PlanDuty
from stationdesk.rostering.problem import Part

if TYPE_CHECKING:
    from stationdesk.desktop.roster.board import RosterBoard

_FILL = QT_TRANSLATE_NOOP("desktop", "{mark} {name}   {letter}")
_FREE = QT_TRANSLATE_NOOP("desktop", "Free   X")
_LOCK = QT_TRANSLATE_NOOP("desktop", "Lock or let go   L")
_WHY = QT_TRANSLATE_NOOP("desktop", "Why?   W")
_SWAP = QT_TRANSLATE_NOOP("desktop", "Swap with somebody …")
_SUBSTITUTE = QT_TRANSLATE_NOOP("desktop", "Have somebody stand in …")
_CORRECT = QT_TRANSLATE_NOOP("desktop", "Correct (chief) …")
_LEAVE = QT_TRANSLATE_NOOP("desktop", "Enter leave …")
_WISH = QT_TRANSLATE_NOOP("desktop", "Enter a wish …")
_GIVE = QT_TRANSLATE_NOOP("desktop", "{name}   {count} this month")
_AWAY = QT_TRANSLATE_NOOP("desktop", "{name}   away")
_BUSY = QT_TRANSLATE_NOOP("desktop", "{name}   on {post} that day")
_OFF = QT_TRANSLATE_NOOP("desktop", "Take {name} off")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Nothing can be done here")
MOST = 30


class CellMenu(QObject):
    """Opens beside the chosen cell; arrows and Enter, or the letters, choose."""

    def __init__(self, board: RosterBoard) -> None:
        super().__init__(board)
        self._board = board
        self.menu: QMenu | None = None
        self.withheld: frozenset[str] = frozenset()  # what who looks may not do is not offered

    def open(self, at: QPoint) -> None:
        """Show what can be done with the chosen cell."""
        menu = self.menu = QMenu(self._board)
        menu.setObjectName("roster.cell.menu")
        editor = self._board.editor
        if editor.is_signed:
            self._signed(menu)
        elif self._board.view == BY_PERSON:
            self._by_person(menu)
        else:
            self._by_day(menu)
        if not menu.actions():
            menu.addAction(literal(self._board.telling.say(_NOTHING))).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def _by_person(self, menu: QMenu) -> None:
        board, place = self._board, self._board.by_person.place
        if place is None or board.editor.plan is None:
            return
        if place[1] >= board.editor.plan.month:
            for post in board.editor.posts:
                if place[0] in post.persons:
                    told = _FILL.filled(mark=post.mark, name=post.name, letter=post.letter)
                    places = board.by_person.places
                    self._add(menu, told, partial(board.editor.fill, places, post.id))
            self._add(menu, _FREE, board.keys.clear, "x")
            self._add(menu, _LOCK, board.keys.lock, "lock")
        if board.editor.now.at(place):
            self._ask(menu, _WHY, "why", "question")
        self._ask(menu, _LEAVE, "leave", "calendar-blank")
        self._ask(menu, _WISH, "wish", "star")

    def _by_day(self, menu: QMenu) -> None:
        board, grid, plan = self._board, self._board.by_day, self._board.editor.plan
        day, post = grid.day, grid.post
        if plan is None or day is None or post is None or day.tail:
            return
        for duty in grid.held(grid.at):
            told = _OFF.filled(name=board.name(duty.person))
            self._add(menu, told, partial(board.editor.take_off, duty), "x")
        if menu.actions():
            menu.addSeparator()
        for person, told in self._candidates(plan, day.day, post)[:MOST]:
            self._add(menu, told, partial(board.editor.give, day.day, post, person), "user-plus")
        if grid.held(grid.at):
            menu.addSeparator()
            self._add(menu, _LOCK, board.keys.lock, "lock")
            self._ask(menu, _WHY, "why", "question")

    def _candidates(self, plan: MonthPlan, day: date, post: int) -> list[tuple[int, Phrase]]:
        """Who may hold the post: who is free and has the fewest duties first, who is away last."""
        board = self._board
        owner = next(one for one in plan.posts if one.id == post)
        totals = totals_of(plan, board.editor.now)
        away = {one.person for one in plan.leave if one.day == day and one.part is Part.WHOLE}
        found = []
        for person in owner.persons:
            had = totals.get(person)
            count = had.main + had.second + had.standby if had is not None else 0
            busy: list[PlanDuty] = [
                one for one in board.editor.now.duties if (one.person, one.day) == (person, day)
            ]
            name = board.name(person)
            if not name or any(one.post == post for one in busy):
                continue
            if busy:
                other = next((one.name for one in plan.posts if one.id == busy[0].post), "")
                found.append((1, count, person, _BUSY.filled(name=name, post=other)))
            elif person in away:
                found.append((2, count, person, _AWAY.filled(name=name)))
            else:
                found.append((0, count, person, _GIVE.filled(name=name, count=count)))
        return [(person, told) for _, _, person, told in sorted(found, key=lambda one: one[:3])]

    def _signed(self, menu: QMenu) -> None:
        place: Place | None = self._board.place
        plan = self._board.editor.plan
        if place is None or plan is None or place[1] < plan.month or not self._board.editor.now.at(place):
            return
        for told, name, sign in (
            (_SWAP, "swap", "swap"), (_SUBSTITUTE, "substitute", "user-plus"),
            (_CORRECT, "correct", "pencil-simple"), (_WHY, "why", "question"),
        ):  # fmt: skip
            self._ask(menu, told, name, sign)

    def _ask(self, menu: QMenu, told: Phrase, name: str, sign: str) -> None:
        if name not in self.withheld:
            self._add(menu, told, lambda: self._board.wanted.emit(name, None), sign)

    def _add(self, menu: QMenu, told: Phrase, act: Callable[[], object], sign: str = "") -> None:
        made = menu.addAction(literal(self._board.telling.say(told)))
        if sign:
            made.setIcon(icon(sign))
        made.triggered.connect(lambda _checked=False: act())
