"""The forms of the bureau that a station fills: the file, and which value belongs at which place."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.record import Base, Record


class BureauForm(Record, Base):
    """One form; its bytes are the attachment `sha256`. `marks` is a JSON object: place → value's key."""

    __tablename__ = "bureau_form"
    __words__ = (
        ("name", QT_TRANSLATE_NOOP("store", "Name")),
        ("file_name", QT_TRANSLATE_NOOP("store", "File name")),
        ("marks", QT_TRANSLATE_NOOP("store", "Marked places")),
        ("sha256", QT_TRANSLATE_NOOP("store", "Digest of the file")),
    )

    name: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    marks: Mapped[str] = mapped_column(default="{}")
