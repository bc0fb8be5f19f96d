"""The numbered papers of a hazard, as stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.rules.papers import PaperForm
from stationdesk.store.record import Base, CodeOf, Part


class HazardPaper(Part, Base):
    """A paper that was made out; several hazards of one inspection may share one, number and all."""

    __tablename__ = "hazard_paper"
    __title__ = QT_TRANSLATE_NOOP("rectifications", "Paper")
    __words__ = (
        ("form", QT_TRANSLATE_NOOP("rectifications", "Paper")),
        ("number", QT_TRANSLATE_NOOP("rectifications", "Number of the paper")),
        ("made_on", QT_TRANSLATE_NOOP("rectifications", "Made out on")),
    )
    __sealed__ = "TRUE"

    hazard_id: Mapped[int] = mapped_column(ForeignKey("hazard.id"), index=True)
    form: Mapped[PaperForm] = mapped_column(CodeOf(PaperForm))
    number: Mapped[str]
    made_on: Mapped[date]


Index("ix_hazard_paper_number", HazardPaper.number, HazardPaper.hazard_id)
