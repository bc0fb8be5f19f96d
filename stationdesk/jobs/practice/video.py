"""A year of video patrols at the practice station, and who was shown its footage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from stationdesk.core.duty_day import duty_hours, local_day
from stationdesk.jobs.practice.land import Town
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.cameras.records import Camera, Fault
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, STANDING
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.patrols.actions.raising import FOUND
from stationdesk.ledgers.patrols.actions.seen_raising import raise_seen
from stationdesk.ledgers.patrols.records import FootageAccess, VideoFinding, VideoPatrol, Viewed
from stationdesk.ledgers.patrols.rules.footage import Mode
from stationdesk.ledgers.patrols.rules.rounds import Outcome, windows
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.store.links import link
from stationdesk.store.transaction import Transaction

SOLVED_BY_APRIL = 32
"""From January to April of a year, as an account tells of 2026."""
_ROUNDS, _LISTED, _MISSED = 3, 8, 0.04
_APRIL = 4
_SEEN = (
    ("parking", "三轮车停在路口，影响通行", "speaker", "喊话后驶离"),
    ("occupying", "摊位摆到车行道上", "speaker", "喊话后移入划线区"),
    ("drowning", "几名学生在坝边玩水", "speaker", "喊话后离开"),
    ("rubbish", "路边倾倒建筑垃圾", "phone", "电话通知村里，当日清走"),
    ("fire", "田边有人烧秸秆，烟大", "phone", "电话提醒村干部，已熄灭"),
)
_UNSOLVED = (
    ("gathering", "集市口人多拥堵", "auxiliary", "驻村辅警到场疏导"),
    ("device", "画面被树枝遮挡", "other", None),
)
_UNITS = ("县公安局刑侦大队", "县交警大队", "邻县石门派出所", "县应急管理局")
Values = dict[str, Any]


def invent_video(past: Past, town: Town) -> None:
    """Enter rounds up to now, what was seen, and an access to footage every two weeks."""
    cameras = past.tx.session.query(Camera.id, Camera.created_at).filter(Camera.voided_at.is_(None))
    hung = [(one, at) for one, at in cameras.order_by(Camera.id)]
    if not hung or not town.auxiliaries:
        return
    _keep(past.tx, _numbered(list(_rounds(past, town, hung))), past.now)
    _accesses(past, town, hung)


def follow_video(past: Past) -> None:
    """Let incidents, hazards and a fault come of what was seen; to be called once all of them are entered.

    The incidents and hazards are those entered as seen on video, where a round was under way.
    """
    done = past.tx.session.query(VideoPatrol).filter(VideoPatrol.state == State.DONE)
    for hazard in past.tx.session.query(Hazard).filter(Hazard.source == "video").order_by(Hazard.id).all():
        round_ = done.filter(VideoPatrol.duty_day == hazard.found_on).order_by(VideoPatrol.id).first()
        if round_ is not None and round_.begun_at is not None:
            _trace(past, round_, round_.begun_at, hazard, hazard.description, Outcome.HAZARD)
    during = past.tx.session.query(Incident, VideoPatrol).join(
        VideoPatrol, Incident.received_at.between(VideoPatrol.begun_at, VideoPatrol.ended_at)
    )
    for incident, round_ in during.filter(Incident.source == "found.video").order_by(Incident.id).all():
        _trace(past, round_, incident.received_at, incident, incident.content, Outcome.INCIDENT)
    _report_last(past)


_LED_TO = {Outcome.HAZARD: ("phone", "登记隐患，限期整改"), Outcome.INCIDENT: ("dispatch", "派警处置")}


def _trace(
    past: Past, round_: VideoPatrol, at: datetime, made: Hazard | Incident, what: str, became: Outcome
) -> None:
    measure, result = _LED_TO[became]
    with past.at(at + timedelta(minutes=4), round_.officer_id) as tx:
        finding = tx.add(
            VideoFinding(
                video_patrol_id=round_.id, found_at=at, camera_id=round_.cameras[0], kind="other",
                description=what, measure=measure, result=result, solved_remotely=False, became=became,
                record_id=made.id,
            )
        )  # fmt: skip
        link(tx, finding, made, FOUND)


def _report_last(past: Past) -> None:
    """The newest device that was seen to be at fault, on a camera without a fault that is open."""
    seen = past.tx.session.query(VideoFinding).filter(
        VideoFinding.kind == "device", VideoFinding.camera_id.not_in(_ailing(past.tx))
    )
    finding = seen.order_by(VideoFinding.found_at.desc(), VideoFinding.id.desc()).first()
    if finding is not None:
        officer = past.tx.get(VideoPatrol, finding.video_patrol_id).officer_id
        with past.at(finding.found_at + timedelta(minutes=10), officer) as tx:
            raise_seen(tx, finding, officer, Outcome.FAULT, category=None, hazard_kind=None,
                       responsible_unit=None, fault_kind="covered")  # fmt: skip


def _ailing(tx: Transaction) -> list[int]:
    """Cameras with a fault that is open, or not in service."""
    open_ = tx.session.query(Fault.camera_id).filter(IS_OPEN, STANDING)
    gone = tx.session.query(Camera.id).filter(Camera.lifecycle.not_in(IN_SERVICE))
    return [one for (one,) in (*open_, *gone)]


def _rounds(past: Past, town: Town, hung: list[tuple[int, datetime]]) -> Iterator[Values]:
    for number, day in enumerate(past.days()):
        rng = past.random("video", day)
        for begin, end in windows(*duty_hours(day), _ROUNDS):
            cameras = [one for one, at in hung if at <= begin]
            if begin > past.now or not cameras:
                continue
            start = begin + timedelta(minutes=rng.randint(5, 240))
            yield {
                "duty_day": day, "starts_at": begin, "ends_at": end, "begun": start,
                "officer_id": town.officers[number % len(town.officers)],
                "auxiliary_id": town.auxiliaries[number % len(town.auxiliaries)],
                "cameras": tuple(sorted(rng.sample(cameras, min(_LISTED, len(cameras))))),
                "missed": rng.random() < _MISSED, "rng": rng,
            }  # fmt: skip


def _numbered(rounds: list[Values]) -> list[Values]:
    """Give problems to rounds: to April of each year as many as the account tells, then one in ten."""
    for year in {one["duty_day"].year for one in rounds}:
        early = [one for one in rounds if one["duty_day"].year == year and _is_early(one)]
        for place in range(min(SOLVED_BY_APRIL, len(early))):
            early[place * len(early) // SOLVED_BY_APRIL]["solved"] = True
    for one in rounds:
        if one["duty_day"].month > _APRIL and not one["missed"] and one["rng"].random() < 0.1:
            one["solved"] = True
        one["noted"] = not one["missed"] and one["rng"].random() < 0.03
    return rounds


def _is_early(one: Values) -> bool:
    return one["duty_day"].month <= _APRIL and not one["missed"]


def _keep(tx: Transaction, rounds: list[Values], now: datetime) -> None:
    ids = tx.add_many(VideoPatrol, [_round(one, now) for one in rounds])
    viewed: list[Values] = []
    found: list[Values] = []
    for ident, one in zip(ids, rounds, strict=True):
        if one["missed"] or _over(one) > now:
            continue
        made = {"created_at": _over(one), "created_by": one["officer_id"], "video_patrol_id": ident}
        viewed += [made | {"camera_id": camera, "viewed_at": one["begun"] + timedelta(minutes=2 * place)}
                   for place, camera in enumerate(one["cameras"])]  # fmt: skip
        found += [made | values for values in _found(one)]
    tx.add_many(Viewed, viewed)
    tx.add_many(VideoFinding, found)


def _over(one: Values) -> datetime:
    end: datetime = one["begun"] + timedelta(minutes=2 * len(one["cameras"]) + 5)
    return end


def _round(one: Values, now: datetime) -> Values:
    """As it stands now: over, missed, or still to come."""
    over = not one["missed"] and _over(one) <= now
    missed = one["missed"] and one["ends_at"] <= now
    state = State.DONE if over else State.MISSED if missed else State.PLANNED
    planned = ("duty_day", "starts_at", "ends_at", "officer_id", "auxiliary_id", "cameras")
    return {name: one[name] for name in planned} | {
        "state": state, "begun_at": one["begun"] if over else None, "ended_at": _over(one) if over else None,
        "summary": "巡查正常" if over else None, "missed_reason": "全员出警" if missed else None,
        "created_at": min(one["starts_at"], now), "created_by": one["officer_id"],
    }  # fmt: skip


def _found(one: Values) -> Iterator[Values]:
    rng: Random = one["rng"]
    for wanted, solved, several in (("solved", True, _SEEN), ("noted", False, _UNSOLVED)):
        if one.get(wanted):
            kind, description, measure, result = rng.choice(several)
            place = rng.randrange(len(one["cameras"]))
            yield {
                "found_at": one["begun"] + timedelta(minutes=2 * place), "camera_id": one["cameras"][place],
                "kind": kind, "description": description, "measure": measure, "result": result,
                "solved_remotely": solved, "became": Outcome.NOTE,
            }  # fmt: skip


def _accesses(past: Past, town: Town, hung: list[tuple[int, datetime]]) -> None:
    """Somebody asks for footage every two weeks; a copy is lent for five days."""
    entries = []
    for number, day in enumerate(past.days(14)):
        rng = past.random("footage", day)
        at = duty_hours(day)[0] + timedelta(minutes=rng.randint(30, 400))
        cameras = [one for one, since in hung if since <= at]
        if at <= past.now and cameras:
            entries.append(_access(past, town, number, at, rng, rng.choice(cameras)))
    if entries:
        past.tx.add_many(FootageAccess, entries)


def _access(past: Past, town: Town, number: int, at: datetime, rng: Random, camera: int) -> Values:
    copied = number % 3 == 0
    since = at - timedelta(hours=rng.randint(6, 90))
    back = at + timedelta(days=4)
    year = local_day(at).year
    handler = town.officers[number % len(town.officers)]
    return {
        "accessed_at": at, "applicant": rng.choice(("刘志强", "黄海波", "谭晓东")), "second_applicant": None,
        "applicant_unit": rng.choice(_UNITS), "applicant_id_no": f"04{rng.randint(1000, 9999)}",
        "legal_basis": f"青公调证字〔{year}〕{number + 1}号", "reason": "调查道路交通事故经过",
        "cameras": (camera,), "footage_from": since, "footage_until": since + timedelta(hours=1),
        "mode": Mode.COPY if copied else Mode.VIEW, "medium_no": f"光盘{number + 1:02}" if copied else None,
        "approver_id": next(one for one in (*past.chiefs, *town.officers) if one != handler),
        "handler_id": handler, "return_by": local_day(at) + timedelta(days=5) if copied else None,
        "returned_at": back if copied and back <= past.now else None, "created_at": at, "created_by": handler,
    }  # fmt: skip
