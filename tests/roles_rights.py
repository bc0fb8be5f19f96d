"""What is tried for every right that is no action of a ledger, at the desk and typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from stationdesk.core.actor import CHIEFS, EVERYONE, WRITERS, Role
from stationdesk.core.document import Document, Layout, Stamp
from stationdesk.desk import Desk, privacy
from stationdesk.desk.auditing import AuditFilter
from stationdesk.desk.person_request import find_person, note_export
from stationdesk.desk.preset import Preset
from stationdesk.desk.rights import RIGHTS, Right
from stationdesk.jobs.discover import search

DOCUMENT = Document(
    "incidents.list", "列表", Layout.LANDSCAPE, (), Stamp("青坪镇派出所"), of=("incidents", None)
)
MONTH = (date(2026, 10, 1), date(2026, 10, 31))
WAYS: dict[str, tuple[Callable[[Desk], object], ...]] = {
    "print": (lambda desk: desk.printed(DOCUMENT, "print"), lambda desk: desk.printed(DOCUMENT, "pdf")),
    "export": (lambda desk: desk.printed(DOCUMENT, "sheet"),),
    "import": (
        lambda desk: desk.judge("incidents", ()),
        lambda desk: desk.open_batch("incidents", "a.xlsx", "0" * 64, ""),
        lambda desk: desk.write_batch("incidents", (), (), 1),
    ),
    "discover": (lambda desk: search(desk),),
    "undo": (lambda desk: desk.undo_batch("incidents", OWN),),
    "undo_any": (lambda desk: desk.undo_batch("incidents", OTHERS),),
    "report_texts": (lambda desk: desk.keep_report_texts("incidents.monthly", *MONTH, {"advice": "加强"}),),
    "settings": (lambda desk: desk.set_setting("response.town", 6),),
    "verify": (lambda desk: desk.verify(newest=1),),
    "search": (lambda desk: desk.rebuild_search(),),
    "backup": (lambda desk: desk.backup(),),
    "update": (lambda desk: desk.note_update({"version": "1.0.0 → 1.1.0"}),),
    "restore": (lambda desk: desk.need(right_named("restore")),),
    "set_back": (lambda desk: desk.accept_set_back("硬盘坏了"),),
    "audit": (lambda desk: desk.audit(AuditFilter()), lambda desk: desk.audit_entry(1)),
    "reveal": (lambda desk: desk.reveal("incidents", 1, "caller_phone", "回访报警人"),),
    "purge": (
        lambda desk: privacy.purge(desk, "incidents", [1], "档案管理规定"),
        lambda desk: privacy.remove_old_backups(desk),
    ),
    "person": (
        lambda desk: find_person(desk, "郑大山", ""),
        lambda desk: note_export(desk, (), "本人书面申请", "a.xlsx"),
    ),
    "keys": (lambda desk: desk.need(right_named("keys")),),
    "encrypt": (lambda desk: desk.need(right_named("encrypt")),),
    "forms": (lambda desk: desk.need(right_named("forms")),),
    "columns": (lambda desk: desk.take_columns(()),),
    "preset": (
        lambda desk: desk.preset(),
        lambda desk: desk.note_preset("county.zip", "0" * 64),
        lambda desk: desk.preset_changes(NO_PRESET),
        lambda desk: desk.take_preset(NO_PRESET),
    ),
    "close": (lambda desk: desk.close_period(*MONTH, reason="试结"),),
}
NO_PRESET = Preset({}, (), (), ())
OWN, OTHERS = 0, 1  # no import of anybody, and one of the administrator's


def right_named(name: str) -> Right:
    return next(one for one in RIGHTS if one.name == name)


COMMANDS: dict[tuple[str, ...], frozenset[Role]] = {
    ("ledgers",): EVERYONE,
    ("reports",): EVERYONE,
    ("list", "incidents"): EVERYONE,
    ("report", "incidents.monthly", "--period", "2026-11"): EVERYONE,
    ("report", "incidents.sheet", "--record", "1", "--out", "{out}.pdf"): EVERYONE,
    ("export", "incidents", "--out", "{out}.csv"): WRITERS,
    ("import", "incidents", "--file", "{sheet}", "--dry-run"): WRITERS,
    ("import", "incidents", "--file", "{sheet}"): WRITERS,
    ("discover",): WRITERS,
    ("undo-import", "incidents", "2"): WRITERS,
    ("undo-import", "incidents", "1"): CHIEFS,
    ("closings",): EVERYONE,
    ("waiting",): EVERYONE,
    ("corrections", "incidents.monthly", "--period", "2026-10"): EVERYONE,
    ("compare", "incidents.monthly", "--period", "2026-10"): EVERYONE,
    ("reprint", "incidents.monthly", "--period", "2026-10", "--out", "{out}.pdf"): EVERYONE,
    ("close", "--period", "2026-10", "--reason", "试结"): CHIEFS,
    ("preset-out", "{preset}"): CHIEFS,
    ("preset-in", "{preset}"): CHIEFS,
    ("preset-in", "{preset}", "--yes"): CHIEFS,
    ("verify",): EVERYONE,
    ("backup",): WRITERS,
    ("backups",): EVERYONE,
    ("rebuild-search",): WRITERS,
    ("accept-set-back", "--reason", "硬盘坏了"): CHIEFS,
    ("audit",): CHIEFS,
    ("history", "incidents", "1"): EVERYONE,
    ("reveal", "incidents", "1", "caller_phone", "--reason", "回访报警人"): WRITERS,
    ("purge",): EVERYONE,
    ("purge", "incidents", "--record", "1", "--authority", "档案管理规定"): CHIEFS,
    ("purge", "--old-backups"): CHIEFS,
    ("person-export", "--name", "郑大山", "--reason", "本人申请", "--out", "{out}.xlsx"): CHIEFS,
}
