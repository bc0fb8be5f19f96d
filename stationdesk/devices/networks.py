"""From where this PC would speak to a network that a person has named."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network


def own_address(network: IPv4Network) -> IPv4Address | None:
    """The address this PC would speak from to the network; None where it has no way there. Sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect((str(next(iter(network.hosts()))), 9))
        except OSError:
            return None
        return IPv4Address(asking.getsockname()[0])
