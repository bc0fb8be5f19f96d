"""Forms of the bureau from the command line: keep one, mark it, fill it for a period."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from stationdesk.cli.filters import pairs
from stationdesk.cli.output import as_json, progress, say
from stationdesk.cli.periods import on_day, period_of
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period, month
from stationdesk.desk import Desk
from stationdesk.jobs.fill_form import keep_form, save_filled

Command = Callable[[str, str], argparse.ArgumentParser]

_KEPT = QT_TRANSLATE_NOOP("cli", "The form “{name}” is kept; {count} places are marked.")
_FORM = QT_TRANSLATE_NOOP("cli", "{name}: {file}, {count} places marked")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "Filled: {path}")
_EMPTY = QT_TRANSLATE_NOOP("cli", "The period has no value for: {places}")


def options(command: Command) -> None:
    """What may be typed."""
    command("forms", "name the forms of the bureau and what is marked in them")
    add = command("form-add", "keep a form (.xlsx or .docx) and mark what its titles say")
    add.add_argument("name")
    add.add_argument("--file", type=Path, required=True)
    add.add_argument("--mark", action="append", default=[], metavar="PLACE=KEY", help="e.g. Sheet1!B5=period")
    mark = command("form-mark", "mark further places of a kept form; an empty key takes a mark away")
    mark.add_argument("name")
    mark.add_argument("--mark", action="append", default=[], metavar="PLACE=KEY", required=True)
    values = command("form-values", "name every value a form can be filled with")
    values.add_argument("--period", type=period_of)
    fill = command("fill-form", "fill a form of the bureau for a period")
    fill.add_argument("name")
    fill.add_argument("--period", type=period_of, required=True)
    fill.add_argument("--out", type=Path, required=True, help="the file")


def forms(desk: Desk, options: argparse.Namespace) -> int:
    """Name the kept forms."""
    kept = desk.bureau_forms()
    if getattr(options, "json", False):
        rows = [{"form": one.name, "file": one.file_name, "marks": dict(one.marks)} for one in kept]
        say(as_json({"rows": rows, "total": len(rows)}))
        return 0
    for one in kept:
        say(desk.say(_FORM.filled(name=one.name, file=one.file_name, count=len(one.marks))))
        for place, key in one.marks.items():
            say(f"    {place} = {key}")
    return 0


def form_add(desk: Desk, options: argparse.Namespace) -> int:
    """Keep a form; its titles propose the marks, what is typed comes on top."""
    form = keep_form(desk, options.name, options.file)
    period = _last_month(desk)
    values = desk.form_values(period.first, period.last)
    marks = desk.propose_marks(form, values) | dict(pairs(options.mark))
    desk.mark_bureau_form(form.id, marks)
    say(desk.say(_KEPT.filled(name=form.name, count=len(marks))))
    return 0


def form_mark(desk: Desk, options: argparse.Namespace) -> int:
    """Mark further places."""
    form = desk.bureau_form(options.name)
    marks = {place: key for place, key in (dict(form.marks) | dict(pairs(options.mark))).items() if key}
    desk.mark_bureau_form(form.id, marks)
    say(desk.say(_KEPT.filled(name=form.name, count=len(marks))))
    return 0


def form_values(desk: Desk, options: argparse.Namespace) -> int:
    """Name every value by its key."""
    period = on_day(options.period, local_day(desk.store.clock())) or _last_month(desk)
    values = desk.form_values(period.first, period.last)
    if getattr(options, "json", False):
        say(as_json({"rows": [{"key": one.key, "titles": one.titles} for one in values]}))
        return 0
    for one in values:
        say(f"{one.key}  {one.source} {' · '.join(one.titles)}")
    return 0


def fill_form(desk: Desk, options: argparse.Namespace) -> int:
    """Fill a form and write it."""
    period = on_day(options.period, local_day(desk.store.clock()))
    assert period is not None
    filled = save_filled(desk, desk.bureau_form(options.name), period, options.out)
    say(desk.say(_WRITTEN.filled(path=options.out)))
    if filled.closed is not None:
        say(desk.say(filled.closed))
    if filled.empty:
        progress(desk.say(_EMPTY.filled(places=", ".join(filled.empty))))
    return 0


def _last_month(desk: Desk) -> Period:
    today = local_day(desk.store.clock())
    return month(today.year, today.month).previous()


WITH_STATION: Mapping[str, Callable[[Desk, argparse.Namespace], int]] = {
    "forms": forms,
    "form-add": form_add,
    "form-mark": form_mark,
    "form-values": form_values,
    "fill-form": fill_form,
}
