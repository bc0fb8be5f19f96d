"""The networks a person names for a search: few, of this PC's reach, and nothing outside them is asked."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

MOST_ADDRESSES = 4_096
BAD_NETWORK = QT_TRANSLATE_NOOP(
    "devices", "“{text}” is no network; write it with its length, for example 192.168.1.0/24."
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "devices", "These networks have more than {most} addresses together; name smaller ones."
)


def read_networks(texts: Sequence[str]) -> tuple[IPv4Network, ...]:
    """The networks, each once. RuleBroken where one is none, or where all are too much to ask."""
    read = tuple(dict.fromkeys(_network(text) for text in texts))
    if sum(one.num_addresses for one in read) > MOST_ADDRESSES:
        raise RuleBroken(TOO_LARGE.filled(most=MOST_ADDRESSES))
    return read


def _network(text: str) -> IPv4Network:
    try:
        read = ipaddress.IPv4Network(text.strip(), strict=False)
    except ValueError as why:
        raise RuleBroken(BAD_NETWORK.filled(text=text.strip())) from why
    if "/" not in text or read.is_multicast or read.is_reserved or read.is_unspecified:
        raise RuleBroken(BAD_NETWORK.filled(text=text.strip()))
    return read


def own_address(network: IPv4Network) -> IPv4Address | None:
    """The address this PC would speak from to the network; None where it has no way there. Sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect((str(next(iter(network.hosts()))), 9))
        except OSError:
            return None
        return IPv4Address(asking.getsockname()[0])
