"""The words of printed forms: changed, confirmed, restored; and the numbers of their papers."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import FormText
from stationdesk.ledgers.station.rules import forms
from stationdesk.ledgers.station.rules.forms import Wording, shipped
from stationdesk.store import numbers
from stationdesk.store.transaction import Transaction

_UNCHANGED = QT_TRANSLATE_NOOP("station", "These are the shipped words already; there is nothing to restore.")
_CONFIRMED = QT_TRANSLATE_NOOP("station", "The form is confirmed already.")


def seed_forms(tx: Transaction) -> int:
    """Enter every form the program brings and the station does not have; the number entered."""
    known = set(tx.session.scalars(select(FormText.form)))
    rows = [
        {"form": form, "position": place * 10, **_columns(shipped(form).wording)}
        for place, form in enumerate(forms.FORMS, 1)
        if form not in known
    ]
    return len(tx.add_many(FormText, rows)) if rows else 0


def _columns(wording: Wording) -> dict[str, str]:
    return {
        "title": wording.title, "number_pattern": wording.number, "body": wording.body,
        "signatures": "\n".join(wording.signatures),
    }  # fmt: skip


def kept_form(tx: Transaction, form: str) -> FormText | None:
    """The station's own row of a form; None where it has never had one."""
    return tx.session.scalar(select(FormText).where(FormText.form == form, FormText.voided_at.is_(None)))


def wording_of(tx: Transaction, form: str) -> tuple[Wording, bool]:
    """The words to print, and whether the chief has confirmed them."""
    kept = kept_form(tx, form)
    if kept is None:
        return shipped(form).wording, False
    return _wording(kept), kept.confirmed_at is not None


def _wording(kept: FormText) -> Wording:
    return Wording(kept.title, kept.number_pattern, kept.body, forms.places(kept.signatures))


def change_form(
    tx: Transaction,
    record: FormText,
    *,
    title: str,
    number_pattern: str | None,
    body: str,
    signatures: str | None,
) -> FormText:
    """Change a form's words; they have to be confirmed again."""
    wanted = Wording(title, number_pattern or "", body, forms.places(signatures or ""))
    columns = _columns(forms.checked(record.form, wanted))
    if columns != _columns(_wording(record)):
        take_over(record, **columns, confirmed_at=None, confirmed_by=None)
    return record


def confirm_form(tx: Transaction, record: FormText) -> FormText:
    """The chief answers for these words: papers no longer bear 参考样式."""
    if record.confirmed_at is not None:
        raise RuleBroken(_CONFIRMED)
    record.confirmed_at, record.confirmed_by = tx.now, tx.actor.person
    return record


def restore_form(tx: Transaction, record: FormText) -> FormText:
    """Take the shipped words again; what was written stays in the history."""
    if not is_changed(record.form, record.title, record.number_pattern, record.body, record.signatures):
        raise RuleBroken(_UNCHANGED)
    take_over(record, **_columns(shipped(record.form).wording), confirmed_at=None, confirmed_by=None)
    return record


def is_changed(form: str, title: str, number: str, body: str, signatures: str) -> bool:
    """Whether a form has other words than the program brought."""
    return Wording(title, number, body, forms.places(signatures)) != shipped(form).wording


# --- the numbers of papers --------------------------------------------------------------------------


def next_number(tx: Transaction, form: str) -> str:
    """The next number of a form, without gaps within the year, as the station writes it."""
    year, (number,) = numbers.take(tx.session.driver, f"form.{form}", tx.recorded_at)
    wording, _ = wording_of(tx, form)
    return forms.filled(wording.number, abbreviations(tx) | {"year": str(year), "no": str(number)})


def abbreviations(tx: Transaction) -> dict[str, str]:
    """County and station as document numbers write them: set by the station, else taken from the names."""
    return {
        "county": tx.settings["print.county"] or forms.county_of(tx.settings["station.bureau"]),
        "unit": tx.settings["print.unit"] or forms.unit_of(tx.settings["station.short_name"]),
    }
