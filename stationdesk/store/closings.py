"""Closed periods: what was answered for of each, and the papers kept of it. A paper's row never changes."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.record import Base, Part, Record


class PeriodClosing(Record, Base):
    """One closing of one period; a later one of the same days is its next edition.

    `every` is the code of core.ledger.Every. `reason` says why it was closed although something was open,
    or why it was issued again. `left_out` is what could not be built and was closed without, in words.
    """

    __tablename__ = "period_closing"
    __table_args__ = (UniqueConstraint("first", "last", "edition"), {"sqlite_autoincrement": True})
    __title__ = QT_TRANSLATE_NOOP("store", "Closing of a period")
    __words__ = (
        ("every", QT_TRANSLATE_NOOP("store", "Kind of period")),
        ("first", QT_TRANSLATE_NOOP("store", "First day")),
        ("last", QT_TRANSLATE_NOOP("store", "Last day")),
        ("edition", QT_TRANSLATE_NOOP("store", "Edition")),
        ("reason", QT_TRANSLATE_NOOP("store", "Reason")),
        ("left_out", QT_TRANSLATE_NOOP("store", "Closed without")),
        ("anchor", QT_TRANSLATE_NOOP("store", "Anchor")),
    )
    __sealed__ = "1"

    every: Mapped[str]
    first: Mapped[date] = mapped_column(index=True)
    last: Mapped[date]
    edition: Mapped[int]
    reason: Mapped[str]
    left_out: Mapped[str]
    anchor: Mapped[str]


class ReportEdition(Part, Base):
    """One report as it was closed. `pdf`, `word` and `facts` are attachments of the closing, by SHA-256.

    The facts are desk.closing_figures.Frozen: its figures with the rows behind them, the texts, and the
    corrections of earlier periods that it told.
    """

    __tablename__ = "report_edition"
    __table_args__ = (UniqueConstraint("closing_id", "report"), {"sqlite_autoincrement": True})
    __title__ = QT_TRANSLATE_NOOP("store", "Closed report")
    __words__ = (
        ("closing_id", QT_TRANSLATE_NOOP("store", "Closing of a period")),
        ("report", QT_TRANSLATE_NOOP("store", "Report")),
        ("title", QT_TRANSLATE_NOOP("store", "Title")),
        ("pages", QT_TRANSLATE_NOOP("store", "Pages")),
        ("figures", QT_TRANSLATE_NOOP("store", "Figures")),
        ("counting_rule", QT_TRANSLATE_NOOP("store", "Counting rule")),
        ("pdf", QT_TRANSLATE_NOOP("store", "SHA-256 of the PDF")),
        ("word", QT_TRANSLATE_NOOP("store", "SHA-256 of the Word document")),
        ("facts", QT_TRANSLATE_NOOP("store", "SHA-256 of the facts")),
    )
    __sealed__ = "1"

    closing_id: Mapped[int] = mapped_column(ForeignKey("period_closing.id"), index=True)
    report: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    pages: Mapped[int]
    figures: Mapped[int]
    counting_rule: Mapped[str]
    pdf: Mapped[str]
    word: Mapped[str]
    facts: Mapped[str]
