"""The bureau's own forms, kept as the station's templates."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RecordMissing, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desk import rights
from stationdesk.desk.closing_desk import ClosingDesk
from stationdesk.desk.form_values import FormValue, FormValues
from stationdesk.forms.filling import Place
from stationdesk.forms.form import fill, places_of, read_form
from stationdesk.forms.package import open_package
from stationdesk.forms.picture import FormPicture, picture_of
from stationdesk.forms.proposing import Offer, propose
from stationdesk.store.attaching import attach
from stationdesk.store.bureau_forms import BureauForm
from stationdesk.store.store import Transaction

_SAME_NAME = QT_TRANSLATE_NOOP(
    "forms", "There is a form “{name}” already; please give this one another name."
)
_NO_NAME = QT_TRANSLATE_NOOP("forms", "Please give the form a name.")
_NO_FORM = QT_TRANSLATE_NOOP("forms", "There is no form “{name}”; “stationdesk forms” names them all.")
_NO_PLACE = QT_TRANSLATE_NOOP("forms", "The form has no place “{place}”; please mark another one.")
_NO_MARKS = QT_TRANSLATE_NOOP("forms", "No place of the form “{name}” is marked yet; please mark one first.")
_AS_CLOSED = QT_TRANSLATE_NOOP(
    "forms",
    "The figures of {reports} are as closed on {day}; counts and lists are as the records are now.",
)
_COMMA = QT_TRANSLATE_NOOP("core", ", ")
_MOST_NAME = 80


@dataclass(frozen=True)
class KeptForm:
    """A form as the station keeps it; `marks` are place → key of a value."""

    id: int
    name: str
    file_name: str
    sha256: str
    marks: Mapping[str, str]

    @property
    def suffix(self) -> str:
        """xlsx or docx."""
        return self.file_name.rpartition(".")[2].lower()


@dataclass(frozen=True)
class FilledForm:
    """A filled form's bytes, and the marked places for which the period has no value.

    `closed` says which figures are those of a closed report, None where none are.
    """

    content: bytes
    file_name: str
    empty: tuple[str, ...]
    closed: Phrase | None = None


@dataclass(frozen=True)
class FormPreview:
    """{place: value} of what a form would be filled with; `closed` as in FilledForm."""

    values: Mapping[str, FormValue | None]
    closed: Phrase | None = None


class FormsDesk(ClosingDesk):
    """Forms of others, filled from our figures."""

    def bureau_forms(self) -> tuple[KeptForm, ...]:
        """Every form the station keeps, by name."""
        with self._reading() as tx:
            found = select(BureauForm).where(BureauForm.voided_at.is_(None)).order_by(BureauForm.name)
            return tuple(_kept(one) for one in tx.session.scalars(found))

    def bureau_form(self, name: str) -> KeptForm:
        """The form of that name; RecordMissing when there is none."""
        found = next((one for one in self.bureau_forms() if one.name == name), None)
        if found is None:
            raise RecordMissing(_NO_FORM.filled(name=name))
        return found

    def keep_bureau_form(self, name: str, file_name: str, content: bytes) -> int:
        """Keep a form that was looked at; returns its id. FileRefused says why it is not taken."""
        self.need(rights.FORMS)
        suffix = read_form(content).suffix.value
        shown = " ".join(name.split())[:_MOST_NAME]
        if not shown:
            raise RuleBroken(_NO_NAME)
        stem = file_name.rpartition(".")[0] or file_name
        stored = self.store.attachments.put(content, f"{stem}.{suffix}")
        with self._writing("form.keep", rights.FORMS) as tx:
            same = select(BureauForm.id).where(BureauForm.name == shown, BureauForm.voided_at.is_(None))
            if tx.session.scalar(same) is not None:
                raise RuleBroken(_SAME_NAME.filled(name=shown))
            form = tx.add(BureauForm(name=shown, file_name=stored.name, sha256=stored.sha256, marks="{}"))
            tx.session.flush()
            attach(tx, form, stored)
            return form.id

    def mark_bureau_form(self, form: int, marks: Mapping[str, str]) -> None:
        """Keep which value belongs at which place, instead of what was marked before."""
        with self._writing("form.mark", rights.FORMS) as tx:
            kept = tx.get(BureauForm, form)
            _refuse_unknown(self.places_of_form(_kept(kept)), marks, kept.file_name)
            kept.marks = json.dumps(dict(sorted(marks.items())), ensure_ascii=False)

    def drop_bureau_form(self, form: int, reason: str) -> None:
        """Strike a form out; what was filled with it stays."""
        with self._writing("form.drop", rights.FORMS) as tx:
            tx.void(tx.get(BureauForm, form), reason)

    def places_of_form(self, form: KeptForm) -> tuple[Place, ...]:
        """What can be marked in a form."""
        return places_of(open_package(self.store.attachments.get(form.sha256)))

    def picture_of_form(self, form: KeptForm) -> FormPicture:
        """The form as a person sees it who marks it."""
        return picture_of(open_package(self.store.attachments.get(form.sha256)))

    def form_values(self, first: date, last: date) -> tuple[FormValue, ...]:
        """Every value a form can be filled with, as the period has it."""
        return FormValues(self, first, last, spoken=True).all()

    def propose_marks(self, form: KeptForm, values: tuple[FormValue, ...]) -> dict[str, str]:
        """{place: key} as the titles of the form say; nothing is kept."""
        package = open_package(self.store.attachments.get(form.sha256))
        single = (Offer(one.key, one.words) for one in values)
        return propose(package, single, [one.name for one in places_of(package)])

    def values_of_form(self, form: KeptForm, first: date, last: date) -> FormPreview:
        """What is marked with the period's values, None where it has none; nothing is logged."""
        values = FormValues(self, first, last, spoken=True)
        known = values.of(frozenset(form.marks.values()))
        by_place = {place: known.get(key) for place, key in form.marks.items()}
        return FormPreview(by_place, _as_closed(values, self.say))

    def fill_bureau_form(self, form: KeptForm, first: date, last: date) -> FilledForm:
        """The form filled for a period; it enters the log before anybody has it."""
        self.need(rights.EXPORT)
        if not form.marks:
            raise RuleBroken(_NO_MARKS.filled(name=form.name))
        values = FormValues(self, first, last)
        known = values.of(frozenset(form.marks.values()))
        filling = {place: known[key].value if key in known else None for place, key in form.marks.items()}
        content = fill(open_package(self.store.attachments.get(form.sha256)), filling)
        with self._writing("form.fill", rights.EXPORT) as tx:
            _note(tx, form, first, last, content)
        name = f"{form.name} {first.isoformat()}–{last.isoformat()}.{form.suffix}"
        empty = tuple(one for one, value in filling.items() if value is None)
        return FilledForm(content, name, empty, _as_closed(values, self.say))


