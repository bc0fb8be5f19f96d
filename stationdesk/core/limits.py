"""The limits of the station's work as data: each with its default, its source, and its setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.deadline import Limit, Unit, read_limit
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

_PROCEDURE_61 = QT_TRANSLATE_NOOP("core", "Procedure rules for administrative cases, art. 61")
_PSAPL_97 = QT_TRANSLATE_NOOP("core", "Public Security Administration Punishments Law (2025), art. 97")
_PSAPL_118 = QT_TRANSLATE_NOOP("core", "Public Security Administration Punishments Law (2025), art. 118")
_FILING_2015 = QT_TRANSLATE_NOOP("core", "2015 opinion on reforming case acceptance and filing")
_INJURY = QT_TRANSLATE_NOOP("core", "Rules on the appraisal of injuries")
_FIRE_CHECKS = QT_TRANSLATE_NOOP("core", "Rules on fire supervision and inspection")
_NO_PERIOD = QT_TRANSLATE_NOOP("core", "No statutory period; common practice, check it with your bureau")
_PRACTICE = QT_TRANSLATE_NOOP("core", "Common practice; check it with your bureau")
_REPAIRS = QT_TRANSLATE_NOOP(
    "core", "No statutory repair time; common in maintenance contracts, take it from yours"
)
_MEDIATION = QT_TRANSLATE_NOOP("core", "Default of a mediation system in use, not law; check it locally")


@dataclass(frozen=True)
class Rule:
    """One limit. `setting` holds the station's own value; `extensions` is how often it may be granted
    again; `shown_only` is printed but never counted against a record.
    """

    name: str
    title: Phrase
    limit: Limit
    source: Phrase
    extensions: int = 0
    shown_only: bool = False

    @property
    def setting(self) -> str:
        """The name of the station setting that may replace the default."""
        return f"limit.{self.name}"

    def applied(self, settings: Mapping[str, Any]) -> Limit:
        """The limit as the station has set it; how it moves is the rule's."""
        return read_limit(str(settings[self.setting]), moves=self.limit.moves)

    def source_applied(self, settings: Mapping[str, Any]) -> Phrase:
        """Where the limit in force comes from, to stand beside every deadline."""
        limit = self.applied(settings)
        if limit == self.limit:
            return self.source
        return QT_TRANSLATE_NOOP("core", "Set by the station; {source}: {limit}").filled(
            source=self.source, limit=self.limit.title()
        )


def _hours(amount: int) -> Limit:
    return Limit(amount, Unit.HOURS)


def _days(amount: int) -> Limit:
    """Working-type days: a last day that is a day off moves to the next workday."""
    return Limit(amount, Unit.DAYS, moves=True)


