"""What a copy of the real program goes through from its first installation to the last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from stationdesk.desktop.wall.no_decoder import MEDIA_PACK
from tests.desktop.made_station import make_station_with_calls
from tests.packaging.wine.computer import without
from tests.packaging.wine.life import Life, wrong_files

PICTURE = Path("out", "cycle", "running.png")
CALLS = 20
_ON_THE_WAY = 60
"""Of some 500 folders that the setup makes."""


def install(life: Life) -> None:
    """Everything that a first installation for everybody brings."""
    life.expect("install for everybody", life.setup(life.old, "/AllUsers"), 0)
    life.expect("every file is the one of the manifest", wrong_files(life.machine / "program"), [])
    links = sorted(found.parent.name for found in life.computer.drive.rglob("所务台*.lnk"))
    life.expect("shortcuts in the menu and on the desktop", links, ["Desktop", "Programs"])


def try_in_window(life: Life) -> None:
    """The self-test of the copy for everybody."""
    life.expect("self-test in a real window", life.self_test(life.machine, "windows"), "none")


def practise(life: Life) -> None:
    """The installed copy makes its own records."""
    made = life.tell(life.machine, "practice", "--data", str(life.computer.told(life.records)))
    life.expect("the practice station is made by the installed copy", made.code, 0)
    _read_before(life)


def bring_records(life: Life) -> None:
    """A small station, made here in seconds up to this minute, lies where the copy keeps its records."""
    make_station_with_calls(life.records, CALLS, datetime.now(UTC).replace(microsecond=0))
    _read_before(life)


def _read_before(life: Life) -> None:
    life.before = life.rows()
    life.expect("there are records", len(life.before) > CALLS // 2)


def keep_running(life: Life) -> None:
    """The window stands, and no setup takes the program away under it."""
    with life.computer.start(life.machine / "StationDesk.exe", DISPLAY=life.shown.name):
        stood = life.shown.until_drawn(PICTURE)
        life.expect(f"the program's window stands on the screen ({PICTURE})", stood)
        life.expect("and its log tells of no defect", life.defects(), [])
        life.expect("an upgrade is refused while it runs", life.setup(life.new), 12)
        life.expect("and so is removing it", life.uninstall(life.machine), 12)
        life.computer.kill("StationDesk.exe")


def fill_the_disk(life: Life) -> None:
    """No room half-way: back to the old version."""
    life.expect("a full disk rolls the upgrade back", life.setup(life.new, limit=3_000_000), 13)
    life.expect("and the old version still reads the records", life.rows(), life.before)


def cut_while_unpacking(life: Life) -> None:
    """No power half-way: back to the old version."""
    old = life.version(life.machine)
    cut = life.computer.cut_power_at("mkdir", _ON_THE_WAY, life.new, "/S")
    life.expect("the power is cut while files are unpacked", cut)
    life.expect("which leaves them behind", (life.machine / "program.new").exists())
    life.expect("and the old version standing", life.version(life.machine), old)


def cut_between_renames(life: Life) -> None:
    """No power between two versions: on to the new one."""
    cut = life.computer.cut_power_at("rename", 2, life.new, "/S")
    life.expect("the power is cut between the two renames", cut)
    life.expect("the next start of the program finishes it", bool(life.version(life.machine)))


def upgrade(life: Life) -> None:
    """The later version follows and the records stay; nothing leads back."""
    life.expect("the upgrade, to the end", life.setup(life.new), 0)
    left = [one.name for one in life.machine.iterdir() if one.name.startswith("program.")]
    life.expect("with nothing left of what went before", left, [])
    life.expect("every file is the one of the manifest", wrong_files(life.machine / "program"), [])
    life.expect("the records are read by the new version", life.rows(), life.before)
    life.expect("an older version is refused", life.setup(life.old), 11)


def refuse_damaged(life: Life) -> None:
    """A setup that is not whole never begins."""
    damaged = life.computer.drive / "damaged.exe"
    content = bytearray(life.new.read_bytes())
    damaged.write_bytes(content[: len(content) // 2])
    life.expect("half a setup is refused", life.setup(damaged), 2)
    content[len(content) * 2 // 3] ^= 1
    damaged.write_bytes(content)
    life.expect("one changed bit is refused", life.setup(damaged), 2)
    damaged.unlink()


def remove(life: Life) -> None:
    """The program goes and the records stay."""
    life.computer.run(life.machine / "uninstall.exe", "/S")
    life.computer.shut_down()
    life.expect("nothing of the program is left", life.machine.exists(), False)
    life.expect("no shortcut is left", list(life.computer.drive.rglob("所务台*.lnk")), [])
    registry = (life.computer.prefix / "system.reg").read_text("utf-8", "replace")
    life.expect("the registry is as before", "stationdesk" in registry.lower(), False)
    life.expect("the records are still there", (life.records / "station.db").exists())


def install_for_one(life: Life) -> None:
    """A copy of one user's own."""
    life.expect("install for one user, Chinese and a space in the path", life.into_own(life.new), 0)


def try_own_in_window(life: Life) -> None:
    """The self-test of that copy."""
    life.expect("its self-test in a real window", life.self_test(life.own, "windows"), "none")


def try_own_without_screen(life: Life) -> None:
    """The same where there is no screen."""
    life.expect("its self-test without a screen", life.self_test(life.own, "offscreen"), "none")


def try_own_on_windows_n(life: Life) -> None:
    """A Windows N lacks the Media Feature Pack until it is fetched."""
    told = life.self_test(life.own, "offscreen", **without(MEDIA_PACK))
    life.expect("on Windows N, without the Media Feature Pack, only video fails", told, "video")


def purge(life: Life) -> None:
    """The program goes with its records."""
    life.expect("a purge", life.uninstall(life.own, "/PURGE"), 0)
    life.expect(
        "only the uninstaller itself is left", [one.name for one in life.own.iterdir()], ["uninstall.exe"]
    )


Steps = tuple[Callable[[Life], None], ...]
FULL: Steps = (
    install, try_in_window, practise, keep_running, fill_the_disk, cut_while_unpacking, cut_between_renames,
    upgrade, refuse_damaged, remove, install_for_one, try_own_without_screen, try_own_on_windows_n, purge,
)  # fmt: skip
SHORT: Steps = (
    install, bring_records, keep_running, fill_the_disk, cut_while_unpacking,
    upgrade, refuse_damaged, remove, install_for_one, try_own_in_window, purge,
)  # fmt: skip
"""For every run of the suite: unpacked three times instead of four, one full self-test instead of two."""