def _as_closed(values: FormValues, say: Say) -> Phrase | None:
    """Which reports gave their figures as they were closed."""
    if not values.closed:
        return None
    titles = dict.fromkeys(one.title for one in values.closed.values())
    day = local_day(max(one.at for one in values.closed.values()))
    return _AS_CLOSED.filled(reports=say(_COMMA).join(titles), day=day.isoformat())


def _note(tx: Transaction, form: KeptForm, first: date, last: date, content: bytes) -> None:
    tx.note(form=form.name, first=first.isoformat(), last=last.isoformat())
    tx.note(sha256=sha256(content).hexdigest())


def _refuse_unknown(places: tuple[Place, ...], marks: Mapping[str, str], file_name: str) -> None:
    """A text's fields are all known; a workbook's cell may be one the file does not hold yet."""
    known = {one.name for one in places}
    sheets = {one.rpartition("!")[0] for one in known}
    for place in marks:
        in_sheet = file_name.lower().endswith(".xlsx") and place.rpartition("!")[0] in sheets
        if place not in known and not in_sheet:
            raise RuleBroken(_NO_PLACE.filled(place=place))


def _kept(form: BureauForm) -> KeptForm:
    return KeptForm(form.id, form.name, form.file_name, form.sha256, json.loads(form.marks))
