"""The whole way back in the real program: preview, restore, closed, opened again with the old records."""

import json
from pathlib import Path

from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.desktop.made_station import actor_named
from tests.desktop.test_reopening import _run as run

GO_BACK = """
def how(tops):
    for one in tops("window"):
        if not (one.filled and one.background.idle):
            continue
        count = one.desk.count(__import__("stationdesk.core.ledger", fromlist=["Query"]).Query("incidents"))
        if seen and id(one) not in seen:
            tell(f"again {count} {one.desk.store.set_back} {one.desk.actor.name}")
            one.close()
        elif not seen:
            tell(f"before {count}")
            seen.append(id(one))
            one.show_backups()
        else:
            panel = one.page("settings").backup
            form = panel.overlay.content
            if form is None and panel.table.rowCount():
                panel.table.selectRow(panel.table.rowCount() - 1)
                panel.restore.click()
            elif form is not None and form.go.isEnabled():
                tell(str(form.view.table.rowCount()))
                form.go.click()
"""


def test_going_back_to_a_backup_opens_the_window_again(
    station_folder: Path, tmp_path: Path, clock: StillClock
) -> None:
    store = Store.open(station_folder, clock=clock)
    store.backup("by-hand")
    desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    given = {"place": "集贸市场", "category": "DI.neighbours", "content": "两摊主争执"}
    before = store.backups()[-1].counts["incident"]
    desk.act("incidents.register", desk.defaults("incidents.register") | given)
    store.close()
    pc = tmp_path / "pc"
    pc.mkdir()
    (pc / "settings.json").write_text(json.dumps({"actor": desk.actor.person}), encoding="utf-8")

    ended = run(station_folder, pc, GO_BACK)

    assert ended.returncode == 0, ended.stderr
    told = ended.stdout.split("\n")
    assert told[0] == f"before {before + 1}"
    assert told[1] == "1"
    assert told[2] == f"again {before} None 陈建国"
    (kept,) = (station_folder / "kept").iterdir()
    assert (kept / "station.db").is_file()
