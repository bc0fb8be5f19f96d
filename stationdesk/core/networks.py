"""Networks as a person names them: each with its length, and so few addresses that all can be asked."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from ipaddress import IPv4Network
from unicodedata import normalize

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

MOST_ADDRESSES = 4_096
MOST_SHOWN = 40
_MOST_TOLD = 3
BAD_NETWORK = QT_TRANSLATE_NOOP(
    "core", "“{text}” is no network; write it with its length, for example 192.168.1.0/24."
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "core", "These networks have more than {most} addresses together; name smaller ones."
)
_BOTH = QT_TRANSLATE_NOOP("core", "{first} {then}")


def read_networks(texts: Sequence[str]) -> tuple[IPv4Network, ...]:
    """The networks, each once. RuleBroken where one is none, or where all are too much to ask."""
    read = tuple(dict.fromkeys(_network(text) for text in texts))
    if sum(one.num_addresses for one in read) > MOST_ADDRESSES:
        raise RuleBroken(TOO_LARGE.filled(most=MOST_ADDRESSES))
    return read


def networks_in(text: str) -> tuple[str, ...]:
    """The networks of a text, one a line or between commas. RuleBroken tells each wrong one by itself."""
    named = [one for one in re.split(r"[\s,;、]+", normalize("NFKC", text)) if one]
    wrong = []
    for one in named:
        try:
            _network(one)
        except RuleBroken as why:
            wrong.append(why.phrase)
    if wrong:
        raise RuleBroken(_told(wrong[:_MOST_TOLD]))
    return tuple(str(one) for one in read_networks(named))


def _told(wrong: list[Phrase]) -> Phrase:
    said = wrong[0]
    for one in wrong[1:]:
        said = _BOTH.filled(first=said, then=one)
    return said


def _network(text: str) -> IPv4Network:
    shown = text.strip()[:MOST_SHOWN]
    try:
        read = ipaddress.IPv4Network(text.strip(), strict=False)
    except ValueError as why:
        raise RuleBroken(BAD_NETWORK.filled(text=shown)) from why
    if "/" not in text or read.is_multicast or read.is_reserved or read.is_unspecified:
        raise RuleBroken(BAD_NETWORK.filled(text=shown))
    return read
