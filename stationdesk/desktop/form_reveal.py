"""The eye beside a form's masked fields."""

from __future__ import annotations

from stationdesk.core.ledger import Field
from stationdesk.desk import Desk
from stationdesk.desktop.field_box import FieldBox
from stationdesk.desktop.fields.masked import MaskedEditor
from stationdesk.desktop.form_body import FormBody
from stationdesk.desktop.reveal_dialog import RevealDialog


def offer_reveals(desk: Desk, body: FormBody, ledger: str, record: int | None) -> None:
    """Put an eye on each masked field of a record's form that this person may reveal."""
    masked = [box for box in body.boxes.values() if isinstance(box.editor, MaskedEditor)]
    if record is None or not masked:
        return
    may = desk.revealable(ledger, record)
    for box in masked:
        if desk.revealed_field(box.field) in may:
            _offer(desk, box, (ledger, record))


def _offer(desk: Desk, box: FieldBox, about: tuple[str, int]) -> None:
    editor, field = box.editor, box.field
    assert isinstance(editor, MaskedEditor)
    editor.offer(lambda: _ask(desk, editor, field, about))


def _ask(desk: Desk, editor: MaskedEditor, field: Field, about: tuple[str, int]) -> None:
    dialog = RevealDialog(desk, about, desk.revealed_field(field), desk.say(field.title), editor)
    dialog.revealed.connect(editor.show_clear)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
