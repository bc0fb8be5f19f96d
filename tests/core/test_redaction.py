"""What may leave the station in a report: the program's own words and places, nothing of the records."""

from pathlib import Path

import pytest

from stationdesk.core import redaction
from stationdesk.core.defect_report import Reported, redacted_report, report_of
from stationdesk.core.errors import RuleBroken, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.redaction import NUMBER, PATH, TEXT, redacted
from stationdesk.jobs.worker import phrase_from_json
from stationdesk.store import engine
from tests.faults.hostile_texts import HOSTILE
from tests.pace import within

PERSONAL = (
    "李卫东", "欧阳晓明", "𠮷田㙍", "13800001234", "138-0000-1234", "138 00 00 12 34", "4311", "湘M12345",
    "青坪镇东河村12号", "zhangsan", "Zhang San", "O'Brien", "hunter2", "Pa55-w0rd!", "correcthorse",
    "C:\\Users\\zhangsan\\记录.db", "/home/zhangsan/station.db", "\\\\server\\share\\x", "rtsp://admin:pw1@10.0.0.9/1",
    "zhang@example.com", "北纬25.53", "SD1:0a1b2c3d:17:ABCDEFGHIJKLMNOP", "3f9a0c11d2e4", "昨晚在东市打架",
    "\\u674e\\u536b", "%E6%9D%8E", "ABCDE-FGHIJ-KLMNO",
)  # fmt: skip
FRAMES = (
    "{0}", "'{0}'", "no field {0} here", "cannot convert '{0}' to a number", 'said "{0}" and left', "({0})",
    "key={0}", "[parameters: ('{0}', 3)]", "a\n{0}\nb", "value“{0}”not known", "x{0}", "{0}{0}", "[{0}, {0}]",
)  # fmt: skip


def parts_of(text: str) -> list[str]:
    """What must not be seen again: the text, and each piece of it that could name someone."""
    if "://" in text:
        return [text, "admin", "pw1", "10.0", ".0.9", "9/1"]
    return [text] if len(text) < 4 else [text, text[:4], text[-4:]]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("personal", PERSONAL)
def test_nothing_of_a_value_stays(personal: str, frame: str) -> None:
    said = redacted(frame.format(personal))

    assert not [part for part in parts_of(personal) if part in said]


@pytest.mark.parametrize(
    "sentence",
    [
        "A backup of this station could not be read back.",
        "a transaction is already open in this thread",
        "not enough values to unpack (expected 2, got 1)",
        "list index out of range",
        "'NoneType' object is not subscriptable",
        "database is locked",
        "maximum recursion depth exceeded while calling a Python object",
        "can't decode byte in position 3: invalid start byte",
    ],
)
def test_the_programs_own_sentences_stay(sentence: str) -> None:
    assert redacted(sentence) == sentence


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:  # noqa: BLE001 - to give it a traceback
        return caught


def test_a_report_names_the_kind_and_the_places_of_the_code() -> None:
    try:
        engine.journal_for(None)  # type: ignore[arg-type]
    except TypeError as defect:
        report = report_of(defect)

    assert report.startswith("TypeError: '>=' not supported between")
    assert "stationdesk.store.engine:" in report
    assert report.splitlines()[-1].endswith(" journal_for")


def test_words_written_in_the_function_that_failed_stay() -> None:
    try:
        phrase_from_json({"context": "", "source": "", "values": 3})
    except TypeError as defect:
        report = report_of(defect)

    assert report.splitlines()[0] == "TypeError: 'int' object is not iterable"


@pytest.mark.parametrize("kind", [KeyError, ValueError, RuntimeError, LookupError, Exception])
def test_the_message_of_a_defect_is_redacted(kind: type[Exception]) -> None:
    report = report_of(raised(kind("no place for 李卫东 13800001234 of zhangsan")))

    assert kind.__name__ in report
    assert not [one for one in ("李", "138", "zhang") if one in report]


def test_causes_groups_and_notes_are_told_and_redacted() -> None:
    cause = raised(ValueError("李卫东"))
    cause.add_note("phone 13800001234")
    group = ExceptionGroup(
        "two things of zhangsan", [KeyError("hunter2"), raised(OSError(28, "x", "/home/li"))]
    )
    group.__cause__ = cause

    report = report_of(raised(group))

    assert [
        word
        for word in ("1 of 2", "2 of 2", "KeyError", "ENOSPC (28)", "caused by:", "note: ")
        if word not in report
    ] == []
    assert not [one for one in ("李", "138", "zhang", "hunter", "/home") if one in report]


