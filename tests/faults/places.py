"""Row 8. The station's file on a share or in a cloud folder is refused, and it is said why."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath

from stationdesk.store.location import IN_A_CLOUD, ON_A_SHARE, why_unsafe
from tests.faults.figures import Figure, Size, figure

REMOTE = 4
MOUNTS = (
    ("/", "ext4"),
    ("/mnt/bureau", "cifs"),
    ("/srv/nfs", "nfs4"),
    ("/media/usb", "vfat"),
    ("/home/chief/remote", "fuse.sshfs"),
    ("/srv/nfs/local", "xfs"),
)
ON_SHARES: tuple[PurePath, ...] = (
    PurePosixPath("/mnt/bureau/stationdesk"),
    PurePosixPath("/srv/nfs/station"),
    PurePosixPath("/home/chief/remote/desk"),
    PureWindowsPath(r"\\server\share\stationdesk"),
    PureWindowsPath(r"\\10.0.0.8\公共\所务台"),
    PureWindowsPath(r"Z:\stationdesk"),
)
IN_CLOUDS: tuple[PurePath, ...] = (
    PureWindowsPath(r"C:\Users\chief\OneDrive\stationdesk"),
    PureWindowsPath(r"C:\Users\chief\OneDrive - 某单位\stationdesk"),
    PureWindowsPath(r"D:\BaiduSyncdisk\所务台"),
    PureWindowsPath(r"D:\我的坚果云\所务台"),
    PurePosixPath("/home/chief/Dropbox/stationdesk"),
    PurePosixPath("/home/chief/Nextcloud/stationdesk"),
)
GOOD: tuple[PurePath, ...] = (
    PureWindowsPath(r"D:\所务台\数据"),
    PureWindowsPath(r"C:\Users\chief\AppData\Local\StationDesk"),
    PurePosixPath("/home/chief/.local/share/stationdesk"),
    PurePosixPath("/srv/nfs/local/stationdesk"),
)


def measure(_size: Size) -> Figure:
    """12 paths refused for the right reason, 4 good ones accepted."""
    wanted = (
        [(one, ON_A_SHARE) for one in ON_SHARES]
        + [(one, IN_A_CLOUD) for one in IN_CLOUDS]
        + [(one, None) for one in GOOD]
    )
    missed = [str(one) for one, why in wanted if why_unsafe(one, mounts=MOUNTS, drive_type=_drive) != why]
    refused = len(ON_SHARES) + len(IN_CLOUDS)
    return figure(f"{refused} refused, {len(GOOD)} accepted, {len(missed)} wrong", missed)


def _drive(drive: str) -> int:
    return REMOTE if drive == "Z:\\" else 3
