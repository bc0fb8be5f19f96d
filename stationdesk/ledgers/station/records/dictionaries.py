"""The station's editable words, and how a column says that it keeps one of their codes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Index, Select, literal, select
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.store.record import Base, Record


def entry_of(dictionary: str, *args: Any, **options: Any) -> Any:
    """A mapped column of codes of a dictionary: `entry_of("place_kind")`, `entry_of("tag", Codes())`.

    The mark lets a dictionary know whether one of its codes is in use, whichever ledger uses it.
    """
    return mapped_column(*args, info={"dictionary": dictionary}, **options)


class DictionaryEntry(Record, Base):
    """One word of a dictionary. Its code is what records keep; only its labels ever change.

    `parent` is the code above it; `extra` are `key=value` pairs the dictionary's users understand.
    """

    __tablename__ = "dictionary_entry"
    __searched__ = ("code", "label_zh", "label_en", "std_code")
    __pinyin__ = ("label_zh",)
    __sealed__ = "OLD.dictionary IS NOT NEW.dictionary OR OLD.code IS NOT NEW.code"

    dictionary: Mapped[str] = mapped_column(index=True)
    code: Mapped[str]
    parent: Mapped[str | None]
    label_zh: Mapped[str]
    label_en: Mapped[str]
    std_code: Mapped[str | None]
    position: Mapped[int]
    active: Mapped[bool] = mapped_column(default=True)
    extra: Mapped[str] = mapped_column(default="")

    __table_args__ = (
        Index("uq_dictionary_entry_dictionary_code", "dictionary", "code", unique=True),
        Index("ix_dictionary_entry_dictionary_position", "dictionary", "position"),
        {"sqlite_autoincrement": True},
    )


def codes_marked(dictionary: str, mark: str) -> Select[str]:
    """The codes of a dictionary whose `extra` carries a mark such as `police=yes`."""
    marks = literal(" ") + DictionaryEntry.extra + literal(" ")
    return select(DictionaryEntry.code).where(
        DictionaryEntry.dictionary == dictionary, marks.contains(f" {mark} ", autoescape=True)
    )
