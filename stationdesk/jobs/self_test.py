"""Try every part of an installed copy once, and write what was found: each check by name."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Document, Layout, Paragraph, Stamp, Title
from stationdesk.core.resources import resource
from stationdesk.store.store import StationKind, Store

Clock = Callable[[], datetime]
Check = Callable[[Path], str]

CHINESE_LINE = "青坪镇派出所接处警登记㙍垚𠮷"


def self_test(out: Path | None, clock: Clock, more: Mapping[str, Check]) -> int:
    """Run every check in a folder of its own; 0 when all passed. `more` are the caller's own checks."""
    checks: dict[str, Check] = {
        "resources": _resources,
        "database": lambda folder: _database(folder, clock),
        "pdf": _pdf,
        "spreadsheet": _spreadsheet,
        **more,
    }
    with tempfile.TemporaryDirectory(prefix="stationdesk-self-test-") as folder:
        findings = [_tried(name, check, Path(folder)) for name, check in checks.items()]
    answer = {"ok": all(one["ok"] for one in findings), "checks": findings}
    text = json.dumps(answer, ensure_ascii=False, indent=2)
    if out is not None:
        out.write_text(text + "\n", encoding="utf-8")
    else:
        sys.stdout.write(text + "\n")
    return 0 if answer["ok"] else 1


def _tried(name: str, check: Check, folder: Path) -> dict[str, object]:
    try:
        return {"name": name, "ok": True, "detail": check(folder)}
    except Exception as error:  # noqa: BLE001 - the self-test reports whatever is wrong with this copy
        return {"name": name, "ok": False, "detail": f"{type(error).__name__}: {error}"}


def _resources(folder: Path) -> str:
    wanted = ("fonts", "icons", "dictionaries", "i18n", "help", "redaction")
    missing = [name for name in wanted if not any(resource(name).iterdir())]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return ", ".join(wanted)


def _database(folder: Path, clock: Clock) -> str:
    names = {"station.name": CHINESE_LINE, "station.short_name": "自检"}
    store = Store.create(folder / "station", kind=StationKind.PRACTICE, clock=clock, settings=names)
    try:
        with store.reading(SYSTEM) as tx:
            if tx.settings["station.name"] != CHINESE_LINE:
                raise ValueError("what was written was not read back")
        proof = store.verify()
        if not proof.ok:
            raise ValueError(str(proof.problems))
        return f"{proof.entries} audit entries"
    finally:
        store.close()


def _pdf(folder: Path) -> str:
    from stationdesk.printing.pdf import write_pdf

    stamp = Stamp(station=CHINESE_LINE)
    blocks = (Title(CHINESE_LINE), Paragraph((CHINESE_LINE,)))
    document = Document("self-test", CHINESE_LINE, Layout.PORTRAIT, blocks, stamp)
    result = write_pdf(document, folder / "self-test.pdf")
    if result.missing_glyphs:
        raise ValueError("no glyph for " + " ".join(result.missing_glyphs))
    return f"{result.pages} page"


def _spreadsheet(folder: Path) -> str:
    from stationdesk.sheets.reading import read_sheet
    from stationdesk.sheets.writing import write_sheet

    path = folder / "self-test.xlsx"
    write_sheet(path, ("编号", "内容"), [("=1+1", CHINESE_LINE)])
    _, rows = read_sheet(path)
    read = [list(cells) for _, cells in rows]
    if ["=1+1", CHINESE_LINE] not in read:
        raise ValueError(f"wrote one thing and read another: {read}")
    return "xlsx"
