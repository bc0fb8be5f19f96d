"""What a report's figures mean, in one sentence under every page."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.five import Five
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

_RULE = QT_TRANSLATE_NOOP(
    "incidents/report",
    "Counting rule: {time}; {category}; valid = all incidents less {invalid}; voided records do not count; "
    "compared with {previous} and with {last_year}; to date from 1 January; percentages rounded half up.",
)
_BY_REPORT = QT_TRANSLATE_NOOP("incidents/report", "by the calendar day of the report")
_BY_RECEIPT = QT_TRANSLATE_NOOP("incidents/report", "by the calendar day of the receipt")
_AS_FOUND = QT_TRANSLATE_NOOP("incidents/report", "category as found on the scene, else as reported")
_AS_REPORTED = QT_TRANSLATE_NOOP("incidents/report", "category as reported")


def counting_rule(request: Request, way: Way, five: Five, words: Mapping[str, str]) -> str:
    """What the figures mean, to stand under every page."""
    return request.say(
        _RULE.filled(
            time=_BY_REPORT if way.by_report else _BY_RECEIPT,
            category=_AS_FOUND if way.as_found else _AS_REPORTED,
            invalid=invalid_words(request, way, words),
            previous=five.previous.title(),
            last_year=five.last_year.title(),
        )
    )


def invalid_words(request: Request, way: Way, words: Mapping[str, str]) -> str:
    """What is not valid, as the rule names it."""
    comma = request.say(QT_TRANSLATE_NOOP("incidents/report", ", "))
    return comma.join(_with_parts(request, code, words, comma) for code in way.invalid)


_VALID_RULE = QT_TRANSLATE_NOOP("incidents/report", "Valid = all incidents less {invalid}.")


def valid_words(tx: Transaction, request: Request, way: Way) -> str:
    """What 有效 means, for a report that prints it without the whole rule."""
    words = labels(tx, "incident_category", request.language)
    return request.say(_VALID_RULE.filled(invalid=invalid_words(request, way, words)))


_WITH_PARTS = QT_TRANSLATE_NOOP("incidents/report", "{whole} ({parts})")


def _with_parts(request: Request, code: str, words: Mapping[str, str], comma: str) -> str:
    """A category with those just below it: 无效（骚扰、误报、重复）."""
    below = [label for one, label in words.items() if one.rpartition(".")[0] == code]
    whole = words.get(code, code)
    return request.say(_WITH_PARTS.filled(whole=whole, parts=comma.join(below))) if below else whole
