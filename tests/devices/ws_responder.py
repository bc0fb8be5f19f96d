"""Devices that answer WS-Discovery on 127.0.0.2 and its neighbours, each in a manner of its own."""

import re
import selectors
import socket
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Thread

EVERYBODY = "239.255.255.250"
BOMB = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
_MATCH = """<?xml version="1.0" encoding="UTF-8"?>{doctype}
<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"
 xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing"
 xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery">
<e:Header><w:RelatesTo>{relates}</w:RelatesTo></e:Header>
<e:Body><d:ProbeMatches><d:ProbeMatch><d:Types>dn:NetworkVideoTransmitter</d:Types>
<d:Scopes>onvif://www.onvif.org/type/video_encoder {scopes}</d:Scopes>
<d:XAddrs>{services}</d:XAddrs></d:ProbeMatch></d:ProbeMatches></e:Body></e:Envelope>"""

Manner = Callable[[str, str], list[bytes]]


def match(
    services: str = "http://{host}/onvif/device_service",
    scopes: str = "onvif://www.onvif.org/name/Gate%207 onvif://www.onvif.org/hardware/QX-100",
    relates: str = "{message}",
    doctype: str = "",
) -> Manner:
    """Answer with a match; `{host}` and `{message}` are filled in."""

    def manner(host: str, message: str) -> list[bytes]:
        said = _MATCH.format(
            doctype=doctype,
            relates=relates.replace("{message}", message),
            scopes=scopes,
            services=services.replace("{host}", host),
        )
        return [said.encode()]

    return manner


def saying(*datagrams: bytes) -> Manner:
    return lambda host, message: list(datagrams)


@dataclass
class Responders:
    """`asked` holds every question, by the host that was asked; `port` is the one they listen on."""

    port: int
    asked: dict[str, list[bytes]] = field(default_factory=dict)


@contextmanager
def responders(
    manners: Mapping[str, Manner], everybody: Mapping[str, Manner] | None = None
) -> Iterator[Responders]:
    """Hosts that answer what is sent to them alone, and hosts that answer only a question to everybody."""
    with ExitStack() as open_ones:
        ready = open_ones.enter_context(selectors.DefaultSelector())
        quit_here, quit_there = socket.socketpair()
        open_ones.callback(quit_here.close)
        open_ones.callback(quit_there.close)
        made = Responders(0)
        for host, manner in manners.items():
            one = open_ones.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            one.bind((host, made.port))
            made.port = one.getsockname()[1]
            ready.register(one, selectors.EVENT_READ, (host, manner, one))
        for host, manner in (everybody or {}).items():
            listening = open_ones.enter_context(_member(made.port))
            speaking = open_ones.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            speaking.bind((host, 0))
            ready.register(listening, selectors.EVENT_READ, (host, manner, speaking))
        ready.register(quit_there, selectors.EVENT_READ)
        thread = Thread(target=_answer, args=(ready, made), name="ws-responders")
        thread.start()
        try:
            yield made
        finally:
            quit_here.send(b".")
            thread.join()


def _member(port: int) -> socket.socket:
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    one.bind((EVERYBODY, port))
    membership = struct.pack("4s4s", socket.inet_aton(EVERYBODY), socket.inet_aton("127.0.0.1"))
    one.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, membership)
    return one


def _answer(ready: selectors.BaseSelector, made: Responders) -> None:
    while True:
        for key, _ in ready.select():
            if key.data is None:
                return
            host, manner, speaking = key.data
            assert isinstance(key.fileobj, socket.socket)
            question, sender = key.fileobj.recvfrom(65_535)
            made.asked.setdefault(host, []).append(question)
            found = re.search(rb"MessageID>([^<]+)<", question)
            for said in manner(host, found[1].decode() if found else ""):
                speaking.sendto(said, sender)
