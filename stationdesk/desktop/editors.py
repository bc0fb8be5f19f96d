"""The single table from a kind of value to the widget that edits it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from stationdesk.core.ledger import (
    Amount,
    Clock,
    Day,
    Entry,
    Field,
    Files,
    Flag,
    Instant,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Rows,
    Secret,
)
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.fields.child_rows import RowsEditor
from stationdesk.desktop.fields.choices import ChoiceEditor, FlagEditor, RowEditor, TicksEditor
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.fields.files import FilesEditor
from stationdesk.desktop.fields.many import ManyEditor
from stationdesk.desktop.fields.masked import MaskedEditor
from stationdesk.desktop.fields.picks import PickEditor
from stationdesk.desktop.fields.secret import LegibleEditor, SecretEditor
from stationdesk.desktop.fields.texts import (
    AmountEditor,
    LineEditor,
    NumberEditor,
    ProseEditor,
)
from stationdesk.desktop.fields.times import ClockEditor, DayEditor, InstantEditor

Make = Callable[[Desk, Field, Any, QWidget], Editor]


def _pick(desk: Desk, field: Field, kind: Any, parent: QWidget) -> Editor:
    may_add = isinstance(kind, Reference) and adding_action(desk, kind.ledger) is not None
    if kind.many:
        return ManyEditor(desk, kind, may_add=may_add, parent=parent)
    return PickEditor(desk, kind, may_add=may_add, parent=parent)


def _rows(desk: Desk, field: Field, kind: Rows, parent: QWidget) -> Editor:
    return RowsEditor(kind, desk.say, lambda one, holder: editor_for(desk, one, holder), parent)


EDITORS: dict[type[Any], Make] = {
    Line: lambda desk, field, kind, parent: (
        MaskedEditor(kind, desk.say, parent) if kind.mask else LineEditor(kind, parent)
    ),
    Prose: lambda desk, field, kind, parent: ProseEditor(kind, parent),
    Number: lambda desk, field, kind, parent: NumberEditor(kind, desk.say, parent),
    Amount: lambda desk, field, kind, parent: AmountEditor(kind, desk.say, parent),
    Flag: lambda desk, field, kind, parent: FlagEditor(desk.say(field.title), parent),
    Day: lambda desk, field, kind, parent: DayEditor(desk.store.clock, parent, lies=kind.lies),
    Instant: lambda desk, field, kind, parent: InstantEditor(desk.store.clock, parent, lies=kind.lies),
    Clock: lambda desk, field, kind, parent: ClockEditor(desk.store.clock, parent),
    OneOf: lambda desk, field, kind, parent: (
        TicksEditor(kind, desk.say, parent)
        if kind.many
        else ChoiceEditor(kind, desk.say, required=field.required, parent=parent)
    ),
    Entry: _pick,
    Reference: _pick,
    Rows: _rows,
    Files: lambda desk, field, kind, parent: FilesEditor(desk, kind, field.name, field.title, parent),
    Secret: lambda desk, field, kind, parent: (
        LegibleEditor(parent) if kind.legible else SecretEditor(field.name, field.title, desk.say, parent)
    ),
}


def editor_for(
    desk: Desk, field: Field, parent: QWidget, rows: tuple[tuple[int, str], ...] | None = None
) -> Editor:
    """The widget that edits a field; KeyError for a kind that no form can ask yet.

    `rows` are the record's own child rows, (id, words), where the field is closed to them.
    """
    if rows is not None:
        return RowEditor(rows, parent)
    return EDITORS[type(field.kind)](desk, field, field.kind, parent)


def warm_up(desk: Desk, fields: tuple[Field, ...], form: QWidget) -> None:
    """Read the words of a form's lists beside the window, so that the first letter typed finds them ready."""
    kinds = [field.kind for field in fields if isinstance(field.kind, Entry | Reference)]
    Background.of(form).start(
        lambda task: [desk.suggest(kind, "a", 1) for kind in kinds if not task.cancelled], done=_ready
    )


def _ready(_answer: object) -> None:
    """The words are kept by the desk; nothing is to be shown."""


def adding_action(desk: Desk, ledger: str) -> str | None:
    """The full name of the action that makes a new record of a ledger, where a form may offer it."""
    for action in desk.ledger(ledger).actions:
        if not action.on_record and desk.may(action) and action.name in _ADDS:
            return f"{ledger}.{action.name}"
    return None


_ADDS = frozenset({"add", "register"})
