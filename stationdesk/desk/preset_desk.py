"""A county's preset goes out and comes in: looked at first, then taken whole, in one entry of the log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.settings import SETTINGS, check
from stationdesk.desk import rights
from stationdesk.desk.added_columns_desk import ColumnDefinition, take_into
from stationdesk.desk.columns_desk import ColumnsDesk
from stationdesk.desk.form_values import FormValues
from stationdesk.desk.forms_desk import KeptForm
from stationdesk.desk.own_columns import COLUMNS
from stationdesk.desk.preset import NONE, Preset, PresetChange, PresetForm, PresetTaken, carried
from stationdesk.desk.preset_forms import form_change, take_form
from stationdesk.desk.preset_words import take_words, words_changed, words_of
from stationdesk.forms.form import read_form
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.station.rules.columns import OwnKind
from stationdesk.ledgers.station.rules.dictionaries import DICTIONARIES
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

STAYS = QT_TRANSLATE_NOOP("desk", "Stays as it is; the preset has: {kind}")
_LONG_AGO = (date(1990, 1, 1), date(1990, 1, 31))
"""Days without records: what a report names then are its own rows, no person's."""


class PresetDesk(ColumnsDesk):
    """What a county has in common."""

    def preset(self) -> Preset:
        """What this station would hand on: nothing of persons, keys, accounts or its own name."""
        self.need(rights.PRESET)
        forms = tuple(self._handed_on(self.bureau_forms()))
        with self._reading() as tx:
            settings = {name: tx.settings[name] for name in carried()}
            words = words_of(tx)
        return Preset(settings, words, self.column_definitions(), forms)

    def preset_changes(self, preset: Preset) -> tuple[PresetChange, ...]:
        """What taking it would change; RuleBroken when a setting cannot hold what it brings."""
        self.need(rights.PRESET)
        forms = {one.name: one for one in self.bureau_forms()}
        with self._reading() as tx:
            return (
                *self._settings_changed(tx, preset), *words_changed(tx, preset, self._dictionary),
                *self._columns_changed(preset),
                *(one for form in preset.forms if (one := form_change(form, forms.get(form.name)))),
            )  # fmt: skip

    def note_preset(self, file: str, digest: str) -> None:
        """Log that the preset is handed on as this file, before it is."""
        with self._writing("preset.hand_on", rights.PRESET) as tx:
            tx.note(file=file, sha256=digest)

    def take_preset(self, preset: Preset) -> PresetTaken:
        """Take all of it or nothing, in one transaction. Nothing of the station is taken away."""
        entries = sum(not one.stays for one in self.preset_changes(preset))
        stored = {one.name: self._stored(one) for one in preset.forms}
        with self._writing("preset.take", rights.PRESET) as tx:
            for name, value in _known(preset).items():
                if tx.settings[name] != value:
                    tx.settings.set(name, value)
            take_words(tx, preset)
            columns = take_into(tx, self.ledger(COLUMNS), preset.columns)
            for form in preset.forms:
                take_form(tx, form, stored[form.name])
            tx.note(entries=entries)
            self._settle(tx)
        return PresetTaken(entries, columns.left)

    def _dictionary(self, code: str) -> str:
        """What a dictionary is called; its code where this station has no such dictionary."""
        return self.label(DICTIONARIES, code) or code

    def _settings_changed(self, tx: Transaction, preset: Preset) -> Iterator[PresetChange]:
        for name, value in _known(preset).items():
            if tx.settings[name] != value:
                kind, title = SETTINGS[name].kind, self.say(SETTINGS[name].title)
                shown = [self.display(kind, one) or NONE for one in (tx.settings[name], value)]
                yield PresetChange("settings", title, shown[0], shown[1])

    def _columns_changed(self, preset: Preset) -> Iterator[PresetChange]:
        titles = {one.name: self.say(one.title) for one in self.ledgers}
        columns = {(one.ledger, one.title): one for one in self.column_definitions()}
        for one in preset.columns:
            known = columns.get((one.ledger, one.title))
            name = f"{titles.get(one.ledger, one.ledger)} · {one.title}"
            if known is not None and known.kind != one.kind:
                kinds = [self._kind(each.kind) for each in (known, one)]
                stays = self.say(STAYS.filled(kind=kinds[1]))
                yield PresetChange("columns", name, kinds[0], stays, stays=True)
            elif known is None or not set(one.choices) <= set(known.choices):
                before, after = self._column_words(known, one)
                yield PresetChange("columns", name, before, after)

    def _column_words(self, known: ColumnDefinition | None, one: ColumnDefinition) -> tuple[str, str]:
        after = dict.fromkeys((*(known.choices if known else ()), *one.choices))
        before = (" / ".join(known.choices) or self._kind(known.kind)) if known else NONE
        return before, " / ".join(after) or self._kind(one.kind)

    def _kind(self, code: str) -> str:
        """What a kind of column is called; its code where this version has no such kind."""
        return next((self.say(one.label) for one in OwnKind if one.code == code), code)

    def _handed_on(self, forms: tuple[KeptForm, ...]) -> Iterator[PresetForm]:
        if not forms:
            return
        own = {one.key for one in FormValues(self, *_LONG_AGO).all()}
        with self._reading() as tx:
            people = frozenset(tx.session.scalars(select(Person.name)))
        for one in forms:
            marks = {
                place: key for place, key in one.marks.items()
                if key in own and not any(name in key for name in people)
            }  # fmt: skip
            yield PresetForm(one.name, one.file_name, marks, self.store.attachments.get(one.sha256))

    def _stored(self, form: PresetForm) -> Stored:
        """The form's bytes, looked at and kept beside the records."""
        suffix = read_form(form.content).suffix.value
        stem = form.file_name.rpartition(".")[0] or form.file_name
        return self.store.attachments.put(form.content, f"{stem}.{suffix}")


def _known(preset: Preset) -> dict[str, Any]:
    """The settings this version knows, each as it can be kept; others are of another version."""
    may = carried()
    return {name: check(name, value) for name, value in preset.settings.items() if name in may}
