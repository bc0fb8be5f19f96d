"""A report as it was closed where its days were closed, else from the records as they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.closing_kept import Edition
from stationdesk.desktop.print_dialog import OnPaper, on_paper

_ITS_OWN = ("record", "rows")


def newest_edition(desk: Desk, name: str, asked: dict[str, Any]) -> Edition | None:
    """The newest closed report of what is asked for; None where it is of no period or was not closed."""
    first, last = asked.get("first"), asked.get("last")
    if first is None or last is None or any(asked.get(one) for one in _ITS_OWN):
        return None
    return next(iter(desk.editions_of(name, Period(first, last).first, last)), None)


def paper_of(desk: Desk, name: str, asked: dict[str, Any], *, now: bool) -> tuple[OnPaper, Edition | None]:
    """The paper to be shown, and the edition it is; with `now` it is built although it was closed."""
    edition = None if now else newest_edition(desk, name, asked)
    return (closed_paper(desk, edition), edition) if edition else (on_paper(desk.report(name, **asked)), None)


def closed_paper(desk: Desk, edition: Edition) -> OnPaper:
    """A closed report byte for byte."""
    return OnPaper(*desk.reprint(edition))


def save(desk: Desk, paper: OnPaper, edition: Edition | None, file: Path) -> Path:
    """Log it, then write the PDF or the .docx, of a closed report those that were closed."""
    from stationdesk.jobs.closing import reprint
    from stationdesk.jobs.print_report import WORD, write_report, write_word  # the heavy engine comes with it

    if edition is not None:
        reprint(desk, edition, file)
    elif file.suffix.lower() == WORD:
        write_word(desk, paper.document, file)
    else:
        write_report(desk, paper.document, file, "pdf")
    return file


def ending(file: Path, *, is_word: bool) -> Path:
    """The file's name by the kind chosen, where the one suggested still says PDF."""
    return file.with_suffix(".docx") if is_word else file
