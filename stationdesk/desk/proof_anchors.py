"""Codes from paper: how they are typed, what each says of the records, and on which papers it stands."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone
from stationdesk.store import verification
from stationdesk.store.verification import Verification


class AnchorVerdict(Choice):
    """What a code from paper says of the records."""

    FITS = "fits", QT_TRANSLATE_NOOP("desk/proof", "Fits"), Tone.OK
    NEWER = "newer", QT_TRANSLATE_NOOP("desk/proof", "Newer than these records"), Tone.WARN
    REWRITTEN = "rewritten", QT_TRANSLATE_NOOP("desk/proof", "Does not fit: rewritten"), Tone.BAD
    BROKEN = "broken", QT_TRANSLATE_NOOP("desk/proof", "Fits, but entries before it were altered"), Tone.BAD
    OTHER = "other", QT_TRANSLATE_NOOP("desk/proof", "Of another station"), Tone.WARN
    UNREADABLE = "unreadable", QT_TRANSLATE_NOOP("desk/proof", "Not a code"), Tone.WARN


@dataclass(frozen=True)
class Paper:
    """A paper that carries a code, as the log knows it: what, for which period or record, when, by whom."""

    title: str
    period: str
    at: datetime
    who: str


@dataclass(frozen=True)
class AnchorFound:
    """One code and what became of it. `at` is the time of the change it stands for, where it is there."""

    anchor: str
    verdict: AnchorVerdict
    seq: int = 0
    at: datetime | None = None
    papers: tuple[Paper, ...] = ()


_VERDICTS = {
    verification.NOT_AN_ANCHOR.source: AnchorVerdict.UNREADABLE,
    verification.OTHER_STATION.source: AnchorVerdict.OTHER,
    verification.TRUNCATED.source: AnchorVerdict.NEWER,
    verification.REWRITTEN.source: AnchorVerdict.REWRITTEN,
}
_CHAIN = frozenset({verification.GAP.source, verification.FORGED.source, verification.UNREADABLE.source})


def is_of_anchor(problem: Phrase) -> bool:
    """Whether a problem is about a code, not about the records."""
    return problem.source in _VERDICTS


def found_of(connection: Any, anchor: str, found: Verification) -> AnchorFound:
    """What became of one code in a verification; on a driver's connection."""
    for problem in found.problems:
        if is_of_anchor(problem) and dict(problem.values)["anchor"] == anchor:
            return AnchorFound(anchor, _VERDICTS[problem.source])
    seq = int(anchor.split(":")[2])
    broken = any(one.source in _CHAIN and int(str(dict(one.values)["seq"])) <= seq for one in found.problems)
    at = connection.execute("SELECT at FROM audit_entry WHERE seq = ?", (seq,)).fetchone()
    verdict = AnchorVerdict.BROKEN if broken else AnchorVerdict.FITS
    return AnchorFound(
        anchor, verdict, seq, _instant(at[0]) if at else None, _papers(connection, anchor, seq)
    )


def _papers(connection: Any, anchor: str, seq: int) -> tuple[Paper, ...]:
    """What was printed with this code: between the change it stands for and the next one."""
    following = connection.execute(
        "SELECT min(seq) FROM audit_entry WHERE seq > ? AND changed > 0", (seq,)
    ).fetchone()[0]
    rows = connection.execute(
        "SELECT at, person_name, body FROM audit_entry WHERE seq > ? AND seq < ? AND action GLOB 'print.*' "
        "ORDER BY seq LIMIT 20",
        (seq, following or 1 << 62),
    )
    papers = []
    for at, who, body in rows:
        facts = json.loads(body)["facts"]
        if facts.get("anchor") == anchor:
            papers.append(Paper(str(facts.get("title", "")), str(facts.get("period", "")), _instant(at), who))
    return tuple(papers)


_ALIKE = str.maketrans("0189", "OIBG")  # digits that no code has, and the letters they are taken for


def tidied(typed: str) -> str:
    """A code as it is printed, from what hands and input methods make of it."""
    parts = "".join(unicodedata.normalize("NFKC", typed).split()).split(":")
    if len(parts) == 3:
        parts = ["SD1", *parts]
    if len(parts) != 4:
        return ":".join(parts)
    kind, station, seq, code = parts
    return ":".join((kind.upper(), station.lower(), seq.lstrip("0"), code.upper().translate(_ALIKE)))


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
