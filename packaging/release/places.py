"""Where the build reads and writes; `out/` and `dist/` are left alone by git."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WINDOWS = PACKAGING / "windows"
LINUX = PACKAGING / "linux"
STANDINS = PACKAGING / "standins"
LICENCES = PACKAGING / "licences"
VERSIONS = PACKAGING / "versions.toml"
PAYLOAD = PACKAGING / "payload.toml"
LOCK = PACKAGING / "lock.txt"
WINDOWS_LOCK = PACKAGING / "requirements-win.txt"
OUT = ROOT / "out"
DIST = ROOT / "dist"
WHEELS = OUT / "wheels"
LINUX_WHEELS = OUT / "wheels-linux"
