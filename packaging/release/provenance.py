"""Whether python.org's binaries are what python.org signed."""

from __future__ import annotations

import calendar
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from release.pins import Pins

TOOL = "osslsigncode"
_SUBJECT = re.compile(r"Subject: .*?/CN=([^/\n]+)")
_ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")


def doubts(files: Iterable[Path], pins: Pins) -> list[str]:
    """What speaks against these files, one sentence each; empty when all are signed as pinned."""
    if shutil.which(TOOL) is None:
        return [f"{TOOL} is missing, so that no signature could be checked"]
    return [doubt for path in sorted(files) if (doubt := _doubt(path, pins))]


def _doubt(path: Path, pins: Pins) -> str:
    day = str(calendar.timegm(pins.signed.timetuple()) + 86_399)
    verify = [TOOL, "verify", "-ignore-crl", "-ignore-cdp", "-time", day, "-CAfile", str(_ROOTS)]
    done = subprocess.run(
        [*verify, "-TSA-CAfile", str(_ROOTS), "-in", str(path)],
        check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    if done.returncode != 0 or "Signature verification: ok" not in done.stdout:
        return f"the signature of {path.name} does not hold"
    if _SUBJECT.findall(done.stdout)[-1:] != [pins.signer]:  # the last of the chain is who signed
        return f"{path.name} is not signed by {pins.signer}"
    return ""
