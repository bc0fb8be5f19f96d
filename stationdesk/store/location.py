"""Where a station's file may lie: on a disk of this PC, not on a share and not in a cloud folder."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath, PureWindowsPath

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

ON_A_SHARE = QT_TRANSLATE_NOOP(
    "store", "“{folder}” is on a network drive, where two PCs can destroy the file. Choose a disk of this PC."
)
IN_A_CLOUD = QT_TRANSLATE_NOOP(
    "store", "“{folder}” is copied to a cloud while it is in use, which destroys it. Choose another folder."
)

_REMOTE_DRIVE = 4  # DRIVE_REMOTE of Windows
_NETWORK_SYSTEMS = frozenset({
    "nfs", "nfs4", "cifs", "smb", "smbfs", "smb2", "smb3", "ncpfs", "afs", "9p", "davfs", "ceph",
    "glusterfs", "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs",
    "fuse.ceph", "fuse.s3fs", "vboxsf", "fuse.vmhgfs-fuse",
})  # fmt: skip
_CLOUDS = (
    "onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "mobile documents",
    "nutstore", "坚果云", "baidusyncdisk", "百度网盘", "baidunetdisk", "wps云盘", "wpsdrive", "腾讯微云",
    "weiyun", "阿里云盘", "aliyundrive", "owncloud", "nextcloud", "syncthing",
)  # fmt: skip

Mount = tuple[str, str]


def refuse_unsafe(folder: Path) -> None:
    """Raise FileRefused when SQLite's locks, or the file itself, cannot be trusted there."""
    resolved = folder.resolve()
    if (phrase := why_unsafe(resolved, mounts=_mounts(), drive_type=_drive_type)) is not None:
        raise FileRefused(phrase.filled(folder=folder))


def why_unsafe(
    folder: PurePath, *, mounts: Iterable[Mount] = (), drive_type: Callable[[str], int] = lambda drive: 0
) -> Phrase | None:
    """The reason against a resolved folder; `mounts` are (mount point, file system) of a POSIX system."""
    if isinstance(folder, PureWindowsPath):
        if folder.drive.startswith("\\\\") or drive_type(folder.drive + "\\") == _REMOTE_DRIVE:
            return ON_A_SHARE
    elif _system_of(folder, mounts) in _NETWORK_SYSTEMS:
        return ON_A_SHARE
    if any(cloud in part.lower() for part in folder.parts[1:] for cloud in _CLOUDS):
        return IN_A_CLOUD
    return None


def _system_of(folder: PurePath, mounts: Iterable[Mount]) -> str:
    around = [(point, system) for point, system in mounts if folder.is_relative_to(point)]
    return max(around, key=lambda mount: len(mount[0]))[1] if around else ""


def _mounts() -> list[Mount]:
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    fields = [line.split() for line in lines]
    return [(_plain(one[1]), one[2]) for one in fields if len(one) > 2]


def _plain(point: str) -> str:
    """The kernel writes a space as \\040."""
    return point.encode("latin-1", "replace").decode("unicode_escape") if "\\" in point else point


def _drive_type(drive: str) -> int:
    windows = getattr(ctypes, "windll", None)
    return int(windows.kernel32.GetDriveTypeW(drive)) if windows is not None else 0
