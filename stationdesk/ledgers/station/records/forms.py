"""The words of printed forms as the station has set them, as stored."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.record import Base, Record


class FormText(Record, Base):
    """One form's words. Papers bear 参考样式 until the chief has confirmed them; a change takes that back.

    `signatures` names the places to sign, one a line. The words before a change stay in the history.
    """

    __tablename__ = "form_text"
    __searched__ = ("title", "body")
    __pinyin__ = ("title",)
    __sealed__ = "OLD.form IS NOT NEW.form"
    __words__ = (("form", QT_TRANSLATE_NOOP("station", "Form")),)

    form: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(index=True)
    title: Mapped[str]
    number_pattern: Mapped[str]
    body: Mapped[str]
    signatures: Mapped[str]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
