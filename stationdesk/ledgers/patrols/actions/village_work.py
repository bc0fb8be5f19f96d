"""The villages' work logs and the publicity log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Advice, Day, Entry, Field, Line, Number, Prose, Reference, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.records import Notice, WorkLog
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_DAY = QT_TRANSLATE_NOOP("patrols", "Day")


def log(
    tx: Transaction,
    *,
    person: int,
    worked_on: date,
    kind: str,
    count: int | None = None,
    role: str | None = None,
    village: int | None = None,
    minutes: int | None = None,
    content: str | None = None,
    campaign: str | None = None,
) -> WorkLog:
    """Note what somebody did; without a village it is the person's own."""
    keeping.check_day(tx, "worked_on", _DAY, worked_on)
    village = village or tx.get(Person, person).village_id
    return tx.add(
        WorkLog(
            person_id=person,
            worked_on=worked_on,
            kind=kind,
            count=count or 1,
            role=role,
            village_id=village,
            area_id=keeping.area_of(tx, village),
            minutes=minutes,
            content=content,
            campaign=campaign,
        )
    )


def change_log(
    tx: Transaction,
    record: WorkLog,
    *,
    person: int,
    worked_on: date,
    kind: str,
    count: int | None,
    role: str | None,
    village: int | None,
    minutes: int | None,
    content: str | None,
    campaign: str | None,
) -> WorkLog:
    """Set a work log right."""
    keeping.check_day(tx, "worked_on", _DAY, worked_on)
    keeping.take_over(record, person_id=person, worked_on=worked_on, kind=kind, count=count or 1, role=role)
    keeping.take_over(record, village_id=village, area_id=keeping.area_of(tx, village))
    keeping.take_over(record, minutes=minutes, content=content, campaign=campaign)
    return record


def advise(tx: Transaction, values: Mapping[str, Any]) -> Advice:
    """Propose the village of the person, and the role where they have only one."""
    who = tx.session.get(Person, values["person"]) if isinstance(values.get("person"), int) else None
    if who is None:
        return Advice()
    proposals: dict[str, Any] = {"village": who.village_id} if who.village_id else {}
    if len(who.roles) == 1:
        proposals["role"] = who.roles[0]
    return Advice(proposals)


def publish(
    tx: Transaction,
    *,
    published_on: date,
    topic: str,
    topic_text: str,
    channel: str,
    village: int | None = None,
    reach: int | None = None,
    person: int | None = None,
    campaign: str | None = None,
) -> Notice:
    """Note a piece of publicity."""
    keeping.check_day(tx, "published_on", _DAY, published_on)
    return tx.add(
        Notice(
            published_on=published_on,
            topic=topic,
            topic_text=topic_text,
            channel=channel,
            village_id=village,
            area_id=keeping.area_of(tx, village),
            reach=reach,
            person_id=person,
            campaign=campaign,
        )
    )


def change_notice(
    tx: Transaction,
    record: Notice,
    *,
    published_on: date,
    topic: str,
    topic_text: str,
    channel: str,
    village: int | None,
    reach: int | None,
    person: int | None,
    campaign: str | None,
) -> Notice:
    """Set a piece of publicity right."""
    keeping.check_day(tx, "published_on", _DAY, published_on)
    keeping.take_over(record, published_on=published_on, topic=topic, topic_text=topic_text, reach=reach)
    keeping.take_over(record, channel=channel, village_id=village, area_id=keeping.area_of(tx, village))
    keeping.take_over(record, person_id=person, campaign=campaign)
    return record


# --- the forms --------------------------------------------------------------------------------------


def _log_fields(*, again: bool = False) -> tuple[Field, ...]:
    def old(name: str, first: Any = None) -> Any:
        return stored(name) if again else first

    return (
        Field("person", QT_TRANSLATE_NOOP("patrols", "Who"), Reference("station.people", only="serving"),
              required=True, default=old("person_id"), key="P"),
        Field("worked_on", _DAY, Day(), required=True, default=old("worked_on", keeping.today), key="D"),
        Field("kind", QT_TRANSLATE_NOOP("patrols", "Kind of work"), Entry("work_kind"), required=True,
              default=old("kind"), key="K"),
        Field("count", QT_TRANSLATE_NOOP("patrols", "Times"), Number(1, 9999), default=old("count", 1),
              key="C"),
        Field("role", QT_TRANSLATE_NOOP("patrols", "As"), Entry("village_role"), default=old("role"),
              key="R"),
        Field("village", keeping.VILLAGE.title, keeping.VILLAGE.kind, default=old("village_id"), key="V",
              note=QT_TRANSLATE_NOOP("patrols", "empty: the person's own")),
        Field("content", QT_TRANSLATE_NOOP("patrols", "Content"), Prose(1000), default=old("content"),
              wide=True, key="M"),
        Field("minutes", QT_TRANSLATE_NOOP("patrols", "Minutes"), Number(1, 9999), default=old("minutes"),
              extra=True),
        Field("campaign", keeping.CAMPAIGN_TITLE, Entry("campaign"), default=old("campaign"), extra=True),
    )  # fmt: skip


def _notice_fields(*, again: bool = False) -> tuple[Field, ...]:
    def old(name: str, first: Any = None) -> Any:
        return stored(name) if again else first

    return (
        Field("published_on", _DAY, Day(), required=True, default=old("published_on", keeping.today),
              key="D"),
        Field("topic", QT_TRANSLATE_NOOP("patrols", "Topic"), Entry("publicity_topic"), required=True,
              default=old("topic"), key="K"),
        Field("topic_text", QT_TRANSLATE_NOOP("patrols", "What was said"), Line(200), required=True,
              default=old("topic_text"), wide=True, key="M"),
        Field("channel", QT_TRANSLATE_NOOP("patrols", "Way"), Entry("publicity_channel"), required=True,
              default=old("channel", "wechat"), key="W"),
        Field("village", keeping.VILLAGE.title, keeping.VILLAGE.kind, default=old("village_id"), key="V",
              note=QT_TRANSLATE_NOOP("patrols", "empty: the whole township")),
        Field("reach", QT_TRANSLATE_NOOP("patrols", "People reached"), Number(0, 9_999_999),
              default=old("reach"), key="H"),
        Field("person", QT_TRANSLATE_NOOP("patrols", "Done by"), Reference("station.people", only="serving"),
              default=old("person_id"), extra=True),
        Field("campaign", keeping.CAMPAIGN_TITLE, Entry("campaign"), default=old("campaign"), extra=True),
    )  # fmt: skip


LOG = Action(
    "register", QT_TRANSLATE_NOOP("patrols", "New work log"), log, _log_fields(), icon="plus", key="Ctrl+N",
    primary=True, on_record=False, advise=advise,
)  # fmt: skip
CHANGE_LOG = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change"), change_log, _log_fields(again=True),
    icon="pencil-simple", key="Ctrl+E",
)  # fmt: skip
PUBLISH = Action(
    "register", QT_TRANSLATE_NOOP("patrols", "New publicity"), publish, _notice_fields(), icon="plus",
    key="Ctrl+N", primary=True, on_record=False,
)  # fmt: skip
CHANGE_NOTICE = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change"), change_notice, _notice_fields(again=True),
    icon="pencil-simple", key="Ctrl+E",
)  # fmt: skip

VOID = Action(
    "void", QT_TRANSLATE_NOOP("patrols", "Void"), keeping.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", danger=keeping.SURE,
)  # fmt: skip
