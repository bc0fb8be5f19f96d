"""Search the named networks for cameras, propose what was found, and after a yes write just that.

The search is a process of its own; it knows no records. The login typed for it is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.networks import networks_in
from stationdesk.core.settings import NETWORKS
from stationdesk.core.stream_address import StreamAddress
from stationdesk.desk import Desk, Done
from stationdesk.desk.rights import DISCOVER
from stationdesk.desk.together import Step
from stationdesk.devices.answers import AnswerKind, Login
from stationdesk.devices.described import Device, Stream
from stationdesk.devices.discovery import PORT, SECONDS, Found
from stationdesk.jobs.proposals import Fate, Heard, Proposal
from stationdesk.jobs.proposing import proposals
from stationdesk.jobs.worker import DISCOVER as WORK
from stationdesk.jobs.worker import MOST_DISCOVERING
from stationdesk.jobs.worker_process import Stopped, answers
from stationdesk.ledgers.cameras.actions.comparing import OF_DEVICE, OF_LINE, inventory

ACTION = "cameras.discover"
REGISTER, _DEVICE, _CONNECT = "cameras.register", "cameras.device", "cameras.connect"
ACTIONS = (_DEVICE, _CONNECT)
"""The forms that a kept camera's differences go through."""
Progress = Callable[[int, int, str], None]

OFF = QT_TRANSLATE_NOOP(
    "jobs",
    "No network is named in the settings of cameras; until one is, nothing is searched and nothing sent.",
)
SEARCHING = QT_TRANSLATE_NOOP("jobs", "Calling the cameras of {networks} …")
ASKING = QT_TRANSLATE_NOOP("jobs", "{count} devices answered; asking each what it is …")


@dataclass(frozen=True)
class Search:
    """What a search ended in. `broken` when it did not come to its end."""

    proposals: tuple[Proposal, ...]
    unreached: tuple[str, ...] = ()
    full: bool = False
    broken: bool = False


def networks(desk: Desk) -> tuple[str, ...]:
    """The networks the station has named; none of them is searched before somebody asks."""
    return networks_in(str(desk.setting(NETWORKS)))


def login_of(name: str, password: str) -> Login | None:
    """The login typed for one search; None where none was. RuleBroken where it cannot be sent."""
    return Login(name, password) if name or password else None


def no_progress(done: int, total: int, words: str = "") -> None:
    """Nobody watches."""


def search(
    desk: Desk,
    *,
    login: Login | None = None,
    progress: Progress = no_progress,
    stop: Callable[[], bool] = lambda: False,
    seconds: float = SECONDS,
    port: int = PORT,
) -> Search | None:
    """Find and ask what is in the station's networks and compare it; None when it was stopped.

    RuleBroken where no network is named. Writes nothing.
    """
    desk.need(DISCOVER)
    named = networks(desk)
    if not named:
        raise RuleBroken(OFF)
    progress(0, 0, desk.say(SEARCHING.filled(networks=" ".join(named))))
    request = {
        "networks": named,
        "login": (login.name, login.password) if login is not None else None,
        "seconds": seconds,
        "port": port,
    }
    heard: list[Heard] = []
    head: Mapping[str, Any] = {}
    broken = False
    try:
        for answer in _sent(request, stop):
            if "unreached" in answer:
                head = answer
            else:
                heard.append(_heard(answer))
            progress(len(heard), head["found"], desk.say(ASKING.filled(count=head["found"])))
    except Stopped:
        return None
    except FileRefused:
        broken = True
    with desk.store.reading(desk.actor) as tx:
        kept = inventory(tx)
    made = proposals(heard, kept, with_login=login is not None)
    return Search(made, tuple(head.get("unreached", ())), bool(head.get("full")), broken)


@dataclass(frozen=True)
class Yes:
    """A proposal that is to be taken over; a new camera has a name, and where it hangs, else its name."""

    proposal: Proposal
    name: str = ""
    address: str = ""


def take(desk: Desk, chosen: Sequence[Yes], common: Mapping[str, Any]) -> tuple[Done, ...]:
    """Register the new ones and fill in the differences of the kept ones: all in one transaction, or none.

    `common` are the fields of cameras.register that all new ones share. A camera changed since the search
    is refused.
    """
    desk.need(DISCOVER)
    steps = [step for one in chosen for step in _steps(one, common)]
    return desk.act_together(ACTION, steps, noted={"cameras": len(chosen)})


def _steps(one: Yes, common: Mapping[str, Any]) -> Iterator[Step]:
    found, about = one.proposal, literally(one.name or one.proposal.label)
    if found.fate is Fate.NEW:
        line = {name: found.values[name] for name in OF_LINE}
        yield Step(REGISTER, {**common, **line, "name": one.name, "address": one.address or one.name}, about)
        yield Step(_DEVICE, {name: found.values[name] for name in OF_DEVICE}, about)
        return
    version = found.version
    for action, fields in ((_DEVICE, OF_DEVICE), (_CONNECT, OF_LINE)):
        values = {each.field: each.said for each in found.differences if each.field in fields}
        if values:
            yield Step(action, values, about, found.record, version)
            version = None  # the next step follows upon this one


def _sent(request: Mapping[str, Any], stop: Callable[[], bool]) -> Iterator[Mapping[str, Any]]:
    return answers(WORK, request, cancelled=stop, seconds=MOST_DISCOVERING)


def _heard(sent: Mapping[str, Any]) -> Heard:
    found, device = sent["found"], sent["device"]
    service = StreamAddress(**found.pop("service"))
    return Heard(Found(service, **found), AnswerKind(sent["kind"]), _device(device) if device else None)


def _device(sent: dict[str, Any]) -> Device:
    streams = tuple(Stream(address=StreamAddress(**one.pop("address")), **one) for one in sent.pop("streams"))
    return Device(**sent, streams=streams)
