"""What a socket's error says about a camera: it refused, it was silent, or this PC could not ask."""

from __future__ import annotations

import errno
import socket

from stationdesk.devices.answers import AnswerKind

_NO_WAY = {
    errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL, errno.EMFILE, errno.ENFILE, errno.ENOBUFS,
    errno.EPERM, errno.EACCES, 1231, 10013, 10049, 10050, 10051, 10055,
}  # fmt: skip
"""This PC cannot ask at all: no route, no socket left, its own firewall; also by the numbers of Windows."""


def kind_of(why: OSError) -> AnswerKind:
    """REFUSED, TIMEOUT, NO_ADDRESS (nobody knows the name) or NO_NETWORK."""
    if isinstance(why, socket.gaierror):
        return AnswerKind.NO_NETWORK if why.errno == socket.EAI_AGAIN else AnswerKind.NO_ADDRESS
    if isinstance(why, ConnectionError):
        return AnswerKind.REFUSED
    ours = {why.errno, getattr(why, "winerror", None)} & _NO_WAY
    return AnswerKind.NO_NETWORK if ours else AnswerKind.TIMEOUT
