"""Which cameras are on the named networks? Our own WS-Discovery: a question to all, a question to each.

Nothing outside the named networks is asked or listened to, and nothing found is added: it is proposed.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network

from stationdesk.core.networks import read_networks
from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.loop import run
from stationdesk.devices.networks import own_address
from stationdesk.devices.ws_discovery import Match, probes, read_match

PORT = 3702
EVERYBODY = "239.255.255.250"
SECONDS = 4.0
MOST_FOUND = 1_024
MOST_DATAGRAM = 16 * 1024
MOST_A_SENDER = 8
_TIMES = 2
_AT_ONCE, _PAUSE = 64, 0.01
_GLANCE = 0.05


@dataclass(frozen=True)
class Found:
    """A device that answered from its own address. `service` is where ONVIF is asked; words may be empty.

    `mac` is what it says, unread.
    """

    service: StreamAddress
    name: str = ""
    hardware: str = ""
    place: str = ""
    mac: str = ""


@dataclass(frozen=True)
class Discovery:
    """What answered, by address, and the networks this PC has no way to."""

    found: tuple[Found, ...]
    unreached: tuple[IPv4Network, ...] = ()


def find(
    networks: Sequence[str],
    seconds: float = SECONDS,
    stop: Callable[[], bool] = lambda: False,
    port: int = PORT,
) -> Discovery:
    """Ask twice and listen for `seconds` in all, or until `stop` says yes (asked some 20 times a second).

    RuleBroken where a network is none or all of them are too large. Without a network nothing is sent.
    """
    named = read_networks(networks)
    return run(_find(named, seconds, stop, port)) if named else Discovery(())


async def _find(
    networks: tuple[IPv4Network, ...], seconds: float, stop: Callable[[], bool], port: int
) -> Discovery:
    loop = asyncio.get_running_loop()
    heard = _Heard(networks)
    unreached = []
    asking: set[asyncio.Task[None]] = set()
    transports = []
    try:
        for network in networks:
            if (own := own_address(network)) is None:
                unreached.append(network)
                continue
            transport, _ = await loop.create_datagram_endpoint(lambda: heard, sock=_socket(own))
            transports.append(transport)
            asking.add(asyncio.ensure_future(_ask(transport, network, own, seconds, port, heard)))
        ends = loop.time() + seconds
        while asking and loop.time() < ends and not stop():
            await asyncio.sleep(min(_GLANCE, max(0.0, ends - loop.time())))
    finally:
        for task in asking:
            task.cancel()
        await asyncio.gather(*asking, return_exceptions=True)
        for transport in transports:
            transport.abort()
    return Discovery(heard.found(), tuple(unreached))


def _socket(own: IPv4Address) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.setblocking(False)
    made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 1)
    made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, own.packed)
    made.bind((str(own), 0))
    return made


async def _ask(
    transport: asyncio.DatagramTransport,
    network: IPv4Network,
    own: IPv4Address,
    seconds: float,
    port: int,
    heard: _Heard,
) -> None:
    """Everybody at once where this PC is on the network itself, then each address not heard from yet.

    Who answers with a flood is so asked once, and drowns the others' answers once at most.
    """
    hosts = list(network.hosts())
    for _ in range(_TIMES):
        for question in heard.questions:
            if own in network:
                transport.sendto(question, (EVERYBODY, port))
            for number, host in enumerate(hosts):
                if number % _AT_ONCE == 0:
                    await asyncio.sleep(_PAUSE)
                if not heard.has_heard(host):
                    transport.sendto(question, (str(host), port))
        await asyncio.sleep(seconds / (_TIMES + 1))


class _Heard(asyncio.DatagramProtocol):
    """Keeps the first right answer of each sender; whatever else comes in is dropped unread."""

    def __init__(self, networks: tuple[IPv4Network, ...]) -> None:
        self._asked, self.questions = probes()
        self._networks = networks
        self._matches: dict[IPv4Address, Match] = {}
        self._datagrams: dict[IPv4Address, int] = {}

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        sender = IPv4Address(addr[0])
        if not any(sender in network for network in self._networks) or len(data) > MOST_DATAGRAM:
            return
        self._datagrams[sender] = self._datagrams.get(sender, 0) + 1
        if sender in self._matches or self._datagrams[sender] > MOST_A_SENDER or self._is_full():
            return
        if (match := read_match(data, self._asked)) is not None:
            self._matches[sender] = match

    def error_received(self, exc: Exception) -> None:
        """A host without anything on the port: Windows tells, and it is no news."""

    def has_heard(self, host: IPv4Address) -> bool:
        return host in self._datagrams

    def found(self) -> tuple[Found, ...]:
        return tuple(_found(sender, self._matches[sender]) for sender in sorted(self._matches))

    def _is_full(self) -> bool:
        return len(self._matches) >= MOST_FOUND


def _found(sender: IPv4Address, match: Match) -> Found:
    """The service at the sender's own address: a device may not send us to another."""
    service = next((one for one in match.services if one.host == str(sender)), None)
    if service is None:
        service = StreamAddress("http", str(sender), None, "/onvif/device_service")
    return Found(service, match.name, match.hardware, match.place, match.mac)
