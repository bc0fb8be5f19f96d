"""The bureau's forms of a preset: compared with those of a station, and kept there."""

from __future__ import annotations

import json
from hashlib import sha256

from sqlalchemy import select

from stationdesk.desk.forms_desk import KeptForm
from stationdesk.desk.preset import NONE, PresetChange, PresetForm
from stationdesk.store.attaching import attach
from stationdesk.store.attachments import Stored
from stationdesk.store.bureau_forms import BureauForm
from stationdesk.store.transaction import Transaction


def form_change(form: PresetForm, known: KeptForm | None) -> PresetChange | None:
    """A form is told by its file and the number of its marks."""
    after = f"{form.file_name} ({len(form.marks)})"
    if known is None:
        return PresetChange("forms", form.name, NONE, after)
    if known.sha256 == sha256(form.content).hexdigest() and dict(known.marks) == dict(form.marks):
        return None
    return PresetChange("forms", form.name, f"{known.file_name} ({len(known.marks)})", after)


def take_form(tx: Transaction, form: PresetForm, stored: Stored) -> None:
    """Keep the form under its name, instead of the one that has it."""
    same = select(BureauForm).where(BureauForm.name == form.name, BureauForm.voided_at.is_(None))
    marks = json.dumps(dict(sorted(form.marks.items())), ensure_ascii=False)
    kept = tx.session.scalar(same)
    if kept is None:
        kept = tx.add(BureauForm(name=form.name, file_name=stored.name, sha256=stored.sha256, marks=marks))
    elif (kept.sha256, kept.marks) == (stored.sha256, marks):
        return
    else:
        kept.file_name, kept.sha256, kept.marks = stored.name, stored.sha256, marks
    tx.session.flush()
    attach(tx, kept, stored)
