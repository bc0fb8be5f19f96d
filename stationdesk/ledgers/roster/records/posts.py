"""Posts of a duty day, crews with their cycles, and what the roster has to know of each person, as stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.roster.rules.cycles import Cycle
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Codes, Ids, Part, Purgeable, Record, Retention


class DutyPost(Record, Base):
    """A post every duty day has. `pools` are codes of rostering.problem.Pool, `persons` narrows them.

    `starts` in minutes after midnight; `load` in tenths; `letter` is the key that fills it on the board.
    """

    __tablename__ = "duty_post"
    __title__ = QT_TRANSLATE_NOOP("roster", "Duty post")
    __words__ = (
        ("starts", QT_TRANSLATE_NOOP("roster", "Begins, minutes after midnight")),
        ("minutes", QT_TRANSLATE_NOOP("roster", "Lasts, minutes")),
        ("rest", QT_TRANSLATE_NOOP("roster", "Rest after it, minutes")),
        ("load", QT_TRANSLATE_NOOP("roster", "Weighs, in tenths")),
    )
    __searched__ = ("name",)
    __pinyin__ = ("name",)

    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str] = entry_of("duty_post")
    mark: Mapped[str]
    letter: Mapped[str]
    pools: Mapped[tuple[str, ...]] = mapped_column(Codes())
    persons: Mapped[tuple[int, ...]] = mapped_column(Ids, default=(), server_default=text("'[]'"))
    starts: Mapped[int]
    minutes: Mapped[int]
    rest: Mapped[int]
    need: Mapped[int]
    need_off: Mapped[int | None]  # on days off, where another number is needed
    night: Mapped[bool] = mapped_column(default=False)
    on_call: Mapped[bool] = mapped_column(default=False)
    scene: Mapped[bool] = mapped_column(default=True)
    load: Mapped[int] = mapped_column(default=10)
    printed: Mapped[bool] = mapped_column(default=True, server_default=text("1"))
    note: Mapped[str | None]


class Crew(Record, Base):
    """A crew and its cycle: `cycle` names a preset or CUSTOM with `letters`, counted from `anchor` on.

    `shift` is its place in the cycle: crew 2 of 24x3 stands one day behind crew 1.
    """

    __tablename__ = "crew"
    __title__ = QT_TRANSLATE_NOOP("roster", "Crew")
    __searched__ = ("name",)
    __pinyin__ = ("name",)

    position: Mapped[int]
    name: Mapped[str]
    cycle: Mapped[Cycle] = mapped_column(CodeOf(Cycle))
    letters: Mapped[str | None]
    anchor: Mapped[date]
    shift: Mapped[int] = mapped_column(default=0)
    note: Mapped[str | None]


class CrewMember(Part, Base):
    """Who belongs to a crew, and the post they hold when it is on duty."""

    __tablename__ = "crew_member"
    __title__ = QT_TRANSLATE_NOOP("roster", "Member of a crew")
    __words__ = (
        ("person_id", QT_TRANSLATE_NOOP("roster", "Person")),
        ("post_id", QT_TRANSLATE_NOOP("roster", "Post")),
        ("dropped", QT_TRANSLATE_NOOP("roster", "Taken out")),
    )

    crew_id: Mapped[int] = mapped_column(ForeignKey("crew.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    post_id: Mapped[int | None] = mapped_column(ForeignKey("duty_post.id"))
    dropped: Mapped[bool] = mapped_column(default=False)


class DutyProfile(Purgeable, Record, Base):
    """What the roster has to know of one person; who has none counts as an ordinary senior.

    `household` is any word two people of one household share; `first`, `last` bound the days on rosters
    (transferred, lent); `no_nights_reason` stays with the chief.
    """

    __tablename__ = "duty_profile"
    __title__ = QT_TRANSLATE_NOOP("roster", "Availability")
    __searched__ = ("note",)
    __purged__ = ("no_nights_reason", "note")
    __retention__ = Retention("people", ("voided_at", "last"))

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    rostered: Mapped[bool] = mapped_column(default=True)
    junior: Mapped[bool] = mapped_column(default=False)
    no_nights: Mapped[bool] = mapped_column(default=False)
    no_nights_reason: Mapped[str | None]
    household: Mapped[str | None]
    first: Mapped[date | None]
    last: Mapped[date | None]
    note: Mapped[str | None]


Index("ix_duty_post_position", DutyPost.position, DutyPost.id)
Index("ix_crew_position", Crew.position, Crew.id)
Index("uq_duty_profile_person_id", DutyProfile.person_id, unique=True, sqlite_where=text("voided_at IS NULL"))
