"""Where the records lie on an installed copy, and how such a copy starts its workers."""

import subprocess
import sys
from pathlib import Path

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.jobs import places

CHECKOUT = Path(__file__).parents[2]
RECORDS = (
    "D:/所务台 数据/青坪镇派出所/station"
    if sys.platform == "win32"
    else "/srv/所务台 数据/青坪镇派出所/station"
)
INI = f"[stationdesk]\r\nmode=machine\r\nversion=1.0.0\r\ndata={RECORDS}\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_folder_told_by_the_setup_may_have_any_name(tmp_path: Path, encoding: str) -> None:
    ini = tmp_path / "所务台 程序" / "install.ini"
    ini.parent.mkdir()
    ini.write_bytes(INI.encode(encoding))

    assert places.told_by(ini) == Path(RECORDS)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 64, b"data=D:\\x", b"[stationdesk]\r\nmode=user\r\n", b"[stationdesk]\r\ndata=\r\n",
     b"[stationdesk]\r\ndata=station\r\n", b"\xff\xfe\x00"],
)  # fmt: skip
def test_an_ini_that_tells_no_folder_is_refused_and_nothing_else_opened(
    tmp_path: Path, content: bytes
) -> None:
    ini = tmp_path / "install.ini"
    ini.write_bytes(content)

    with pytest.raises(FileRefused, match="setup"):
        places.told_by(ini)


def test_a_checkout_has_no_ini_and_is_no_installed_copy(tmp_path: Path) -> None:
    assert places.told_by(tmp_path / "install.ini") is None
    assert not places.is_installed()


def test_an_option_goes_before_the_environment_and_that_before_the_setup(tmp_path: Path) -> None:
    told = {places.VARIABLE: str(tmp_path / "told")}

    assert places.data_folder(str(tmp_path / "asked"), told) == tmp_path / "asked"
    assert places.data_folder(None, told) == tmp_path / "told"


@pytest.mark.skipif(sys.platform == "win32", reason="the setup's tests try the launchers themselves")
def test_a_worker_of_an_installed_copy_is_started_by_the_launcher_with_a_console(tmp_path: Path) -> None:
    windowed, console = tmp_path / "StationDesk.exe", tmp_path / places.CONSOLE
    windowed.write_text("#!/bin/sh\nexit 99\n")
    console.write_text(f'#!/bin/sh\ncd "{CHECKOUT}" && exec "{sys.executable}" -X utf8 -m stationdesk "$@"\n')
    console.chmod(0o755)

    ended = subprocess.run(
        [*places.command(str(windowed)), "--worker", "nobody"], capture_output=True, check=False
    )

    assert (ended.returncode, ended.stderr) == (2, b"")
    assert places.command(sys.executable) == (sys.executable, "-m", "stationdesk")
