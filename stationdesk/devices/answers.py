"""What a look at a camera can end in: plain values, frozen, without a word of the login."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.stream_address import StreamAddress

LOGIN_UNSENDABLE = QT_TRANSLATE_NOOP(
    "devices",
    "The name and password of a camera have no line breaks or control characters, and at most 200 signs.",
)
MOST_LOGIN = 200


class AnswerKind(StrEnum):
    """How one look ended. Each look ends in exactly one of these; nothing is raised instead."""

    OK = "ok"  # the stream is described, or the port is open where that is all there is
    REFUSED = "refused"  # the port is closed, or the connection was dropped before a word
    TIMEOUT = "timeout"  # no whole answer within the time, by a silent or a dripping device
    UNAUTHORISED = "401"  # wants another login, or forbids this one (401, 403, 407)
    NOT_FOUND = "404"  # the device is there, this stream is not (404, 410)
    ERROR = "error"  # speaks RTSP, with any other status (`Answer.status`)
    RUBBISH = "rubbish"  # something answered that is no RTSP, or too much, or stopped half-way
    NO_ADDRESS = "no_address"  # the record has none, or nobody knows the name
    NO_NETWORK = "no_network"  # this PC has no way there; says nothing about the camera


_UP = frozenset({AnswerKind.OK, AnswerKind.UNAUTHORISED, AnswerKind.NOT_FOUND, AnswerKind.ERROR})
_LEARNT_NOTHING = frozenset({AnswerKind.NO_ADDRESS, AnswerKind.NO_NETWORK})


@dataclass(frozen=True)
class Answer:
    """One look at one camera. `took_ms` is milliseconds from the first packet to the verdict.

    `status` is the RTSP status that decided, None where none came. `codec` is the name the stream's
    description gives its picture ("H264", "H265"), None where there was no description.
    """

    kind: AnswerKind
    took_ms: int = 0
    status: int | None = None
    codec: str | None = None

    @property
    def is_up(self) -> bool:
        """Whether the device answered as a camera does; its stream may still be wrong."""
        return self.kind in _UP

    @property
    def learnt_nothing(self) -> bool:
        """Whether the look said nothing about the camera: neither up nor down may be written from it."""
        return self.kind in _LEARNT_NOTHING


@dataclass(frozen=True)
class Login:
    """Name and password of a device; neither is ever shown. RuleBroken where they cannot be sent."""

    name: str = field(repr=False)
    password: str = field(repr=False)

    def __post_init__(self) -> None:
        both = self.name + self.password
        if len(both) > MOST_LOGIN or any(ord(letter) < 32 or ord(letter) == 127 for letter in both):
            raise RuleBroken(LOGIN_UNSENDABLE)


@dataclass(frozen=True)
class Target:
    """A camera to look at; `id` is the caller's own number and comes back beside the answer."""

    id: int
    address: StreamAddress | None
    login: Login | None = None
