"""The station's people as a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import case, type_coerce

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Detail,
    Entry,
    Fact,
    Field,
    Filter,
    Flag,
    Import,
    Instant,
    Ledger,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Secret,
    SheetField,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.station.actions.access import give_access, reset_access, take_access
from stationdesk.ledgers.station.actions.areas import areas_of
from stationdesk.ledgers.station.actions.people import (
    advise_person,
    change_person,
    come_back,
    leave,
    register_person,
    set_role,
    void_person,
)  # fmt: skip
from stationdesk.ledgers.station.actions.sheets import judge_people, write_people
from stationdesk.ledgers.station.ledger.asking import (
    CHANGE,
    FACTS,
    KIND,
    NOTE,
    PHONE,
    VILLAGE,
    as_stored,
    phone,
    reason,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import HAS_PASSWORD, LAST, PASSWORD_SINCE, Person, codes_marked
from stationdesk.ledgers.station.rules.access import may_give, may_reset, may_take
from stationdesk.ledgers.station.rules.people import ActingRole, acting_role
from stationdesk.store.accounts import account_of
from stationdesk.store.record import CodeOf
from stationdesk.store.store import Transaction

_FULL_NAME = QT_TRANSLATE_NOOP("station", "Full name")
_ASSIGNMENT = QT_TRANSLATE_NOOP("station", "Assignment")
_PLACE = QT_TRANSLATE_NOOP("station", "Place in the list")
_PLACE_NOTE = QT_TRANSLATE_NOOP("station", "empty: behind the others")
_POLICE_NO = QT_TRANSLATE_NOOP("station", "Police number")
_POST = QT_TRANSLATE_NOOP("station", "Post")
_TEAM = QT_TRANSLATE_NOOP("station", "Team")
_LEADS = QT_TRANSLATE_NOOP("station", "Leads the team")
_AREA_SERVED = QT_TRANSLATE_NOOP("station", "Area served")
_ROLES = QT_TRANSLATE_NOOP("station", "Roles in the village")
_ROLES_NOTE = QT_TRANSLATE_NOOP("station", "of village auxiliaries and volunteers")
_ROLE = QT_TRANSLATE_NOOP("station", "In the program")
_SERVING = QT_TRANSLATE_NOOP("station", "Serving")
_JOINED = QT_TRANSLATE_NOOP("station", "Since")
_LEFT_ON = QT_TRANSLATE_NOOP("station", "Until")
_PASSWORD_SINCE = QT_TRANSLATE_NOOP("station", "Password since")
_MUST_CHANGE = QT_TRANSLATE_NOOP("station", "First password, not changed yet")
_FIRST = QT_TRANSLATE_NOOP("station", "First password")
_FIRST_NOTE = QT_TRANSLATE_NOOP("station", "hand it over in person; it must be changed when entering")
_TAKEN_SURE = QT_TRANSLATE_NOOP(
    "station", "The password and the key files of this person open nothing any more."
)
_POLICE = codes_marked("person_kind", "police=yes")
_AUXILIARY = codes_marked("person_kind", "auxiliary=yes")
_STAFF = codes_marked("person_kind", "staff=yes")
_AREAS_KIND = Reference("station.areas", many=True)
_TEAM_KIND, _VILLAGE_KIND = Reference("station.teams"), Reference("station.villages")

_FIELDS = (
    Field("name", _FULL_NAME, Line(30), required=True, key="N"),
    Field("kind", KIND, Entry("person_kind"), required=True, key="K"),
    phone(),
    Field("police_no", _POLICE_NO, Line(8), key="P"),
    Field("post", _POST, Line(40), key="O"),
    Field("joined_on", _JOINED, Day()),
    Field("team_id", _TEAM, _TEAM_KIND, key="E", section=_ASSIGNMENT),
    Field("leads_team", _LEADS, Flag(), default=False),
    Field("village_id", VILLAGE, _VILLAGE_KIND, key="V"),
    Field("roles", _ROLES, Entry("village_role", many=True), extra=True, wide=True, note=_ROLES_NOTE),
    Field("position", _PLACE, Number(0, LAST), extra=True, note=_PLACE_NOTE),
    Field("note", NOTE, Prose(500), wide=True, extra=True),
)
_ROLE_SHOWN = type_coerce(
    case(*((Person.role == int(one.role), one.code) for one in ActingRole)), CodeOf(ActingRole)
)


def _is_serving(values: Mapping[str, Any]) -> bool:
    return bool(values["serving"]) and values["voided_at"] is None


def _has_left(values: Mapping[str, Any]) -> bool:
    return not values["serving"] and values["voided_at"] is None


def _today(tx: Transaction, record: Person) -> Any:
    return tx.today


def _role_now(tx: Transaction, record: Person) -> ActingRole | None:
    return acting_role(record.role)


def _facts(tx: Transaction, record: Person) -> tuple[Fact, ...]:
    return (
        Fact(KIND, record.kind, Entry("person_kind")),
        Fact(PHONE, record.phone),
        Fact(_POST, record.post),
        Fact(_TEAM, record.team_id, _TEAM_KIND),
        Fact(_LEADS, record.leads_team, Flag()),
        Fact(_AREA_SERVED, tuple(area.id for area in areas_of(tx, record.id)), _AREAS_KIND),
        Fact(VILLAGE, record.village_id, _VILLAGE_KIND),
        Fact(_ROLES, record.roles, Entry("village_role", many=True)),
        Fact(_ROLE, acting_role(record.role), OneOf(ActingRole)),
        *_password(tx, record),
        Fact(_JOINED, record.joined_on, Day()),
        Fact(_LEFT_ON, record.left_on, Day()),
        Fact(NOTE, record.note, Prose()),
    )


def _password(tx: Transaction, record: Person) -> tuple[Fact, ...]:
    account = account_of(tx, record.id)
    if account is None:
        return ()
    return (Fact(_MUST_CHANGE if account.must_change else _PASSWORD_SINCE, account.changed_at, Instant()),)


def _first_password() -> Field:
    return Field("password", _FIRST, Secret(), required=True, key="P", note=_FIRST_NOTE, wide=True)


_IMPORT = Import(
    fields=(
        SheetField("name", _FULL_NAME, Line(30), ("姓名", "name"), True),
        SheetField(
            "kind",
            KIND,
            Entry("person_kind"),
            ("人员类别", "类别", "身份", "职务类别", "人员类型", "kind"),
            True,
        ),
        SheetField("phone", PHONE, Line(60), ("电话", "联系电话", "手机", "手机号码", "phone")),
        SheetField("police_no", _POLICE_NO, Line(8), ("警号", "police number")),
        SheetField("post", _POST, Line(40), ("职务", "岗位", "post")),
        SheetField("team", _TEAM, Line(30), ("队伍", "所在队室", "警务队", "team")),
        SheetField("village", VILLAGE, Line(30), ("村", "所在村", "驻村", "村（社区）", "village")),
        SheetField("joined_on", _JOINED, Day(), ("入职日期", "到所日期", "since")),
    ),
    judge=judge_people,
    write=write_people,
)

PEOPLE = Ledger(
    name="station.people",
    title=QT_TRANSLATE_NOOP("station", "People"),
    record=Person,
    columns=(
        Column("position", _PLACE, Person.position, Number(), 5, 1, sortable=True, shown=False),
        Column("name", _FULL_NAME, Person.name, Line(), 8, 9, sortable=True),
        Column("kind", KIND, Person.kind, Entry("person_kind"), 8, 8, sortable=True),
        Column("phone", PHONE, Person.phone, Line(), 13, 7),
        Column("police_no", _POLICE_NO, Person.police_no, Line(), 8, 4, sortable=True),
        Column("post", _POST, Person.post, Line(), 0, 3),
        Column("team", _TEAM, Person.team_id, _TEAM_KIND, 9, 6, sortable=True),
        Column("village", VILLAGE, Person.village_id, _VILLAGE_KIND, 9, 5, sortable=True),
        Column("role", _ROLE, _ROLE_SHOWN, OneOf(ActingRole), 7, 5),
        Column("password_since", _PASSWORD_SINCE, PASSWORD_SINCE, Instant(), 9, 1, shown=False),
        Column("roles", _ROLES, Person.roles, Entry("village_role", many=True), 9, 1, shown=False),
        Column("serving", _SERVING, Person.serving, Flag(), 5, 2, shown=False),
        Column("joined_on", _JOINED, Person.joined_on, Day(), 9, 1, shown=False),
        Column("left_on", _LEFT_ON, Person.left_on, Day(), 9, 1, shown=False),
    ),
    label=Person.name,
    order="position",
    descending=False,
    filters=(
        Filter("serving", _SERVING, Person.serving, tone=Tone.OK),
        Filter("left", QT_TRANSLATE_NOOP("station", "Left"), ~Person.serving),
        Filter(
            "staff", QT_TRANSLATE_NOOP("station", "Own staff"),
            Person.kind.in_(_STAFF) & Person.serving, tone=Tone.INFO,
        ),
        Filter(
            "police", QT_TRANSLATE_NOOP("station", "Police officers"),
            Person.kind.in_(_POLICE) & Person.serving, tone=Tone.INFO,
        ),
        Filter(
            "auxiliaries", QT_TRANSLATE_NOOP("station", "Auxiliaries"),
            Person.kind.in_(_AUXILIARY) & Person.serving, tone=Tone.INFO,
        ),
        Filter(
            "in_villages", QT_TRANSLATE_NOOP("station", "In the villages"),
            Person.village_id.is_not(None) & Person.serving,
        ),
        Filter(
            "acting", QT_TRANSLATE_NOOP("station", "May act in the program"),
            Person.role.is_not(None) & Person.serving,
        ),
        Filter(
            "with_password", QT_TRANSLATE_NOOP("station", "With a password"), HAS_PASSWORD & Person.serving,
        ),
        Filter("kind", KIND, lambda code: Person.kind == code, Entry("person_kind")),
        Filter("team", _TEAM, lambda team: Person.team_id == team, _TEAM_KIND),
        Filter("village", VILLAGE, lambda village: Person.village_id == village, _VILLAGE_KIND),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New person"), register_person, _FIELDS, "user-plus",
            "Ctrl+N", True, on_record=False, roles=CHIEFS, advise=advise_person,
        ),
        Action(
            "change", CHANGE, change_person, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E", roles=CHIEFS,
            allowed=_is_serving, advise=advise_person,
        ),
        Action(
            "set_role", QT_TRANSLATE_NOOP("station", "Role in the program"), set_role,
            (Field("role", _ROLE, OneOf(ActingRole), default=_role_now, key="I",
                   note=QT_TRANSLATE_NOOP("station", "empty: may not act")),),
            "identification-badge", roles=CHIEFS, allowed=_is_serving,
        ),
        Action(
            "give_access", QT_TRANSLATE_NOOP("station", "Give a password"), give_access, (_first_password(),),
            "key", roles=CHIEFS, allowed=may_give,
        ),
        Action(
            "reset_access", QT_TRANSLATE_NOOP("station", "Give another password"), reset_access,
            (_first_password(),), "key", roles=CHIEFS, allowed=may_reset,
        ),
        Action(
            "take_access", QT_TRANSLATE_NOOP("station", "Take the password away"), take_access, (reason(),),
            "lock", roles=CHIEFS, allowed=may_take, danger=_TAKEN_SURE,
        ),
        Action(
            "leave", QT_TRANSLATE_NOOP("station", "Record leaving"), leave,
            (Field("left_on", QT_TRANSLATE_NOOP("station", "Last day"), Day(lies="near"),
                   required=True, default=_today,
                   key="D"),),
            "sign-out", roles=CHIEFS, allowed=_is_serving,
        ),
        Action(
            "come_back", QT_TRANSLATE_NOOP("station", "Record coming back"), come_back,
            (Field("joined_on", QT_TRANSLATE_NOOP("station", "First day"), Day(), required=True,
                   default=_today, key="D"),),
            "sign-in", roles=CHIEFS, allowed=_has_left,
        ),
        void_action(void_person, CHIEFS),
    ),
    details=(Detail("facts", FACTS, _facts),),
    imports=_IMPORT,
    icon="users",
    group="system",
)  # fmt: skip
