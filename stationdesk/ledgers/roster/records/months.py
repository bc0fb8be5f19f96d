"""A month's rosters with their duties, changes, trainees, volunteer nights and balances, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, case, literal, null, text
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.roster.rules.changes import ChangeKind, ChangeState
from stationdesk.ledgers.roster.rules.plan import Made, State
from stationdesk.store.record import Base, CodeOf, Ids, Part, Purgeable, Record, Retention


class Roster(Record, Base):
    """One draft of a month, or the one that was signed. At most one of a month is signed."""

    __tablename__ = "roster"
    __title__ = QT_TRANSLATE_NOOP("roster", "Roster")
    __mark__ = "值"
    __searched__ = ("name",)
    __words__ = (
        ("draft", QT_TRANSLATE_NOOP("roster", "Draft no.")),
        ("accepted", QT_TRANSLATE_NOOP("roster", "Why broken rules are accepted")),
        ("submitted_by", QT_TRANSLATE_NOOP("roster", "Submitted by")),
        ("submitted_at", QT_TRANSLATE_NOOP("roster", "Submitted at")),
        ("sent_back", QT_TRANSLATE_NOOP("roster", "Why it was sent back")),
    )

    month: Mapped[date]  # its first day
    draft: Mapped[int]  # counted within the month
    name: Mapped[str]
    state: Mapped[State] = mapped_column(CodeOf(State))
    made: Mapped[Made] = mapped_column(CodeOf(Made))
    proofs: Mapped[str | None]  # the engine's tiers as JSON
    digest: Mapped[str | None]  # of the problem it answers
    maker_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # a draft for the signature
    submitted_at: Mapped[datetime | None]
    sent_back: Mapped[str | None]  # what the chief wants put right; goes with the next submission
    signer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    signed_at: Mapped[datetime | None]
    accepted: Mapped[str | None]  # why warnings and broken rules were accepted
    note: Mapped[str | None]


class Duty(Part, Base):
    """A filled place: `chosen_id` whom the rota gave it to, `person_id` who serves."""

    __tablename__ = "duty"
    __title__ = QT_TRANSLATE_NOOP("roster", "Duty")
    __searched__ = __pinyin__ = ()
    __words__ = (
        ("day", QT_TRANSLATE_NOOP("roster", "Day")),
        ("post_id", QT_TRANSLATE_NOOP("roster", "Post")),
        ("chosen_id", QT_TRANSLATE_NOOP("roster", "Chosen")),
        ("person_id", QT_TRANSLATE_NOOP("roster", "Serves")),
        ("locked", QT_TRANSLATE_NOOP("roster", "Locked")),
        ("dropped", QT_TRANSLATE_NOOP("roster", "Taken off")),
    )

    roster_id: Mapped[int] = mapped_column(ForeignKey("roster.id"))
    day: Mapped[date]
    post_id: Mapped[int] = mapped_column(ForeignKey("duty_post.id"))
    chosen_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    locked: Mapped[bool] = mapped_column(default=False)
    dropped: Mapped[bool] = mapped_column(default=False)

    @hybrid_property
    def version(self) -> int:
        """A list asks every row for one; a duty is changed through its roster only."""
        return 1

    @version.inplace.expression
    @classmethod
    def _version(cls) -> ColumnElement[int]:
        return literal(1)

    @hybrid_property
    def voided_at(self) -> datetime | None:
        """Taken off is to a duty what struck out is to a record."""
        return self.created_at if self.dropped else None

    @voided_at.inplace.expression
    @classmethod
    def _voided_at(cls) -> ColumnElement[datetime | None]:
        return case((cls.dropped, cls.created_at), else_=null())


class DutyChange(Purgeable, Record, Base):
    """A swap, a substitution or a correction of a signed roster: asked, agreed, approved, carried out.

    `duty_id` passes from `from_id` to `to_id`; for a swap `other_duty_id` passes the other way.
    """

    __tablename__ = "duty_change"
    __title__ = QT_TRANSLATE_NOOP("roster", "Change of duty")
    __mark__ = "调"
    __searched__ = ("reason",)
    __purged__ = ("reason", "answer_note")
    __retention__ = Retention("people", ("day", "voided_at"))
    __words__ = (
        ("roster_id", QT_TRANSLATE_NOOP("roster", "Roster")),
        ("duty_id", QT_TRANSLATE_NOOP("roster", "Duty")),
        ("other_duty_id", QT_TRANSLATE_NOOP("roster", "The other's duty")),
        ("agreed_by", QT_TRANSLATE_NOOP("roster", "Agreed by")),
        ("agreed_at", QT_TRANSLATE_NOOP("roster", "Agreed at")),
        ("approved_at", QT_TRANSLATE_NOOP("roster", "Decided at")),
    )

    roster_id: Mapped[int] = mapped_column(ForeignKey("roster.id"), index=True)
    kind: Mapped[ChangeKind] = mapped_column(CodeOf(ChangeKind))
    state: Mapped[ChangeState] = mapped_column(CodeOf(ChangeState))
    day: Mapped[date]
    duty_id: Mapped[int] = mapped_column(ForeignKey("duty.id"), index=True)
    other_duty_id: Mapped[int | None] = mapped_column(ForeignKey("duty.id"), index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    to_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    agreed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    agreed_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    answer_note: Mapped[str | None]


class DutyNeed(Part, Base):
    """Another number of people for a post on one day of a roster."""

    __tablename__ = "duty_need"
    __title__ = QT_TRANSLATE_NOOP("roster", "Staffing of a day")
    __words__ = (
        ("day", QT_TRANSLATE_NOOP("roster", "Day")),
        ("post_id", QT_TRANSLATE_NOOP("roster", "Post")),
        ("count", QT_TRANSLATE_NOOP("roster", "Needed")),
        ("dropped", QT_TRANSLATE_NOOP("roster", "Taken off")),
    )

    roster_id: Mapped[int] = mapped_column(ForeignKey("roster.id"), index=True)
    day: Mapped[date]
    post_id: Mapped[int] = mapped_column(ForeignKey("duty_post.id"))
    count: Mapped[int]
    dropped: Mapped[bool] = mapped_column(default=False)


class TrainingBlock(Record, Base):
    """Shadow training of somebody from the villages: planned with a month, then attended and judged."""

    __tablename__ = "training_block"
    __title__ = QT_TRANSLATE_NOOP("roster", "Shadow training")
    __mark__ = "训"
    __searched__ = ("evaluation",)
    __words__ = (("roster_id", QT_TRANSLATE_NOOP("roster", "Roster")),)

    roster_id: Mapped[int | None] = mapped_column(ForeignKey("roster.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    days: Mapped[int]
    cycle: Mapped[int]  # which round of the whole list
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    attended: Mapped[bool | None]  # None: still to come
    hours: Mapped[int | None]
    evaluation: Mapped[str | None]


class TeamNight(Part, Base):
    """The volunteer team of a night of the roster."""

    __tablename__ = "team_night"
    __title__ = QT_TRANSLATE_NOOP("roster", "Night of a volunteer team")
    __words__ = (
        ("day", QT_TRANSLATE_NOOP("roster", "Day")),
        ("team_id", QT_TRANSLATE_NOOP("roster", "Team")),
        ("dropped", QT_TRANSLATE_NOOP("roster", "Taken off")),
    )

    roster_id: Mapped[int] = mapped_column(ForeignKey("roster.id"), index=True)
    day: Mapped[date]
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    dropped: Mapped[bool] = mapped_column(default=False)


class DutyWaiver(Part, Base):
    """A rule given up once so that a draft can be filled: `rule` is a code of rostering.answers.Rule.

    It frees the search only; what it breaks is told all the same until the chief accepts it.
    """

    __tablename__ = "duty_waiver"
    __title__ = QT_TRANSLATE_NOOP("roster", "Rule given up")
    __words__ = (
        ("rule", QT_TRANSLATE_NOOP("roster", "Rule")),
        ("day", QT_TRANSLATE_NOOP("roster", "Day")),
        ("person_id", QT_TRANSLATE_NOOP("roster", "Person")),
        ("other_day", QT_TRANSLATE_NOOP("roster", "After the duty of")),
        ("others", QT_TRANSLATE_NOOP("roster", "With")),
        ("dropped", QT_TRANSLATE_NOOP("roster", "Taken off")),
    )

    roster_id: Mapped[int] = mapped_column(ForeignKey("roster.id"), index=True)
    rule: Mapped[str]
    day: Mapped[date]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    other_day: Mapped[date | None]
    others: Mapped[tuple[int, ...]] = mapped_column(Ids, default=(), server_default=text("'[]'"))
    dropped: Mapped[bool] = mapped_column(default=False)


class DutyShare(Part, Base):
    """What a signed month gave somebody, and their share of it: the balances are the sums of these.

    Counts in whole duties (`load` in tenths), shares in hundredths of a duty.
    """

    __tablename__ = "duty_share"
    __title__ = QT_TRANSLATE_NOOP("roster", "Share of a month")
    __words__ = (
        ("person_id", QT_TRANSLATE_NOOP("roster", "Person")),
        ("holiday", QT_TRANSLATE_NOOP("roster", "Holiday duties")),
        ("weekend", QT_TRANSLATE_NOOP("roster", "Weekend duties")),
        ("night", QT_TRANSLATE_NOOP("roster", "Night duties")),
        ("load", QT_TRANSLATE_NOOP("roster", "Load")),
        ("available", QT_TRANSLATE_NOOP("roster", "Days available")),
        ("holiday_share", QT_TRANSLATE_NOOP("roster", "Share of holiday duties, in hundredths")),
        ("weekend_share", QT_TRANSLATE_NOOP("roster", "Share of weekend duties, in hundredths")),
        ("night_share", QT_TRANSLATE_NOOP("roster", "Share of night duties, in hundredths")),
        ("load_share", QT_TRANSLATE_NOOP("roster", "Share of the load, in hundredths")),
    )

    roster_id: Mapped[int] = mapped_column(ForeignKey("roster.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    available: Mapped[int]
    holiday: Mapped[int]
    weekend: Mapped[int]
    night: Mapped[int]
    load: Mapped[int]
    holiday_share: Mapped[int]
    weekend_share: Mapped[int]
    night_share: Mapped[int]
    load_share: Mapped[int]


class Pointer(Record, Base):
    """Whose turn is next on a post for a kind of day: where the rotation goes on next month."""

    __tablename__ = "duty_pointer"
    __title__ = QT_TRANSLATE_NOOP("roster", "Rotation pointer")
    __words__ = (
        ("post_id", QT_TRANSLATE_NOOP("roster", "Post")),
        ("day_type", QT_TRANSLATE_NOOP("roster", "Kind of day")),
        ("person_id", QT_TRANSLATE_NOOP("roster", "Next")),
        ("month", QT_TRANSLATE_NOOP("roster", "Month")),
    )

    post_id: Mapped[int] = mapped_column(ForeignKey("duty_post.id"))
    day_type: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    month: Mapped[date]


_SIGNED = text("state IN ('20', '30', '40') AND voided_at IS NULL")
Index("uq_roster_signed", Roster.month, unique=True, sqlite_where=_SIGNED)
Index("ix_roster_month", Roster.month, Roster.id)
Index("ix_roster_updated_at", Roster.updated_at, Roster.id)
Index("ix_roster_state", Roster.state, Roster.voided_at, Roster.month)
Index("ix_duty_roster", Duty.roster_id, Duty.dropped, Duty.day, Duty.post_id, Duty.person_id)
Index("ix_duty_day", Duty.day, Duty.dropped, Duty.person_id)
Index("ix_duty_listed", Duty.day, Duty.id)
Index("ix_duty_person", Duty.person_id, Duty.day)
Index("ix_duty_change_state", DutyChange.state, DutyChange.voided_at, DutyChange.day)
Index("ix_duty_change_day", DutyChange.day, DutyChange.id)
Index("ix_training_block_day", TrainingBlock.day, TrainingBlock.id)
Index("uq_duty_pointer", Pointer.post_id, Pointer.day_type, Pointer.month, unique=True)