def test_a_defect_seen_while_another_was_handled_is_told() -> None:
    try:
        try:
            raise KeyError("李卫东")
        except KeyError:
            raise TypeError("while it was open") from None
    except TypeError as defect:
        defect.__suppress_context__ = False
        report = report_of(defect)

    assert "while handling:\nKeyError" in report


def test_a_refusal_is_told_by_its_sentence_without_what_fills_it() -> None:
    phrase = QT_TRANSLATE_NOOP("core", "“{value}” does not fit the setting “{title}”.").filled(
        value="hunter2"
    )

    assert "does not fit the setting" in report_of(RuleBroken(phrase))
    assert "hunter2" not in report_of(RuleBroken(phrase)) + report_of(StoreUnavailable(phrase))


def test_a_loop_of_causes_and_an_endless_recursion_come_to_an_end() -> None:
    first, second = raised(ValueError("a")), raised(ValueError("b"))
    first.__cause__, second.__cause__ = second, first

    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as endless:
        deeper()

    assert report_of(first).count("ValueError") == 2
    assert len(report_of(endless.value).splitlines()) < 60


def test_a_defect_whose_own_words_fail_is_reported() -> None:
    class Broken(Exception):
        def __str__(self) -> str:
            raise KeyError("李卫东")

    assert "Broken: ‹text›" in report_of(raised(Broken()))


def test_the_report_of_another_process_stays_readable_and_is_redacted_again() -> None:
    inner = report_of(raised(KeyError("李卫东")))
    forged = Reported(inner + "\nzhangsan:138001 x\nrow 李卫东 13800001234")

    report = report_of(raised(forged))

    assert "KeyError" in report
    assert not [one for one in ("李", "138", "zhang") if one in report]


def test_redacting_a_report_once_more_changes_nothing() -> None:
    group = ExceptionGroup("some", [KeyError("hunter2"), raised(OSError(28, "x", "/home/li"))])
    group.__cause__ = raised(RuleBroken(QT_TRANSLATE_NOOP("core", "“{value}” is not a day.")))
    report = redacted_report(report_of(raised(group)))

    assert redacted_report(report) == report
    assert [word for word in ("1 of 2:", "KeyError", "ENOSPC (28)", "caused by:") if word not in report] == []


def test_places_of_a_crash_are_named_by_module_wherever_the_program_lies() -> None:
    crash = (
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f12 (most recent call first):\n"
        '  File "/home/zhangsan/app/stationdesk/desktop/form.py", line 12 in save\n'
        '  File "C:\\Users\\zhangsan\\site-packages\\sqlalchemy\\engine\\base.py", line 1900 in execute\n'
        '  File "/home/zhangsan/secret.py", line 3 in main\n'
    )

    report = redacted_report(crash)

    assert "  stationdesk.desktop.form:12 save" in report
    assert "  sqlalchemy.engine.base:1900 execute" in report
    assert "Fatal Python error: Segmentation fault" in report
    assert "zhangsan" not in report
    assert "secret" not in report


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_one_plain_line_in_a_log_and_in_no_time(text: str) -> None:
    with within(2):
        said = redacted(text) + redacted(text * 20) + redacted(f"no place for '{text}' here")
        report = report_of(raised(ValueError(text)))

    assert not {letter for letter in said if not letter.isascii()} - set(TEXT + NUMBER + PATH)
    assert len(said.splitlines()) <= 1
    assert not [letter for letter in said if ord(letter) < 32]
    assert all(letter.isascii() or letter in "‹›…" for letter in report)


def test_an_installation_without_its_words_still_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redaction, "resource", lambda *parts: tmp_path.joinpath(*parts))
    for kept in (redaction.own_words, redaction.library_words):
        kept.cache_clear()
    try:
        report = report_of(raised(KeyError("李卫东")))
    finally:
        for kept in (redaction.own_words, redaction.library_words):
            kept.cache_clear()

    assert report.startswith("KeyError: ")
    assert "李" not in report
