"""Take out of a text whatever may be about people: only words the program itself uses stay.

A list of what to hide is never complete; this is a list of what may stay. A word passes when it is
one of the program's own sentences, of its libraries' complaints, or was handed in as `known`; short
numbers pass too. Anything else, every Chinese character included, becomes a mark.
"""

from __future__ import annotations

import re
from functools import cache

from stationdesk.core.i18n import CHINESE, load
from stationdesk.core.resources import resource

TEXT, NUMBER, PATH = "‹text›", "‹number›", "‹path›"
MOST = 2_000

_NONE: frozenset[str] = frozenset()
_QUOTED = re.compile(r"(?<![\w'])(['\"`])(.*?)\1(?!\w)|[“‘«](.*?)[”’»]", re.DOTALL)
_QUOTES = str.maketrans(dict.fromkeys("“”‘’«»", "'"))
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S*")
_BREAK = re.compile(r"(\s+|[,;:()\[\]{}<>=!?\"'“”‘’«»|`*+&]+)")
_MARK = re.compile("‹(?:text|number|path)›")
_MARKS = re.compile(r"‹(?:text|number|path)›(?:[\s,.:;·/\\-]*‹(?:text|number|path)›)+")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:[.\-/][A-Za-z_][A-Za-z0-9_]*)*\.?\Z")
_SHORT = re.compile(r"[+-]?[0-9]{1,2}[.%]?\Z")
_SHORT_NUMBERS = re.compile(r"(?<![0-9])[0-9]{1,2}(?:[^0-9A-Za-z‹›\n]{1,3}[0-9]{1,2}){2,}(?![0-9])")
_PUNCTUATION = re.compile(r"[.\-/_…~^%$#@]{1,3}\Z")
_WORD = re.compile(r"[a-z]{2,}")
_OPERATOR = re.compile(r"[<>=!+*/%&|^~-]{1,3}\Z")
_KIND = re.compile(r"[A-Z][A-Za-z]{0,40}(?:Error|Exception|ExceptionGroup|Warning)\Z|ExceptionGroup\Z")
_PLACE = re.compile(r"\{[^}]*\}")


def redacted(text: str, known: frozenset[str] = _NONE) -> str:
    """The text in one line with marks for all that is not the program's own; `known` words stay too.

    What stands in quotation marks is a value: it stays only when every word of it is `known`.
    """
    line = _ADDRESS.sub(PATH, " ".join(text[: MOST * 2].split()))
    parts: list[str] = []
    end = 0
    for quoted in _QUOTED.finditer(line):
        parts.append(_plain(line[end : quoted.start()], known))
        inner = quoted[2] if quoted[2] is not None else quoted[3]
        parts.append(f"'{_value(inner, known)}'")
        end = quoted.end()
    parts.append(_plain(line[end:], known))
    joined = _SHORT_NUMBERS.sub(NUMBER, "".join(parts).translate(_QUOTES))
    return _MARKS.sub(TEXT, joined)[:MOST]


@cache
def own_words() -> frozenset[str]:
    """The small words of every sentence the program can say, and of what its libraries complain in.

    An installation that lacks them loses words in a report, never the report.
    """
    try:
        sources = [source for _, source in load(resource("i18n", f"stationdesk_{CHINESE}.ts"))]
    except (OSError, SyntaxError):
        sources = []
    said = {word for source in sources for word in _WORD.findall(_PLACE.sub(" ", source))}
    return frozenset(said) | library_words()


@cache
def library_words() -> frozenset[str]:
    """What Python, Qt and the database complain in."""
    try:
        return frozenset(resource("redaction", "words.txt").read_text(encoding="utf-8").split())
    except OSError:
        return _NONE


def _value(text: str, known: frozenset[str]) -> str:
    """A quoted value: words of the code that failed, or nothing of it."""
    return text if _MARK.fullmatch(text) or _is_known(text, known) else TEXT


def _is_known(text: str, known: frozenset[str]) -> bool:
    if text in known or text in library_words() or _OPERATOR.match(text):
        return True
    return bool(_NAME.match(text)) and all(part in known for part in re.split(r"[.\-/]", text.strip(".")))


def _plain(text: str, known: frozenset[str]) -> str:
    return "".join(
        part if place % 2 or not part else _chunk(part, known)
        for place, part in enumerate(_BREAK.split(text))
    )


def _chunk(chunk: str, known: frozenset[str]) -> str:
    """What stands between two blanks: kept whole, or marked whole."""
    if _MARK.fullmatch(chunk.rstrip(".")) or _PUNCTUATION.match(chunk) or _SHORT.match(chunk):
        return chunk
    if _NAME.match(chunk) and _is_own(chunk, known):
        return chunk
    if re.search(r"[/\\]", chunk):
        return PATH
    return NUMBER if re.fullmatch(r"[0-9xa-fA-F.+-]+", chunk) and chunk[0] in "+-0123456789" else TEXT


def _is_own(chunk: str, known: frozenset[str]) -> bool:
    own = own_words()
    whole = chunk.rstrip(".")
    if whole in own or whole in known or _KIND.match(whole):
        return True
    parts = re.split(r"[.\-/]", whole)
    return all(part in known or part in own or _lowered(part) in own for part in parts)


def _lowered(word: str) -> str:
    """“Cannot” at the start of a sentence is “cannot”; a word with capitals inside is a name."""
    return word[:1].lower() + word[1:]
