"""Row 27. Nothing leaves the program unseen: the audit first, then the paper or file; no audit, no paper."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.ledger import Query, Scope
from stationdesk.desk import Desk
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.print_report import write_report
from stationdesk.ledgers import LEDGERS
from stationdesk.store import failures
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named, make_station_with_calls
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure
from tests.faults.hostile_station import in_every_ledger
from tests.faults.stations import NOW

Output = Callable[[Desk, Path], object]


def measure(_size: Size) -> Figure:
    """Each report and list, each way out: an entry first; person and anchor on each page."""
    with tempfile.TemporaryDirectory() as room:
        make_station_with_calls(Path(room) / "station", 12)
        store = Store.open(Path(room) / "station", clock=stations.clock)
        desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
        outputs = dict(_outputs(desk))
        missed = []
        for name, write in outputs.items():
            file = Path(room) / f"{len(missed)}-{name}"
            missed += [f"{name}: {why}" for why in _untraced(desk, write, file)]
            missed += [f"{name}: {why}" for why in _unlogged(desk, write, Path(room) / f"not-{name}")]
        store.engines.dispose()
    return figure(f"{len(outputs)} outputs: {len(missed)} without a trace", missed)


def _outputs(desk: Desk) -> Iterator[tuple[str, Output]]:
    first, last = (NOW - timedelta(days=20)).date(), NOW.date()
    records = in_every_ledger(desk) | {"incidents": 2}
    for ledger in desk.ledgers:
        for report in ledger.reports:
            of: Mapping[str, Any] = {"first": first, "last": last}
            if report.scope is Scope.RECORD:
                of = {"record": records[ledger.name]}
            yield f"{ledger.name}.{report.name}.pdf", partial(_pdf, f"{ledger.name}.{report.name}", of)
        for ending in ("xlsx", "csv"):
            yield f"{ledger.name}.{ending}", partial(_sheet, ledger.name)


def _pdf(name: str, of: Mapping[str, Any], desk: Desk, file: Path) -> object:
    return write_report(desk, desk.report(name, **of), file)


def _sheet(name: str, desk: Desk, file: Path) -> object:
    return export(desk, Query(name), file)


def _entries(desk: Desk) -> int:
    with desk.store.reading(desk.actor) as tx:
        asked = "SELECT count(*) FROM audit_entry WHERE action LIKE 'print.%' OR action LIKE 'export.%'"
        return int(tx.session.driver.execute(asked).fetchone()[0])


def _untraced(desk: Desk, write: Output, file: Path) -> list[str]:
    """What is wrong with an output that went well."""
    before = _entries(desk)
    write(desk, file)
    wrong = [] if _entries(desk) == before + 1 else [f"{_entries(desk) - before} entries"]
    if file.suffix != ".pdf":
        return wrong
    anchor = desk.store.anchor()
    assert anchor is not None
    for place, page in enumerate(PdfReader(file).pages, 1):
        text = "".join(page.extract_text().split())
        wrong += [f"no anchor on page {place}"] * (anchor.text not in text)
        wrong += [f"no name on page {place}"] * (desk.actor.name not in text)
    return wrong


def _unlogged(desk: Desk, write: Output, file: Path) -> list[str]:
    """What leaves although the audit cannot be written."""
    transaction = desk.store.transaction

    def full(*_args: object, **_kwargs: object) -> object:
        raise StoreUnavailable(failures.FULL)

    desk.store.transaction = full  # type: ignore[method-assign, assignment]
    try:
        write(desk, file)
    except (StationError, StoreUnavailable):
        pass
    finally:
        desk.store.transaction = transaction  # type: ignore[method-assign]
    return ["left without an entry"] * file.exists()
