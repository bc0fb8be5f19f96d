"""What the pane shows under an entry of the footage-access register."""

from __future__ import annotations

from stationdesk.core.actor import WRITERS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Day, Detail, Fact, Instant, Line, OneOf, Prose, Reference
from stationdesk.ledgers.patrols.records import FootageAccess
from stationdesk.ledgers.patrols.reports.pane import PERSON, known
from stationdesk.ledgers.patrols.rules.footage import Mode
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.transaction import Transaction


def facts(tx: Transaction, record: FootageAccess) -> tuple[Fact, ...]:
    """What is known; who applied is masked, and shown in full for a logged reason."""
    reveal = tx.actor.role in WRITERS

    def hidden(title: Phrase, name: str) -> Fact:
        return Fact(title, getattr(record, name), Line(60, mask=True), name if reveal else "")

    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Accessed at"), record.accessed_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Unit of the applicant"), record.applicant_unit),
        hidden(QT_TRANSLATE_NOOP("patrols", "Applicant"), "applicant"),
        hidden(QT_TRANSLATE_NOOP("patrols", "Id or police number"), "applicant_id_no"),
        hidden(QT_TRANSLATE_NOOP("patrols", "Second applicant"), "second_applicant"),
        hidden(QT_TRANSLATE_NOOP("patrols", "Second id or police number"), "second_id_no"),
        Fact(QT_TRANSLATE_NOOP("patrols", "No. of the legal document"), record.legal_basis),
        Fact(QT_TRANSLATE_NOOP("patrols", "Reason and content"), record.reason, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Cameras"), record.cameras, Reference("cameras", many=True)),
        Fact(QT_TRANSLATE_NOOP("patrols", "Place"), record.place_text),
        Fact(QT_TRANSLATE_NOOP("patrols", "Footage from"), record.footage_from, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Footage until"), record.footage_until, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Way"), record.mode, OneOf(Mode)),
        Fact(QT_TRANSLATE_NOOP("patrols", "No. of the medium"), record.medium_no),
        Fact(QT_TRANSLATE_NOOP("patrols", "Approved by"), record.approver_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "Handled by"), record.handler_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "To be returned by"), record.return_by, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Returned at"), record.returned_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("patrols", "Personal data removed at"), record.purged_at, Instant()),
    ))  # fmt: skip


FOOTAGE = (Detail("facts", QT_TRANSLATE_NOOP("patrols", "Facts"), facts), LINKED)
