"""The two envelopes of WS-Discovery 1.0 (April 2005, as ONVIF uses it): the question, and a match."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote
from uuid import uuid4
from xml.etree.ElementTree import Element

from stationdesk.core.errors import RuleBroken
from stationdesk.core.stream_address import StreamAddress, read_stream_address
from stationdesk.devices.foreign import BadXml, read_xml, words

_D = "{http://schemas.xmlsoap.org/ws/2005/04/discovery}"
_A = "{http://schemas.xmlsoap.org/ws/2004/08/addressing}"
_SCOPE = "onvif://www.onvif.org/"
_ABOUT = ("name", "hardware", "location", "MAC")
_MOST_SCOPES, _MOST_SERVICES = 40, 8
_TYPES = (
    ("dn:NetworkVideoTransmitter", "http://www.onvif.org/ver10/network/wsdl"),
    ("dn:Device", "http://www.onvif.org/ver10/device/wsdl"),
)
_PROBE = """<?xml version="1.0" encoding="UTF-8"?>
<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"
 xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing"
 xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="{namespace}">
<e:Header><w:MessageID>{message}</w:MessageID>
<w:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To>
<w:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</w:Action></e:Header>
<e:Body><d:Probe><d:Types>{types}</d:Types></d:Probe></e:Body></e:Envelope>"""


@dataclass(frozen=True)
class Match:
    """What a device says of itself; `services` are those of its addresses that are addresses."""

    services: tuple[StreamAddress, ...]
    name: str
    hardware: str
    place: str
    mac: str


def probes() -> tuple[frozenset[str], tuple[bytes, ...]]:
    """Numbers nobody can guess, and the questions that carry them: one for old cameras, one for new ones."""
    messages = tuple(f"uuid:{uuid4()}" for _ in _TYPES)
    questions = tuple(
        _PROBE.format(message=message, types=types, namespace=namespace).encode()
        for message, (types, namespace) in zip(messages, _TYPES, strict=True)
    )
    return frozenset(messages), questions


def read_match(data: bytes, asked: frozenset[str]) -> Match | None:
    """The match in an answer to one of our questions; None for anything else."""
    try:
        envelope = read_xml(data)
    except BadXml:
        return None
    if (envelope.findtext(f".//{_A}RelatesTo") or "").strip() not in asked:
        return None
    match = envelope.find(f".//{_D}ProbeMatch")
    if match is None:
        return None
    scopes = (match.findtext(f"{_D}Scopes") or "").split()[:_MOST_SCOPES]
    return Match(_services(match), *(_said(scopes, about) for about in _ABOUT))


def _services(match: Element) -> tuple[StreamAddress, ...]:
    read = []
    for text in (match.findtext(f"{_D}XAddrs") or "").split()[:_MOST_SERVICES]:
        try:
            address = read_stream_address(text)
        except RuleBroken:
            continue
        if address.scheme in ("http", "https"):
            read.append(address)
    return tuple(read)


def _said(scopes: list[str], about: str) -> str:
    begin = f"{_SCOPE}{about}/"
    return next((words(unquote(one[len(begin) :])) for one in scopes if one.startswith(begin)), "")
