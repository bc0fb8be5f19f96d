"""Two releases from two clean clones are the same: `python -m tests.packaging.two_builds` (inside `.venv`).

Both are built with the Python that runs this, in folders of other names, with other rights for new files and
in another time zone. `--payload` compares what the setup packs and leaves the packing out; `--fast` packs
quickly. Ends with 1 and the names where something differs.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WHEELS = ("wheels", "wheels-linux")
CLONES = (("here", 0o022, "UTC"), ("a place with a longer name", 0o077, "Asia/Shanghai"))


def build(folder: Path, umask: int, zone: str, words: Sequence[str]) -> dict[str, str]:
    """Clone the last commit into `folder`, build there, and tell {file: SHA-256} of what came out."""
    subprocess.run(["git", "clone", "-q", ROOT, folder], check=True)
    (folder / "out").mkdir()
    for name in WHEELS:  # fetched once; each build holds them to their hashes again
        (ROOT / "out" / name).mkdir(parents=True, exist_ok=True)
        (folder / "out" / name).symlink_to(ROOT / "out" / name)
    subprocess.run(
        [sys.executable, "packaging/make_release.py", *words],
        cwd=folder, check=True, umask=umask, env={**os.environ, "TZ": zone}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    made = folder / "dist"
    files = [path for path in made.rglob("*") if path.is_file()]
    return {path.relative_to(made).as_posix(): _digest(path) for path in files}


def main(arguments: Sequence[str]) -> int:
    """Build twice and compare."""
    options = argparse.ArgumentParser(prog="python -m tests.packaging.two_builds", description=__doc__)
    options.add_argument("--version", default="0.1.0", help="one that has notes")
    how = options.add_mutually_exclusive_group()
    how.add_argument("--payload", action="store_true")
    how.add_argument("--fast", action="store_true")
    chosen = options.parse_args(arguments)
    words = ["--version", chosen.version, *(["--fast"] if chosen.fast else []), "--deb"]
    if chosen.payload:
        words = ["payload", "--version", chosen.version, "--out", "dist/payload"]
    with tempfile.TemporaryDirectory(prefix="two-builds-") as scratch:
        first, second = (build(Path(scratch, name), umask, zone, words) for name, umask, zone in CLONES)
    differing = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    sys.stdout.writelines(f"differs: {name}\n" for name in differing)
    sys.stdout.write(f"{len(first)} files, {len(differing)} differ\n")
    return 1 if differing or not first else 0


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
