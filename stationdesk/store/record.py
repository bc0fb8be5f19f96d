"""What every kept row is: Record with number, version and void; Part, a row that belongs to one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Boolean, Date, Integer, LargeBinary, MetaData, Table, Text, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, declared_attr, mapped_column

from stationdesk.core.i18n import Phrase
from stationdesk.store.own_values import OwnValues
from stationdesk.store.types import CodeOf, Codes, ExactDecimal, Ids, UtcInstant

__all__ = [
    "Base", "CodeOf", "Codes", "ExactDecimal", "Ids", "Kept", "Part", "Purgeable", "Record", "Retention",
    "UtcInstant",
]  # fmt: skip


class Base(DeclarativeBase):
    """The root of every table of the station's file."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        int: Integer,
        bool: Boolean,
        date: Date,
        datetime: UtcInstant,
    }


class Kept:
    """A row the audit watches: each change of it enters the chain, and it is never deleted.

    `__title__` and `__words__` say what the row and its attributes are called where no ledger does.
    `__personal__` names attributes that tell who somebody is, `__purged__` further ones, texts above
    all, that a purge removes with them: the audit holds both sealed with the row's key, so their class
    is Purgeable. `__sealed__` is an SQL condition over OLD. and NEW. on which a trigger refuses an UPDATE.
    """

    __tablename__: Any
    __title__: ClassVar[Phrase | None] = None
    __words__: ClassVar[tuple[tuple[str, Phrase], ...]] = ()
    __personal__: ClassVar[tuple[str, ...]] = ()
    __purged__: ClassVar[tuple[str, ...]] = ()
    __sealed__: ClassVar[str] = ""

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True, sort_order=-20)


class Record(Kept):
    """A numbered record of a ledger: never deleted but voided, its number staying where it is.

    `__mark__` is the number's mark ("警"; "" for no number). `__searched__` names the attributes a
    search reads, `__pinyin__` those also found by pinyin. `created_by` and the like are ids of
    people of the station; None is the program itself. `own_values` is what it holds under the columns
    the station has added to its ledger.
    """

    __mark__: ClassVar[str] = ""
    __searched__: ClassVar[tuple[str, ...]] = ()
    __pinyin__: ClassVar[tuple[str, ...]] = ()

    uuid: Mapped[str] = mapped_column(unique=True, sort_order=-19)
    number: Mapped[str | None] = mapped_column(unique=True, sort_order=-18)
    version: Mapped[int] = mapped_column(sort_order=-17)
    created_at: Mapped[datetime] = mapped_column(sort_order=-16)
    created_by: Mapped[int | None] = mapped_column(sort_order=-15)
    updated_at: Mapped[datetime] = mapped_column(sort_order=-14)
    updated_by: Mapped[int | None] = mapped_column(sort_order=-13)
    voided_at: Mapped[datetime | None] = mapped_column(sort_order=-12)
    voided_by: Mapped[int | None] = mapped_column(sort_order=-11)
    void_reason: Mapped[str | None] = mapped_column(sort_order=-10)
    own_values: Mapped[dict[str, Any] | None] = mapped_column(OwnValues, sort_order=900)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy hands in the class
        return {"version_id_col": cls.version}


class Part(Kept):
    """A row that belongs to a record: a dispatch, a feedback. The class adds the record's key."""

    uuid: Mapped[str] = mapped_column(unique=True, sort_order=-19)
    created_at: Mapped[datetime] = mapped_column(sort_order=-16)
    created_by: Mapped[int | None] = mapped_column(sort_order=-15)


@dataclass(frozen=True)
class Retention:
    """How long the purgeable values of a class are kept: the setting `retention.<kind>`, in years.

    The years count from the first of the attributes `since` that holds a day or an instant; a row in
    which none does is still worked with, and purged only where that may be done `while_open`.
    """

    kind: str
    since: tuple[str, ...]
    while_open: bool = False


class Purgeable:
    """A row whose personal values and texts can be taken out for good, the row itself staying.

    `row_key` opens what the audit says of them and goes into the row's digest, so that neither can be
    guessed from once a purge has put another key in its place. `__belongs__` names a part's column of its
    record's id, with which it is purged, `__belongs_to__` that of the record's table where it may hang on
    any; a record says its `__retention__`. `__named__` are attributes that name a person without being
    hidden, an officer's name for example.
    """

    __belongs__: ClassVar[str] = ""
    __belongs_to__: ClassVar[str] = ""
    __retention__: ClassVar[Retention | None] = None
    __named__: ClassVar[tuple[str, ...]] = ()

    row_key: Mapped[bytes] = mapped_column(LargeBinary, sort_order=-9)
    purged_at: Mapped[datetime | None] = mapped_column(sort_order=-8)


@event.listens_for(Kept, "instrument_class", propagate=True)
def _never_reuse_ids(mapper: Mapper[Any], kept: type[Kept]) -> None:
    """Without AUTOINCREMENT, SQLite may hand out the id of a row that vanished."""
    table = mapper.local_table
    if isinstance(table, Table):
        table.dialect_options["sqlite"]["autoincrement"] = True
