"""Where a station's file may lie."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.store.location import IN_A_CLOUD, ON_A_SHARE, why_unsafe
from stationdesk.store.store import StationKind, Store

MOUNTS = (
    ("/", "ext4"),
    ("/mnt/bureau", "cifs"),
    ("/srv/nfs", "nfs4"),
    ("/media/usb", "vfat"),
    ("/home/chief/remote", "fuse.sshfs"),
    ("/srv/nfs/local", "xfs"),
)
REMOTE = 4


def drive_type(drive: str) -> int:
    return REMOTE if drive == "Z:\\" else 3


ON_SHARES: list[PurePath] = [
    PurePosixPath("/mnt/bureau/stationdesk"),
    PurePosixPath("/srv/nfs/station"),
    PurePosixPath("/home/chief/remote/desk"),
    PureWindowsPath(r"\\server\share\stationdesk"),
    PureWindowsPath(r"\\10.0.0.8\公共\所务台"),
    PureWindowsPath(r"Z:\stationdesk"),
]
IN_CLOUDS: list[PurePath] = [
    PureWindowsPath(r"C:\Users\chief\OneDrive\stationdesk"),
    PureWindowsPath(r"C:\Users\chief\OneDrive - 某单位\stationdesk"),
    PureWindowsPath(r"D:\BaiduSyncdisk\所务台"),
    PureWindowsPath(r"D:\我的坚果云\所务台"),
    PurePosixPath("/home/chief/Dropbox/stationdesk"),
    PurePosixPath("/home/chief/Nextcloud/stationdesk"),
]
GOOD: list[PurePath] = [
    PureWindowsPath(r"D:\所务台\数据"),
    PureWindowsPath(r"C:\Users\chief\AppData\Local\StationDesk"),
    PurePosixPath("/home/chief/.local/share/stationdesk"),
    PurePosixPath("/srv/nfs/local/stationdesk"),
]


@pytest.mark.parametrize("folder", ON_SHARES, ids=str)
def test_a_network_share_is_refused(folder: PurePath) -> None:
    assert why_unsafe(folder, mounts=MOUNTS, drive_type=drive_type) == ON_A_SHARE


@pytest.mark.parametrize("folder", IN_CLOUDS, ids=str)
def test_a_cloud_folder_is_refused(folder: PurePath) -> None:
    assert why_unsafe(folder, mounts=MOUNTS, drive_type=drive_type) == IN_A_CLOUD


@pytest.mark.parametrize("folder", GOOD, ids=str)
def test_a_disk_of_this_pc_is_accepted(folder: PurePath) -> None:
    assert why_unsafe(folder, mounts=MOUNTS, drive_type=drive_type) is None


def test_no_station_is_made_in_a_cloud_folder(tmp_path: Path, clock: object) -> None:
    with pytest.raises(FileRefused):
        Store.create(tmp_path / "OneDrive" / "x", kind=StationKind.REAL, clock=clock, settings={})  # type: ignore[arg-type]

    assert not (tmp_path / "OneDrive").exists()
