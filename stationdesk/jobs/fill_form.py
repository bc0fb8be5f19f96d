"""Forms of the bureau between a folder and the station: take one in, write a filled one out."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.forms_desk import FilledForm, KeptForm
from stationdesk.forms import limits
from stationdesk.jobs.worker_process import answers
from stationdesk.jobs.write_whole import write_whole

_CANNOT_OPEN = QT_TRANSLATE_NOOP("forms", "The form {path} cannot be opened; is it open in another program?")
_CHANGED = QT_TRANSLATE_NOOP("forms", "The form {path} has changed while it was read; please add it again.")


def keep_form(desk: Desk, name: str, path: Path) -> KeptForm:
    """Keep the form of a file; FileRefused says why it is not taken.

    A worker process reads it first: what eats memory or never ends is stopped there.
    """
    try:
        if path.stat().st_size > limits.MOST_BYTES:
            raise FileRefused(limits.TOO_LARGE.filled(most=limits.MOST_BYTES // limits.MEGABYTE))
        (seen,) = answers("form", {"path": str(path.absolute())})
        content = path.read_bytes()
    except OSError as why:
        raise FileRefused(_CANNOT_OPEN.filled(path=path.name)) from why
    if sha256(content).hexdigest() != seen["sha256"]:
        raise FileRefused(_CHANGED.filled(path=path.name))
    form = desk.keep_bureau_form(name, path.name, content)
    return next(one for one in desk.bureau_forms() if one.id == form)


def save_filled(desk: Desk, form: KeptForm, period: Period, path: Path) -> FilledForm:
    """Fill the form for a period and write it whole, or not at all."""
    filled = desk.fill_bureau_form(form, period.first, period.last)
    write_whole(path, filled.content)
    return filled