RULES = (
    Rule("register", QT_TRANSLATE_NOOP("core", "Accept and register; hand over the receipt"),
         Limit(0, Unit.MINUTES), _PROCEDURE_61),
    Rule("transfer", QT_TRANSLATE_NOOP("core", "Transfer to the competent organ"), _hours(24), _PRACTICE),
    Rule("case_review", QT_TRANSLATE_NOOP("core", "Decide whether to accept an administrative case"),
         _hours(24), _PRACTICE),
    Rule("case_review_complex",
         QT_TRANSLATE_NOOP("core", "Decide whether to accept a complex administrative case"),
         _days(3), _PRACTICE),
    Rule("filing", QT_TRANSLATE_NOOP("core", "Decide whether to file a criminal case"),
         _days(3), _FILING_2015),
    Rule("filing_complex",
         QT_TRANSLATE_NOOP("core", "Decide whether to file a criminal case, clues to be checked"),
         _days(7), _FILING_2015),
    Rule("filing_approved",
         QT_TRANSLATE_NOOP("core", "Decide whether to file a criminal case, with approval"),
         _days(30), _FILING_2015),
    Rule("security_case", QT_TRANSLATE_NOOP("core", "Conclude a public-security case"),
         _days(30), _PSAPL_118, extensions=2),
    Rule("injury_order", QT_TRANSLATE_NOOP("core", "Order an injury appraisal"), _hours(24), _INJURY),
    Rule("injury_result", QT_TRANSLATE_NOOP("core", "Result of a simple appraisal"), _hours(24), _INJURY),
    Rule("injury_result_complex", QT_TRANSLATE_NOOP("core", "Result of a complex appraisal"),
         _days(7), _INJURY),
    Rule("summons", QT_TRANSLATE_NOOP("core", "Inquiry after a summons"), _hours(8), _PSAPL_97,
         shown_only=True),
    Rule("summons_many",
         QT_TRANSLATE_NOOP("core", "Inquiry after a summons, many persons or identity unknown"),
         _hours(12), _PSAPL_97, shown_only=True),
    Rule("summons_detention", QT_TRANSLATE_NOOP("core", "Inquiry after a summons, detention possible"),
         _hours(24), _PSAPL_97, shown_only=True),
    Rule("second_mediation", QT_TRANSLATE_NOOP("core", "Second police mediation after the first"),
         Limit(7, Unit.WORKDAYS), _PRACTICE),
    Rule("peoples_mediation", QT_TRANSLATE_NOOP("core", "Conclude people's mediation"),
         Limit(1, Unit.MONTHS, moves=True), _PRACTICE),
    Rule("work_order_urgent", QT_TRANSLATE_NOOP("core", "Answer an urgent 12345 work order"),
         Limit(1, Unit.WORKDAYS), _PRACTICE),
    Rule("work_order", QT_TRANSLATE_NOOP("core", "Answer a 12345 work order"),
         Limit(3, Unit.WORKDAYS), _PRACTICE),
    Rule("work_order_complex", QT_TRANSLATE_NOOP("core", "Answer a complex 12345 work order"),
         Limit(5, Unit.WORKDAYS), _PRACTICE),
    Rule("feedback", QT_TRANSLATE_NOOP("core", "Feed back to 110 after finishing"),
         Limit(30, Unit.MINUTES), _PRACTICE),
    Rule("hazard_ordinary", QT_TRANSLATE_NOOP("core", "Put an ordinary hazard right"), _days(15), _NO_PERIOD),
    Rule("hazard_serious", QT_TRANSLATE_NOOP("core", "Put a serious hazard right"), _days(30), _NO_PERIOD),
    Rule("hazard_grave", QT_TRANSLATE_NOOP("core", "Put a grave hazard right"), _days(60), _NO_PERIOD),
    Rule("hazard_notice", QT_TRANSLATE_NOOP("core", "Make and serve the notice to correct"),
         Limit(3, Unit.WORKDAYS), _FIRE_CHECKS),
    Rule("hazard_review", QT_TRANSLATE_NOOP("core", "Review what is reported as put right"),
         Limit(3, Unit.WORKDAYS), _FIRE_CHECKS),
    Rule("hazard_decide", QT_TRANSLATE_NOOP("core", "Decide an extension, propose and approve a close-out"),
         Limit(3, Unit.WORKDAYS), _PRACTICE),
    Rule("hazard_receipt", QT_TRANSLATE_NOOP("core", "Receipt of a hazard handed over"),
         Limit(5, Unit.WORKDAYS), _FIRE_CHECKS),
    Rule("dispute_neighbours", QT_TRANSLATE_NOOP("core", "Settle a dispute between neighbours"),
         _days(15), _MEDIATION),
    Rule("dispute_marriage", QT_TRANSLATE_NOOP("core", "Settle a dispute of marriage or family"),
         _days(30), _MEDIATION),
    Rule("dispute_labour", QT_TRANSLATE_NOOP("core", "Settle a labour dispute"), _days(30), _MEDIATION),
    Rule("dispute_contract", QT_TRANSLATE_NOOP("core", "Settle a dispute of contract or debt"),
         _days(30), _MEDIATION),
    Rule("dispute_damage", QT_TRANSLATE_NOOP("core", "Settle a dispute about compensation"),
         _days(20), _MEDIATION),
    Rule("dispute_land", QT_TRANSLATE_NOOP("core", "Settle a dispute about land or forest"),
         _days(45), _MEDIATION),
    Rule("dispute_other", QT_TRANSLATE_NOOP("core", "Settle another dispute"), _days(30), _MEDIATION),
    Rule("dispute_accept", QT_TRANSLATE_NOOP("core", "Accept a dispute handed on"),
         Limit(1, Unit.WORKDAYS), _PRACTICE),
    Rule("dispute_revisit", QT_TRANSLATE_NOOP("core", "Re-visit after a dispute was settled"),
         _days(30), _PRACTICE),
    Rule("fault_key", QT_TRANSLATE_NOOP("core", "Repair a camera at a key place"), _hours(24), _REPAIRS),
    Rule("fault_ordinary", QT_TRANSLATE_NOOP("core", "Repair an ordinary camera"), _hours(72), _REPAIRS),
    Rule("fault_remote", QT_TRANSLATE_NOOP("core", "Repair a remote camera"), _hours(120), _REPAIRS),
)  # fmt: skip

RULE = {rule.name: rule for rule in RULES}
