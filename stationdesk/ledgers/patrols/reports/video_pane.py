"""What the pane shows under a round of video patrol and under something seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Day,
    Detail,
    Entry,
    Fact,
    Files,
    Flag,
    Instant,
    Link,
    OneOf,
    Prose,
    Reference,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions.round_keeping import coverage_of, to_view, viewed_in
from stationdesk.ledgers.patrols.actions.seeing import findings_of
from stationdesk.ledgers.patrols.records import VideoFinding, VideoPatrol
from stationdesk.ledgers.patrols.reports.pane import PERSON, known
from stationdesk.ledgers.patrols.rules.hours import duration, minutes
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.actions.linked import LINKED, links_of
from stationdesk.store.attaching import files_of
from stationdesk.store.transaction import Transaction

_CAMERA = Reference("cameras")
_CAMERAS = Reference("cameras", many=True)
_CAMERA_TITLE = QT_TRANSLATE_NOOP("patrols", "Camera")


def facts(tx: Transaction, record: VideoPatrol) -> tuple[Fact, ...]:
    """What is known of a round."""
    took = duration(minutes(record.begun_at, record.ended_at))
    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Duty day"), record.duty_day, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Window from"), record.starts_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Window until"), record.ends_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Police officer"), record.officer_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "Auxiliary"), record.auxiliary_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "Begun at"), record.begun_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Ended at"), record.ended_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Took"), took),
        Fact(QT_TRANSLATE_NOOP("patrols", "Cameras viewed"), coverage_of(tx, record).text()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Tour"), record.tour_id, Reference("cameras.tours")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Cameras to view"), record.cameras, _CAMERAS),
        Fact(QT_TRANSLATE_NOOP("patrols", "How it went"), record.summary, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Why it did not take place"), record.missed_reason, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("patrols", "Personal data removed at"), record.purged_at, Instant()),
    ))  # fmt: skip


def cameras(tx: Transaction, record: VideoPatrol) -> tuple[Step, ...]:
    """What was viewed when, then what still is to be viewed."""
    viewed = QT_TRANSLATE_NOOP("patrols", "Viewed")
    left = QT_TRANSLATE_NOOP("patrols", "Not viewed") if record.state is State.DONE else (
        QT_TRANSLATE_NOOP("patrols", "To view")
    )  # fmt: skip
    seen: dict[datetime, list[int]] = {}
    for one in viewed_in(tx, record):
        seen.setdefault(one.viewed_at, []).append(one.camera_id)
    steps = [
        Step(at, viewed, tone=Tone.OK, facts=(Fact(_CAMERA_TITLE, tuple(several), _CAMERAS),))
        for at, several in seen.items()
    ]
    rest = to_view(tx, record)
    if rest:
        tone = Tone.BAD if record.state is State.DONE else Tone.MUTE
        steps.append(Step(None, left, done=False, tone=tone, facts=(Fact(_CAMERA_TITLE, rest, _CAMERAS),)))
    return tuple(steps)


def found(tx: Transaction, record: VideoPatrol) -> tuple[Link, ...]:
    """What was seen, each with what was done."""
    return tuple(
        Link(
            _SOLVED if one.solved_remotely else one.became.label, "patrols.video_findings", one.id,
            facts=(
                Fact(_CAMERA_TITLE, one.camera_id, _CAMERA),
                Fact(_WHAT, one.kind, Entry("video_finding_kind")),
                Fact(_ACTION, one.measure, Entry("video_action")),
            ),
        )
        for one in findings_of(tx, record)
    )  # fmt: skip


_SOLVED = QT_TRANSLATE_NOOP("patrols", "Solved remotely")
_WHAT = QT_TRANSLATE_NOOP("patrols", "What it is")
_ACTION = QT_TRANSLATE_NOOP("patrols", "What was done")
_ROUND = QT_TRANSLATE_NOOP("patrols", "Round of video patrol")


def finding(tx: Transaction, record: VideoFinding) -> tuple[Fact, ...]:
    """What is known of something seen."""
    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Seen at"), record.found_at, Instant()),
        Fact(_CAMERA_TITLE, record.camera_id, _CAMERA),
        Fact(_WHAT, record.kind, Entry("video_finding_kind")),
        Fact(QT_TRANSLATE_NOOP("patrols", "What was seen"), record.description, Prose()),
        Fact(_ACTION, record.measure, Entry("video_action")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Result"), record.result, Prose()),
        Fact(_SOLVED, record.solved_remotely, Flag()),
        Fact(QT_TRANSLATE_NOOP("patrols", "What came of it"), record.became, OneOf(Outcome)),
        Fact(QT_TRANSLATE_NOOP("patrols", "Pictures"), files_of(tx, record) or None, Files()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("patrols", "Personal data removed at"), record.purged_at, Instant()),
    ))  # fmt: skip


def finding_links(tx: Transaction, record: VideoFinding) -> tuple[Link, ...]:
    """The round it was seen in and its camera, then what came of it."""
    number = tx.get(VideoPatrol, record.video_patrol_id, voided=True).number or ""
    return (
        Link(_ROUND, "patrols.video", record.video_patrol_id, number),
        Link(_CAMERA_TITLE, "cameras", record.camera_id),
        *links_of(tx, record),
    )


ROUND = (
    Detail("facts", QT_TRANSLATE_NOOP("patrols", "The round"), facts),
    Detail("cameras", QT_TRANSLATE_NOOP("patrols", "Cameras"), cameras),
    Detail("findings", QT_TRANSLATE_NOOP("patrols", "Seen"), found),
    LINKED,
)
FINDING = (
    Detail("facts", QT_TRANSLATE_NOOP("patrols", "Facts"), finding),
    replace(LINKED, show=finding_links),
)
