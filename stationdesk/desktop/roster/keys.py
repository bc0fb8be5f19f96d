"""The keys of the board: letters fill, the rest as in any sheet; whatever view is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desktop.roster import filling as editing
from stationdesk.desktop.roster.head import BY_DAY, BY_PERSON, CALENDAR
from stationdesk.ledgers.roster.rules.posts import REST_KEY

if TYPE_CHECKING:
    from stationdesk.desktop.roster.board import RosterBoard

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
VIEWS = (BY_PERSON, BY_DAY, CALENDAR)
LOCK, WHY = "L", "W"
HINT_BY_PERSON = QT_TRANSLATE_NOOP(
    "desktop", "Letter fill   Enter menu   W why   F7 problem   F10 more   F1 keys"
)
HINT_BY_DAY = QT_TRANSLATE_NOOP("desktop", "Enter who   Del nobody   + − needed   F7 problem   F1 keys")
HINT_CALENDAR = QT_TRANSLATE_NOOP("desktop", "Arrows   Enter the day   F7 problem   F4 view   F1 keys")
HINT_SIGNED = QT_TRANSLATE_NOOP("desktop", "Enter swap or stand in   W why   F4 view   F10 more   F1 keys")
HINT_EMPTY = QT_TRANSLATE_NOOP("desktop", "Tab choose   Space begin   Ctrl+N draft   F10 more   Alt+←→ month")
_GIVE_ONE = QT_TRANSLATE_NOOP("desktop", "Several stand there; Enter chooses whom to change.")


class BoardKeys:
    """Turns a key into a step of the editor, or asks the board for more."""

    def __init__(self, board: RosterBoard) -> None:
        self._board = board

    def typed(self, event: QKeyEvent) -> bool:
        """Take a key; False where the board knows none."""
        held = event.modifiers() & (_CTRL | _SHIFT | _ALT)
        key = Qt.Key(event.key())
        if held & _ALT:
            return False
        if held & _CTRL:
            return self._ctrl(key, bool(held & _SHIFT))
        return self._function(key) or self._cell(key, event.text(), bool(held & _SHIFT))

    def hint(self) -> str:
        """The first keys of the view in front, so few that all can be read; the help page has every one."""
        board, say = self._board, self._board.telling.say
        if not board.head.begun:
            return say(HINT_EMPTY)
        if board.view == CALENDAR:
            return say(HINT_CALENDAR)
        if board.editor.is_signed:
            return say(HINT_SIGNED)
        if board.view == BY_DAY:
            return say(HINT_BY_DAY)
        return say(HINT_BY_PERSON)

    # --- whatever is chosen ---

    def _ctrl(self, key: Qt.Key, shift: bool) -> bool:
        board, editor = self._board, self._board.editor
        asked = {
            Qt.Key.Key_S: "save", Qt.Key.Key_G: "generate", Qt.Key.Key_R: "repair",
            Qt.Key.Key_Return: "sign", Qt.Key.Key_Enter: "sign",
        }  # fmt: skip
        if key in asked:
            board.wanted.emit(asked[key], None)
        elif key == Qt.Key.Key_Y or (key == Qt.Key.Key_Z and shift):
            editor.redo()
        elif key == Qt.Key.Key_Z:
            editor.undo()
        elif key == Qt.Key.Key_L:
            self.lock()
        else:
            return board.view == BY_PERSON and self._block(key)
        return True

    def _block(self, key: Qt.Key) -> bool:
        editor, grid = self._board.editor, self._board.by_person
        people, days = grid.people, grid.days
        if grid.place is None:
            return False
        if key == Qt.Key.Key_A:
            grid.anchor = (0, grid.first_column)
            grid.choose((grid.measures.rows - 1, grid.measures.columns - 1), extend=True)
        elif key in (Qt.Key.Key_C, Qt.Key.Key_X):
            QGuiApplication.clipboard().setText(editor.text(people, days))
            if key == Qt.Key.Key_X:
                editor.rest(grid.places)
        elif key == Qt.Key.Key_V:
            start = (people[0], days[0]) if people and days else grid.place
            editor.paste(QGuiApplication.clipboard().text(), start, people, days)
        elif key == Qt.Key.Key_D:
            self.copy_down()
        else:
            return False
        return True

    def next_view(self) -> None:
        """F4: after the last view the first."""
        board = self._board
        board.show_view(VIEWS[(VIEWS.index(board.view) + 1) % len(VIEWS)])

    def copy_down(self) -> None:
        """The first marked row over the others; without a mark, the row above over the chosen cell."""
        grid = self._board.by_person
        people, days = grid.people, grid.days
        if len(people) == 1 and grid.at[0] > 0 and self._board.editor.plan is not None:
            above = self._board.editor.plan.people[grid.at[0] - 1].id
            people = [above, *people]
        self._board.editor.copy_down(people, days)

    def _function(self, key: Qt.Key) -> bool:
        board = self._board
        if key == Qt.Key.Key_F7 and board.faces.differing:
            board.wanted.emit("next_difference", None)
        elif key == Qt.Key.Key_F7:
            board.next_problem()
        elif key == Qt.Key.Key_F4:
            self.next_view()
        elif key in (Qt.Key.Key_F10, Qt.Key.Key_Menu):
            board.head.asked.emit("more")
        else:
            return False
        return True

    # --- the chosen cells ---

    def _cell(self, key: Qt.Key, text: str, shift: bool) -> bool:
        board, letter = self._board, text.upper()
        if board.view == CALENDAR:
            return False
        if board.view == BY_DAY and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._need(-1 if key == Qt.Key.Key_Minus else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or letter == REST_KEY:
            self.clear()
        elif board.view == BY_PERSON and self._fill(letter, shift):
            pass
        elif letter == LOCK:
            self.lock()
        elif letter == WHY:
            board.wanted.emit("why", None)
        elif key == Qt.Key.Key_Space and board.view == BY_PERSON and board.by_person.place is not None:
            board.editor.step(board.by_person.place)
        else:
            return False
        return True

    def _fill(self, letter: str, shift: bool) -> bool:
        board = self._board
        post = next((one.id for one in board.editor.posts if letter and one.letter.upper() == letter), None)
        if post is None or board.by_person.place is None:
            return False
        if shift:
            board.editor.add(board.by_person.place, post)
        else:
            board.editor.fill(board.by_person.places, post)
        return True

    def clear(self) -> None:
        """Empty what is chosen."""
        board = self._board
        if board.view == BY_PERSON:
            board.editor.rest(board.by_person.places)
            return
        held = [(one.person, one.day) for one in board.by_day.held(board.by_day.at)]
        if len(held) == 1:
            board.editor.take_off(board.by_day.held(board.by_day.at)[0])
        elif held:
            board.editor.refuse(_GIVE_ONE)

    def lock(self) -> None:
        """Fix what is chosen, or let it go."""
        board = self._board
        if board.view == BY_PERSON:
            board.editor.lock(board.by_person.places)
        elif board.view == BY_DAY:
            board.editor.lock([(one.person, one.day) for one in board.by_day.held(board.by_day.at)])

    def carry_by_day(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """A name onto another post or day; who stands there alone comes back the other way."""
        board, grid = self._board, self._board.by_day
        going, there = grid.held(start), grid.held(end)
        day, post = grid.place_of(end)
        if board.editor.plan is None or len(going) != 1 or day < board.editor.plan.month:
            return
        other = there[0] if len(there) == 1 else None
        if board.editor.take(editing.exchanged(board.editor.now, going[0], day, post, other)):
            grid.choose(end)

    def _need(self, by: int) -> None:
        day, post = self._board.by_day.day, self._board.by_day.post
        if day is not None and post is not None:
            self._board.editor.need(day.day, post, by)
