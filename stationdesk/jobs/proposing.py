"""From what was heard in the network and what is kept to proposals; pure, nothing asked, nothing written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.devices.answers import AnswerKind
from stationdesk.jobs.device_values import differences, said_values, size_of
from stationdesk.jobs.matching import Match, matched
from stationdesk.jobs.proposals import Fate, Heard, Proposal
from stationdesk.ledgers.cameras.actions.comparing import Inventory
from stationdesk.ledgers.cameras.rules.described import OTHER_MAKER

MOST_NAME = 60
_ORDER = {fate: place for place, fate in enumerate(Fate)}
_WHY_NOT = {
    AnswerKind.UNAUTHORISED: QT_TRANSLATE_NOOP(
        "jobs", "It wants a login; type the name and the password of the cameras and search again."
    ),
    AnswerKind.TIMEOUT: QT_TRANSLATE_NOOP("jobs", "It was asked and did not answer in time."),
    AnswerKind.REFUSED: QT_TRANSLATE_NOOP(
        "jobs", "It answered the search, but does not let itself be asked."
    ),
    AnswerKind.RUBBISH: QT_TRANSLATE_NOOP("jobs", "What it answers is no ONVIF; it may be no camera."),
    AnswerKind.ERROR: QT_TRANSLATE_NOOP("jobs", "It answers with an error of its own."),
    AnswerKind.NO_NETWORK: QT_TRANSLATE_NOOP("jobs", "This PC has no way to it; is the network cable in?"),
}
_REFUSED_LOGIN = QT_TRANSLATE_NOOP("jobs", "It does not take this login; check the name and the password.")
_MUTE = QT_TRANSLATE_NOOP("jobs", "It was found, but could not be asked what it is.")


def proposals(heard: Sequence[Heard], kept: Inventory, *, with_login: bool = False) -> tuple[Proposal, ...]:
    """A proposal for each device, what can be taken first; `with_login` says whether one was tried."""
    made = [
        _unasked(one, match, with_login) if one.device is None else _asked(one, match, kept)
        for one, match in zip(heard, matched(heard, kept), strict=True)
    ]
    return tuple(sorted(made, key=lambda one: (_ORDER[one.fate], _place(one.host))))


def _unasked(one: Heard, match: Match, with_login: bool) -> Proposal:
    why = _WHY_NOT.get(one.kind, _MUTE)
    if with_login and one.kind is AnswerKind.UNAUTHORISED:
        why = _REFUSED_LOGIN
    return replace(_bare(one, match), fate=Fate.UNASKED, model=one.found.hardware, why=why)


def _asked(one: Heard, match: Match, kept: Inventory) -> Proposal:
    device = one.device
    assert device is not None
    values = said_values(one.found, device, kept.makers) | ({} if match.serial_holds else {"serial": None})
    found = replace(
        _bare(one, match),
        maker=device.maker,
        model=device.model,
        firmware=device.firmware,
        serial=device.serial,
        size=size_of(device),
        values=values,
    )
    if match.doubt is not None:
        return replace(found, fate=Fate.DOUBTFUL, why=match.doubt)
    if match.recorder:
        return found
    if match.kept is None:
        brand = values["brand"] or (OTHER_MAKER if device.maker else None)
        return replace(found, fate=Fate.NEW, values=values | {"brand": brand})
    told = differences(match.kept, values, device)
    return replace(found, fate=Fate.CHANGED if told else Fate.KEPT, differences=told)


def _bare(one: Heard, match: Match) -> Proposal:
    """What is known of a device without its own words."""
    service, kept = one.found.service, match.kept
    port = "" if service.port in (None, 80) else f":{service.port}"
    return Proposal(
        address=f"{service.host}{port}",
        host=service.host,
        fate=Fate.KEPT,
        name=_name(one),
        record=kept.record if kept is not None else None,
        version=kept.version if kept is not None else None,
        label=kept.label if kept is not None else "",
        why=match.note,
    )


def _name(one: Heard) -> str:
    """A name to begin with, told from its neighbours by the address."""
    model = one.device.model if one.device is not None else ""
    said = one.found.name or model or one.found.hardware
    return f"{said[: MOST_NAME - len(one.found.service.host) - 1]} {one.found.service.host}".strip()


def _place(host: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in host.split("."))
