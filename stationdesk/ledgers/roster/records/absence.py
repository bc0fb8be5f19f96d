"""Leave and wishes for the roster, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.roster.rules.leave import Answer, Half
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Purgeable, Record, Retention


class Leave(Purgeable, Record, Base):
    """Leave from a day (its whole or its afternoon) to a day (its whole or its morning), both included."""

    __tablename__ = "leave"
    __title__ = QT_TRANSLATE_NOOP("roster", "Leave")
    __mark__ = "假"
    __words__ = (
        ("half_days", QT_TRANSLATE_NOOP("roster", "Length, in half days")),
        ("answered_at", QT_TRANSLATE_NOOP("roster", "Answered at")),
    )
    __searched__ = ("reason",)
    __purged__ = ("reason", "answer_note")
    __retention__ = Retention("people", ("last", "voided_at"))

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = entry_of("leave_kind")
    first: Mapped[date]
    last: Mapped[date]
    from_noon: Mapped[bool] = mapped_column(default=False)
    to_noon: Mapped[bool] = mapped_column(default=False)
    half_days: Mapped[int]  # twice the days, so that half days stay whole numbers
    reason: Mapped[str | None]
    answer: Mapped[Answer] = mapped_column(CodeOf(Answer))
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    answer_note: Mapped[str | None]


class DutyRequest(Purgeable, Record, Base):
    """A wish to be on duty, or off, on a day or half of it."""

    __tablename__ = "duty_request"
    __title__ = QT_TRANSLATE_NOOP("roster", "Wish for the roster")
    __words__ = (("wants", QT_TRANSLATE_NOOP("roster", "Wishes to be on duty")),)
    __searched__ = ("reason",)
    __purged__ = ("reason",)
    __retention__ = Retention("people", ("day", "voided_at"))

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    half: Mapped[Half] = mapped_column(CodeOf(Half))
    wants: Mapped[bool]
    post_id: Mapped[int | None] = mapped_column(ForeignKey("duty_post.id"))
    weight: Mapped[int] = mapped_column(default=1)
    reason: Mapped[str | None]


Index("ix_leave_person", Leave.person_id, Leave.first)
Index("ix_leave_first", Leave.first, Leave.id)
Index("ix_leave_last", Leave.last, Leave.id)
Index("ix_leave_answer", Leave.answer, Leave.voided_at, Leave.first)
Index("ix_duty_request_day", DutyRequest.day, DutyRequest.id)
Index("ix_duty_request_person", DutyRequest.person_id, DutyRequest.day)
