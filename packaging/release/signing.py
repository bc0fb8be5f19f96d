"""Authenticode signatures, made by the county's own command with the county's own key."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from release.refusing import BuildRefused, run

SIGNED_FROM, SIGNED_TO = "{input}", "{output}"
EXAMPLE = "osslsigncode sign -certs chain.pem -key key.pem -h sha256 -in {input} -out {output}"


def sign(file: Path, command: str) -> None:
    """Let `command` write a signed copy and put that into the place of `file`; its times stay."""
    signed = file.with_name(f"{file.name}.signed")
    signed.unlink(missing_ok=True)
    let_sign(command, file, signed, what="signing", example=EXAMPLE)
    if not signed.is_file():
        raise BuildRefused(f"The signing command wrote no {SIGNED_TO} for {file.name}.")
    before = file.stat()
    os.utime(signed, ns=(before.st_atime_ns, before.st_mtime_ns))
    signed.replace(file)


def let_sign(command: str, source: Path, target: Path, *, what: str, example: str) -> None:
    """Run the county's command with the two files in their places."""
    words = shlex.split(command)
    if SIGNED_FROM not in words or SIGNED_TO not in words:
        raise BuildRefused(f"A {what} command names {SIGNED_FROM} and {SIGNED_TO}, such as: {example}")
    run([str({SIGNED_FROM: source, SIGNED_TO: target}.get(word, word)) for word in words])
