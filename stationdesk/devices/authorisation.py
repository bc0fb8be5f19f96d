"""The answer to a 401: Digest (RFC 7616, MD5 or SHA-256) where it is offered, Basic only where it is not."""

from __future__ import annotations

import hashlib
import re
import secrets
from base64 import b64encode
from collections.abc import Callable, Sequence

from stationdesk.devices.answers import Login

_PART = re.compile(r'(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))')
_HASHES: dict[str, Callable[[bytes], hashlib._Hash]] = {
    "MD5": lambda data: hashlib.md5(data, usedforsecurity=False),
    "SHA-256": hashlib.sha256,
}


def authorisation(challenges: Sequence[str], login: Login, method: str, uri: str) -> str | None:
    """Give the `Authorization` line's value; None where no challenge is one we can answer."""
    offered = [_read(one) for one in challenges if one.isprintable()]  # a realm is sent back as it came
    digests = [parts for scheme, parts in offered if scheme == "digest" and _answerable(parts)]
    if digests:
        strongest = max(digests, key=lambda parts: _algorithm(parts) == "SHA-256")
        return _digest(strongest, login, method, uri)
    if any(scheme == "basic" for scheme, _ in offered):
        return "Basic " + b64encode(f"{login.name}:{login.password}".encode()).decode()
    return None


def _read(challenge: str) -> tuple[str, dict[str, str]]:
    scheme, _, rest = challenge.strip().partition(" ")
    found = {
        name.lower(): re.sub(r"\\(.)", r"\1", quoted) or bare for name, quoted, bare in _PART.findall(rest)
    }
    return scheme.lower(), found


def _algorithm(parts: dict[str, str]) -> str:
    return parts.get("algorithm", "MD5").upper()


def _answerable(parts: dict[str, str]) -> bool:
    qop = parts.get("qop")
    return (
        "nonce" in parts
        and _algorithm(parts) in _HASHES
        and (qop is None or "auth" in {one.strip() for one in qop.split(",")})
    )


def _digest(parts: dict[str, str], login: Login, method: str, uri: str) -> str:
    realm, nonce = parts.get("realm", ""), parts["nonce"]
    algorithm = _algorithm(parts)

    def hashed(*words: str) -> str:
        return _HASHES[algorithm](":".join(words).encode()).hexdigest()

    who, what = hashed(login.name, realm, login.password), hashed(method, uri)
    said = {"username": login.name, "realm": realm, "nonce": nonce, "uri": uri}
    bare = {}
    if "qop" in parts:
        said["cnonce"] = secrets.token_hex(8)
        bare = {"qop": "auth", "nc": "00000001"}
        said["response"] = hashed(who, nonce, bare["nc"], said["cnonce"], bare["qop"], what)
    else:
        said["response"] = hashed(who, nonce, what)
    if "opaque" in parts:
        said["opaque"] = parts["opaque"]
    if "algorithm" in parts:
        bare["algorithm"] = algorithm
    quoted = [f'{name}="{_quoted(value)}"' for name, value in said.items()]
    return "Digest " + ", ".join([*quoted, *(f"{name}={value}" for name, value in bare.items())])


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
