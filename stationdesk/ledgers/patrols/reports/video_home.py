"""What the home page reads of video patrol: rounds of the day, missed ones, media still out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import func, or_, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.round_keeping import rounds_of, rounds_wanted, windows_of
from stationdesk.ledgers.patrols.records import FootageAccess, VideoPatrol
from stationdesk.ledgers.patrols.records.video_counting import is_lent, is_unaccounted
from stationdesk.ledgers.patrols.rules.rounds import missing, over
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.transaction import Transaction

_MOST, _LOOK_BACK = 30, 7
_STANDING = VideoPatrol.voided_at.is_(None)
_TO_BEGIN = QT_TRANSLATE_NOOP("patrols", "Video patrol from {time}")
_TO_END = QT_TRANSLATE_NOOP("patrols", "End the round of video patrol begun at {time}")
_PASSED = QT_TRANSLATE_NOOP("patrols", "Video patrol missed? Window from {time}")
_TOO_FEW = QT_TRANSLATE_NOOP("patrols", "Video patrol of {day}: {had} of {wanted} rounds so far")


def rounds(tx: Transaction) -> tuple[DueItem, ...]:
    """Rounds of this duty day, rounds that passed without a word, and days with too few."""
    open_ = (VideoPatrol.state == State.UNDER_WAY) | (
        (VideoPatrol.state == State.PLANNED) & (VideoPatrol.duty_day <= keeping.duty_day_of(tx, tx.now))
    )
    statement = (
        select(VideoPatrol)
        .where(_STANDING, or_(open_, is_unaccounted()))
        .order_by(VideoPatrol.starts_at, VideoPatrol.id)
        .limit(_MOST)
    )
    found = tx.session.scalars(statement, tx.moment)
    return (*(_item(tx, one) for one in found), *_days_short(tx))


def _item(tx: Transaction, one: VideoPatrol) -> DueItem:
    late = one.ends_at <= tx.now
    if one.state is State.UNDER_WAY:
        title = _TO_END.filled(time=keeping.shown(one.begun_at or one.starts_at))
    else:
        title = (_PASSED if late else _TO_BEGIN).filled(time=keeping.shown(one.starts_at))
    tone = Tone.BAD if late else Tone.WARN if one.starts_at <= tx.now else Tone.INFO
    return DueItem(title, one.ends_at, "patrols.video", one.id, tone=tone)


def _days_short(tx: Transaction) -> Iterator[DueItem]:
    """Duty days of the last week with fewer rounds entered, done or not, than windows that are over.

    A station that keeps no video patrols is not asked for any.
    """
    latest = tx.session.scalar(
        select(VideoPatrol.id).where(_STANDING).order_by(VideoPatrol.duty_day.desc(), VideoPatrol.id.desc())
    )
    if latest is None or not rounds_wanted(tx):
        return
    since = tx.session.scalar(select(func.min(VideoPatrol.duty_day)).where(_STANDING))
    today = keeping.duty_day_of(tx, tx.now)
    for back in range(_LOOK_BACK, -1, -1):
        day = today - timedelta(days=back)
        if since is None or day < since:
            continue
        windows, entered = windows_of(tx, day), rounds_of(tx, day)
        if missing(over(windows, tx.now), len(entered)):
            title = _TOO_FEW.filled(day=day.isoformat(), had=len(entered), wanted=len(windows))
            record = entered[-1].id if entered else latest
            yield DueItem(title, windows[-1][1], "patrols.video", record, tone=Tone.BAD)


def media(tx: Transaction) -> tuple[DueItem, ...]:
    """Media with footage that are to come back."""
    title = QT_TRANSLATE_NOOP("patrols", "Footage medium {medium} to come back from {unit}")
    statement = (
        select(FootageAccess)
        .where(FootageAccess.voided_at.is_(None), is_lent())
        .order_by(FootageAccess.return_by, FootageAccess.id)
        .limit(_MOST)
    )
    return tuple(
        DueItem(
            title.filled(medium=one.medium_no or "", unit=one.applicant_unit), one.return_by,
            "patrols.footage", one.id, note=literally(one.legal_basis),
            tone=Tone.BAD if one.return_by is not None and one.return_by < tx.today else Tone.WARN,
        )
        for one in tx.session.scalars(statement)
    )  # fmt: skip


def today(tx: Transaction) -> CardValue:
    """Rounds done of those wanted on this duty day."""
    day = keeping.duty_day_of(tx, tx.now)
    entered = rounds_of(tx, day)
    done = sum(one.state is State.DONE for one in entered)
    windows = windows_of(tx, day)
    short = missing(over(windows, tx.now), done)
    note = QT_TRANSLATE_NOOP("patrols", "{count} missed so far today").filled(count=short)
    rows = Query("patrols.video", (("days", (day, day)), ("state", State.DONE)))
    return CardValue(f"{done}/{len(windows)}", note, Tone.BAD if short else Tone.INFO, rows)


DUE = (Due("video_rounds", rounds),)
DUE_FOOTAGE = (Due("footage_media", media),)
CARDS = (Card("video_rounds", QT_TRANSLATE_NOOP("patrols", "Video patrols today"), "monitor-play", today),)
