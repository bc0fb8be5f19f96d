"""Rounds of video patrol: planned by the duty day, begun, cameras ticked, ended, entered late, missed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Day, Field, Flag, Instant, Prose, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.round_keeping import (
    AUXILIARY,
    CAMERAS,
    OFFICER,
    TOUR,
    advise_tour,
    check_pair,
    my_auxiliary,
    my_officer,
    planned_at,
    rounds_of,
    tick,
    to_view,
    viewed_in,
    window_around,
    windows_of,
)
from stationdesk.ledgers.patrols.records import VideoPatrol
from stationdesk.ledgers.patrols.rules.rounds import Window, check_round, free, misfit
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.transaction import Transaction

_BEGUN = QT_TRANSLATE_NOOP("patrols", "Begun at")
_ENDED = QT_TRANSLATE_NOOP("patrols", "Ended at")
_VIEWED_AT = QT_TRANSLATE_NOOP("patrols", "Viewed at")
_PAST_DAY = QT_TRANSLATE_NOOP(
    "patrols", "The duty day {day} is over; enter its rounds as past rounds instead of planning them."
)
_ALL_PLANNED = QT_TRANSLATE_NOOP(
    "patrols", "Every round of the duty day {day} is planned already; further ones are simply begun."
)
_NONE_TICKED = QT_TRANSLATE_NOOP("patrols", "Choose the cameras that were viewed.")
_TICKED_BEFORE = QT_TRANSLATE_NOOP("patrols", "These cameras are ticked already; choose others.")
_NO_LIST = QT_TRANSLATE_NOOP("patrols", "Choose the cameras of the round.")
_NOT_VIEWED = QT_TRANSLATE_NOOP("patrols", "No camera is ticked as viewed yet; tick those that were.")


def plan(
    tx: Transaction,
    *,
    duty_day: date,
    officer: int,
    auxiliary: int,
    cameras: tuple[int, ...],
    tour: int | None = None,
) -> VideoPatrol:
    """Plan a round for each window of a duty day that has none and is not over; returns the first."""
    if duty_day < keeping.duty_day_of(tx, tx.now):
        raise keeping.refuse("duty_day", _PAST_DAY.filled(day=duty_day.isoformat()))
    _check(tx, officer, auxiliary, cameras)
    taken = [one.begun_at or one.starts_at for one in rounds_of(tx, duty_day)]
    left = [one for one in free(windows_of(tx, duty_day), taken) if one[1] > tx.now]
    if not left:
        raise keeping.refuse("duty_day", _ALL_PLANNED.filled(day=duty_day.isoformat()))
    planned = [_planned(tx, window, officer, auxiliary, cameras, tour) for window in left]
    return planned[0]


def _check(tx: Transaction, officer: int, auxiliary: int, cameras: tuple[int, ...]) -> None:
    check_pair(tx, officer, auxiliary)
    if not cameras:
        raise keeping.refuse("cameras", _NO_LIST)


def _planned(
    tx: Transaction,
    window: Window,
    officer: int,
    auxiliary: int,
    cameras: tuple[int, ...],
    tour: int | None,
) -> VideoPatrol:
    return tx.add(
        VideoPatrol(
            duty_day=keeping.duty_day_of(tx, window[0]), starts_at=window[0], ends_at=window[1],
            officer_id=officer, auxiliary_id=auxiliary, tour_id=tour, cameras=cameras, state=State.PLANNED,
        )
    )  # fmt: skip


def start(
    tx: Transaction,
    *,
    begun_at: datetime,
    officer: int,
    auxiliary: int,
    cameras: tuple[int, ...],
    tour: int | None = None,
) -> VideoPatrol:
    """Begin a round now: the one planned for this window, else a further one."""
    keeping.check_time(tx, "begun_at", _BEGUN, begun_at)
    _check(tx, officer, auxiliary, cameras)
    record = planned_at(tx, begun_at) or _planned(
        tx, (begun_at, window_around(tx, begun_at)[1]), officer, auxiliary, cameras, tour
    )
    if record.state is not State.PLANNED:  # the same form sent twice may have found it further on
        return record
    return begin(
        tx, record, begun_at=begun_at, officer=officer, auxiliary=auxiliary, cameras=cameras, tour=tour
    )


def begin(
    tx: Transaction,
    record: VideoPatrol,
    *,
    begun_at: datetime,
    officer: int,
    auxiliary: int,
    cameras: tuple[int, ...],
    tour: int | None = None,
) -> VideoPatrol:
    """A planned round begins; who really sits there signs."""
    check_round(record.state, (State.PLANNED,))
    keeping.check_time(tx, "begun_at", _BEGUN, begun_at)
    _check(tx, officer, auxiliary, cameras)
    keeping.take_over(
        record, begun_at=begun_at, officer_id=officer, auxiliary_id=auxiliary, cameras=cameras, tour_id=tour,
        state=State.UNDER_WAY,
    )  # fmt: skip
    return record


def view(
    tx: Transaction,
    record: VideoPatrol,
    *,
    cameras: tuple[int, ...],
    others: bool | None,
    viewed_at: datetime,
) -> VideoPatrol:
    """Tick cameras as viewed; `others` ticks the rest of the list as well."""
    check_round(record.state, (State.UNDER_WAY,))
    since = (_BEGUN, record.begun_at) if record.begun_at else None
    keeping.check_time(tx, "viewed_at", _VIEWED_AT, viewed_at, since)
    wanted = (*cameras, *(to_view(tx, record) if others else ()))
    if not wanted:
        raise keeping.refuse("cameras", _NONE_TICKED)
    if not tick(tx, record, wanted, viewed_at):
        raise keeping.refuse("cameras", _TICKED_BEFORE)
    tx.changed(record)
    return record


def finish(tx: Transaction, record: VideoPatrol, *, ended_at: datetime, summary: str | None) -> VideoPatrol:
    """The round is over. One in which no camera was viewed was none."""
    check_round(record.state, (State.UNDER_WAY,))
    keeping.check_time(tx, "ended_at", _ENDED, ended_at)
    viewed = viewed_in(tx, record)
    if not viewed:
        raise keeping.refuse("ended_at", _NOT_VIEWED)
    keeping.check_time(tx, "ended_at", _ENDED, ended_at, (_VIEWED_AT, viewed[-1].viewed_at))
    _check_length(record.begun_at or ended_at, ended_at)
    keeping.take_over(record, ended_at=ended_at, summary=summary, state=State.DONE)
    return record


def _check_length(begun_at: datetime, ended_at: datetime) -> None:
    fault = misfit(begun_at, ended_at)
    if fault is not None:
        raise keeping.refuse("ended_at", fault)


def enter(
    tx: Transaction,
    *,
    begun_at: datetime,
    ended_at: datetime,
    officer: int,
    auxiliary: int,
    cameras: tuple[int, ...],
    tour: int | None = None,
    summary: str | None = None,
) -> VideoPatrol:
    """Enter a round that is over: all cameras named were viewed, ticked with its end."""
    keeping.check_time(tx, "ended_at", _ENDED, ended_at)
    _check_length(begun_at, ended_at)
    record = start(tx, begun_at=begun_at, officer=officer, auxiliary=auxiliary, cameras=cameras, tour=tour)
    if record.state is not State.UNDER_WAY or viewed_in(tx, record):
        return record
    tick(tx, record, cameras, ended_at)
    return finish(tx, record, ended_at=ended_at, summary=summary)


def miss(tx: Transaction, record: VideoPatrol, *, missed_reason: str) -> VideoPatrol:
    """A planned round did not take place, and why."""
    check_round(record.state, (State.PLANNED,))
    record.state, record.missed_reason = State.MISSED, missed_reason
    return record


def change(
    tx: Transaction,
    record: VideoPatrol,
    *,
    officer: int,
    auxiliary: int,
    cameras: tuple[int, ...],
    tour: int | None,
) -> VideoPatrol:
    """Other people or other cameras, before the round begins."""
    check_round(record.state, (State.PLANNED,))
    _check(tx, officer, auxiliary, cameras)
    keeping.take_over(record, officer_id=officer, auxiliary_id=auxiliary, cameras=cameras, tour_id=tour)
    return record


# --- the forms --------------------------------------------------------------------------------------

_DAY = QT_TRANSLATE_NOOP("patrols", "Duty day")
_REASON = QT_TRANSLATE_NOOP("patrols", "Reason")
_SUMMARY = Field("summary", QT_TRANSLATE_NOOP("patrols", "How it went"), Prose(1000), wide=True, key="W")


def _now(name: str, title: Phrase, key: str = "T") -> Field:
    return Field(name, title, Instant(), required=True, default=keeping.now, key=key)


def _duty_day(tx: Transaction, *_: Any) -> date:
    return keeping.duty_day_of(tx, tx.now)


def _who(*, again: bool = False) -> tuple[Field, ...]:
    """The pair and the cameras; `again` starts with what the round says."""
    return (
        Field("officer", QT_TRANSLATE_NOOP("patrols", "Police officer"), OFFICER, required=True, key="O",
              default=stored("officer_id") if again else my_officer),
        Field("auxiliary", QT_TRANSLATE_NOOP("patrols", "Auxiliary"), AUXILIARY, required=True, key="A",
              default=stored("auxiliary_id") if again else my_auxiliary),
        Field("tour", QT_TRANSLATE_NOOP("patrols", "Tour"), TOUR, key="U",
              default=stored("tour_id") if again else None),
        Field("cameras", QT_TRANSLATE_NOOP("patrols", "Cameras to view"), CAMERAS, required=True, key="C",
              default=stored("cameras") if again else None, wide=True),
    )  # fmt: skip


def _state(*wanted: State) -> Any:
    return lambda values: values["state"] in wanted


START = Action(
    "start", QT_TRANSLATE_NOOP("patrols", "Begin a round"), start, (_now("begun_at", _BEGUN), *_who()),
    icon="monitor-play", key="Ctrl+N", primary=True, on_record=False, advise=advise_tour,
)  # fmt: skip
PLAN = Action(
    "plan", QT_TRANSLATE_NOOP("patrols", "Plan the rounds of a duty day"), plan,
    (Field("duty_day", _DAY, Day(), required=True, default=_duty_day, key="D"), *_who()),
    icon="calendar-plus", key="Ctrl+Shift+D", on_record=False, advise=advise_tour,
)  # fmt: skip
ENTER = Action(
    "enter", QT_TRANSLATE_NOOP("patrols", "Past round"), enter,
    (Field("begun_at", _BEGUN, Instant(), required=True, key="T"), _now("ended_at", _ENDED, "E"), *_who(),
     _SUMMARY),
    icon="clipboard-text", key="Ctrl+Shift+N", on_record=False, advise=advise_tour,
)  # fmt: skip
BEGIN = Action(
    "begin", QT_TRANSLATE_NOOP("patrols", "Begin"), begin, (_now("begun_at", _BEGUN), *_who(again=True)),
    icon="play", key="Ctrl+D", primary=True, advise=advise_tour, allowed=_state(State.PLANNED),
)  # fmt: skip
VIEW = Action(
    "view",
    QT_TRANSLATE_NOOP("patrols", "Tick cameras"),
    view,
    (
        Field("cameras", QT_TRANSLATE_NOOP("patrols", "Cameras viewed"), CAMERAS, key="C", wide=True),
        Field("others", QT_TRANSLATE_NOOP("patrols", "All others of the list as well"), Flag(), default=False,
              key="A"),
        _now("viewed_at", _VIEWED_AT),
    ),
    icon="eye",
    key="Ctrl+Shift+I",
    allowed=_state(State.UNDER_WAY),
)  # fmt: skip
FINISH = Action(
    "finish", QT_TRANSLATE_NOOP("patrols", "End the round"), finish, (_now("ended_at", _ENDED), _SUMMARY),
    icon="check", key="Ctrl+Shift+C", primary=True, allowed=_state(State.UNDER_WAY),
)  # fmt: skip
MISS = Action(
    "miss", QT_TRANSLATE_NOOP("patrols", "Did not take place"), miss,
    (Field("missed_reason", _REASON, Prose(300), required=True, wide=True, key="R"),),
    icon="x-circle", key="Ctrl+Shift+M", allowed=_state(State.PLANNED),
)  # fmt: skip
CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change the plan"), change, _who(again=True),
    icon="pencil-simple", key="Ctrl+E", advise=advise_tour, allowed=_state(State.PLANNED),
)  # fmt: skip
