"""Every text that is typed freely goes with a purge, or is named here with the reason why it stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Text, inspect

from stationdesk.ledgers import LEDGERS
from stationdesk.store.record import Kept, Purgeable
from stationdesk.store.rows import kept_classes, kept_table

_BOOKKEEPING = "the program's own: a key, a kind, a digest, never typed about anybody"
_UNIT = "a unit, a post or a level, no person"
_NUMBER = "the number of a paper, a plate, a vehicle or a device"
_DEVICE = "what a device is and where it answers"
_PLACE = "a place or a road that is public"
_NAME = "what the station itself calls it"
_PLAN = "the plan's own words: works, standards, units"
_FIGURE = "figures of the station and where they come from"
_FORM = "the words of a form or a report, before anybody stands in them"
_STAFF = "the station's own staff, under what they do in office"

STAYS: dict[str, dict[str, str]] = {
    "account": dict.fromkeys(("kind", "slot", "slot_digest", "note"), _BOOKKEEPING),
    "activity_unit": {"unit_text": _UNIT},
    "added_column": {"title": _NAME, "note": _NAME},
    "agreement_activation": {"started_unit": _UNIT},
    "area": {"code": _NAME, "name": _NAME, "base": _UNIT},
    "attachment": {"of_table": _BOOKKEEPING, "sha256": _BOOKKEEPING, "stage": _BOOKKEEPING},
    "boundary_agreement": {"party": _UNIT, "boundary": _PLACE},
    "calendar_day": {"name": _NAME, "source": _NAME},
    "camera": {
        **dict.fromkeys(("name", "common_name", "osd_text", "project", "phase"), _NAME),
        **dict.fromkeys(("address", "road_position"), _PLACE),
        **dict.fromkeys(("manage_unit", "build_unit", "maintain_unit", "carrier"), _UNIT),
        **dict.fromkeys(("device_no", "filing_no", "serial", "mac"), _NUMBER),
        **dict.fromkeys(("model", "firmware", "host", "main_path", "sub_path"), _DEVICE),
    },
    "camera_fault": {"contractor": _UNIT},
    "camera_interval": {"note": "what a line or a power cut was put down to"},
    "camera_preset": {"name": _NAME},
    "camera_tour": {"name": _NAME, "note": _PLAN},
    "campaign": {"name": _NAME, "note": _PLAN},
    "clue": {"handed_to": _UNIT},
    "crew": {"name": _NAME, "letters": _PLAN, "note": _PLAN},
    "day_counter": {"name": _FIGURE, "note": _FIGURE},
    "dictionary_entry": dict.fromkeys(
        ("dictionary", "code", "parent", "label_zh", "label_en", "std_code", "extra"), _NAME
    ),
    "dispute": {"unit_text": _UNIT, "task_force": _UNIT},
    "dispute_mediator": {"unit_text": _UNIT},
    "dispute_transfer": {"from_unit": _UNIT, "to_unit": _UNIT},
    "duty_pointer": {"day_type": _BOOKKEEPING},
    "duty_post": dict.fromkeys(("name", "mark", "letter", "note"), _NAME),
    "duty_profile": {"household": "a word two people of one home share, like 1 or A"},
    "duty_waiver": {"rule": _BOOKKEEPING},
    "footage_access": {
        "applicant_unit": _UNIT, "legal_basis": "an article of a law or a paper's number",
        "medium_no": _NUMBER, "place_text": _PLACE,
    },
    "equipment": {"name": _NAME, "identifier": _NUMBER, "note": _DEVICE},
    "form_text": dict.fromkeys(("form", "title", "number_pattern", "body", "signatures"), _FORM),
    "handover": {**dict.fromkeys(("out_group", "in_group"), _STAFF), "weather": "of the day"},
    "handover_count": {"name": _NAME},
    "handover_item": {"part": _NAME},
    "hazard": {
        "legal_basis": "an article of a law", "notice_no": _NUMBER, "handed_to": _UNIT,
        "receipt_no": _NUMBER,
    },
    "household_count": {"source": _FIGURE},
    "import_batch": dict.fromkeys(("ledger", "file_name", "digest", "profile"), _BOOKKEEPING),
    "incident": {
        "platform_no": _NUMBER, "foreign_category": _NAME, "transferred_to": _UNIT, "case_no": _NUMBER,
    },
    "incident_dispatch": {"vehicle": _NUMBER},
    "incident_feedback": {"camera_no": _NUMBER},
    "incident_participant": {"unit_text": _UNIT},
    "incident_reinforcement": {"unit_text": _UNIT},
    "inspection_item": {"item": _FORM},
    "kpi_entry": dict.fromkeys(("name", "unit", "source", "note"), _FIGURE),
    "kpi_target": {"note": _FIGURE},
    "manual_result": dict.fromkeys(("name", "unit", "source", "note"), _FIGURE),
    "map_base": {"name": _NAME, "note": _PLAN, "control": _BOOKKEEPING},
    "bureau_form": dict.fromkeys(("name", "file_name", "sha256", "marks"), _BOOKKEEPING),
    "map_outline": {"name": _NAME, "rings": _BOOKKEEPING},
    "meeting": {"place": _PLACE},
    "patrol": {"route": _PLACE},
    "patrol_unit": {"unit_text": _UNIT},
    "person": {"name": _STAFF, "police_no": _STAFF, "post": _STAFF},
    "place": {"name": _PLACE, "address": _PLACE, "note": _PLACE},
    "reconciled": {"difference": "of the plan; none says that ledger and work agree"},
    "record_link": dict.fromkeys(("source_kind", "target_kind", "relation"), _BOOKKEEPING),
    "recorder": {
        "name": _NAME, "place": _PLACE, "serial": _NUMBER, "model": _DEVICE, "host": _DEVICE,
    },
    "rental": {"address": "the house; its owner goes", "plate_no": _NUMBER, "letter_no": _NUMBER},
    "rental_letter": {"letter_no": _NUMBER},
    "earlier_month": {"source": _FIGURE},
    "period_closing": {
        **dict.fromkeys(("every", "left_out", "anchor"), _BOOKKEEPING), "reason": "why a month was closed so",
    },
    "report_edition": dict.fromkeys(
        ("report", "title", "counting_rule", "pdf", "word", "facts"), _BOOKKEEPING
    ),
    "report_text": {"report": _BOOKKEEPING, "part": _BOOKKEEPING, "text": "a signed paper stays as it was"},
    "roster": {
        "proofs": _BOOKKEEPING, "digest": _BOOKKEEPING, "name": _NAME, "note": _PLAN,
        "accepted": "why a signed roster breaks a rule; it is of the month, signed by who answers for it",
        "sent_back": "what the chief wants put right in a draft; of the month, not of a person",
    },
    "setting": {"name": _BOOKKEEPING, "value": _BOOKKEEPING},
    "profile": dict.fromkeys(("org_code", "address", "phone", "county_phone", "note"), _NAME),
    "superior_order": {"from_unit": _UNIT, "document_no": _NUMBER},
    "task_group": dict.fromkeys(("code", "name", "lead_unit", "note"), _PLAN),
    "task_item": dict.fromkeys(("code", "standard", "lead_unit", "co_units"), _PLAN),
    "task_milestone": {"name": _PLAN},
    "team": {"name": _NAME, "duties": _PLAN},
    "training_block": {"evaluation": _STAFF},
    "unit": {"name": _UNIT, "address": _PLACE},
    "village": {"code": _NAME, "name": _NAME},
    "wall": {"name": _NAME, "note": _PLAN},
    "wall_layout": {"name": _NAME, "note": _PLAN},
    "risk_change": {"reason": "of the village's class, a place"},
}  # fmt: skip
_EVERY_ROW = {"uuid", "number"}
_VOIDED = "void_reason"  # goes with whatever can be purged


def typed(kept: type[Kept]) -> Iterator[str]:
    """The attributes in which anybody may have written anything."""
    for attribute in inspect(kept).column_attrs:
        column = attribute.columns[0]
        if type(column.type) is Text and "dictionary" not in column.info and attribute.key not in _EVERY_ROW:
            yield attribute.key


@pytest.mark.parametrize("kept", kept_classes(), ids=lambda one: one.__name__)
def test_a_text_is_purged_or_stays_for_a_reason(kept: type[Kept]) -> None:
    assert LEDGERS
    stays = STAYS.get(kept.__tablename__, {})
    texts = set(typed(kept)) - ({_VOIDED} if not issubclass(kept, Purgeable) else set())

    left = texts - kept_table(kept).purgeable

    assert left == set(stays), f"{kept.__tablename__}: {sorted(left ^ set(stays))}"


def test_no_reason_is_kept_for_what_is_gone() -> None:
    assert set(STAYS) <= {one.__tablename__ for one in kept_classes()}
