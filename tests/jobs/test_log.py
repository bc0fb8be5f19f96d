"""The log: what went on and what failed, redacted before it is written, never more than six files."""

import ast
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

import stationdesk
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.jobs.log import LOG_BYTES, LOG_FILE, keep_log, let_go, log_files

NAME, PHONE, PLACE = "李卫东", "13800001234", "/home/zhangsan/station.db"
_LOG = logging.getLogger("stationdesk.tests")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    handler = keep_log(tmp_path / "pc")
    yield tmp_path / "pc"
    let_go(handler)


def written(folder: Path) -> str:
    return (folder / LOG_FILE).read_text(encoding="utf-8")


def assert_nothing_personal(text: str) -> None:
    assert not [part for part in (NAME, "李", PHONE, "1380", "zhangsan", "hunter2") if part in text]


def test_our_own_sentence_stays_and_what_fills_it_is_redacted(folder: Path) -> None:
    _LOG.warning("the worker ended with %s: %s %s", -9, NAME, PLACE)

    assert "WARNING stationdesk.tests the worker ended with -9: ‹text›" in written(folder)
    assert_nothing_personal(written(folder))


def test_a_number_as_long_as_a_phones_does_not_stay(folder: Path) -> None:
    _LOG.warning("the call %s of %d", PHONE, int(PHONE))

    assert_nothing_personal(written(folder))


def test_a_circumstance_is_logged_without_its_values(folder: Path) -> None:
    phrase = QT_TRANSLATE_NOOP("store", "There is no station in “{folder}”.").filled(folder=PLACE)

    _LOG.warning("not noted: %s", StoreUnavailable(phrase))

    assert "There is no station in" in written(folder)
    assert_nothing_personal(written(folder))


def test_a_defect_is_logged_with_its_places(folder: Path) -> None:
    try:
        keep_log(None)  # type: ignore[arg-type]
    except AttributeError as error:
        error.add_note(NAME)
        _LOG.exception("Defect of %s", NAME)

    assert "AttributeError: 'NoneType' object has no attribute 'mkdir'" in written(folder)
    assert "stationdesk.jobs.log:" in written(folder)
    assert_nothing_personal(written(folder))


@pytest.mark.parametrize(
    "name", ["sqlalchemy.engine", "sqlalchemy.pool", "alembic", "PIL", "root", "py.warnings"]
)
def test_what_other_libraries_log_is_redacted_too(folder: Path, name: str) -> None:
    logging.getLogger(name).warning("parameters: ('%s', %s) in %s", NAME, PHONE, PLACE)
    logging.getLogger(name).error(f"could not read {NAME} {PHONE}", stack_info=True)

    assert "could not read" in written(folder)
    assert_nothing_personal(written(folder))


def test_warnings_come_into_the_log_redacted(folder: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(f"bad value {NAME} {PHONE}", RuntimeWarning, stacklevel=1)

    assert "RuntimeWarning" in written(folder)
    assert_nothing_personal(written(folder))


def test_a_broken_template_never_stops_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = keep_log(tmp_path)
    let_go(handler)

    handler.handle(logging.makeLogRecord({"name": "stationdesk", "msg": "two %s %s", "args": (NAME,)}))
    handler.close()

    assert capsys.readouterr().err == "The log cannot be written.\n"


def test_the_log_never_grows_beyond_six_files_of_one_megabyte(folder: Path) -> None:
    line = "the sheet was read " * 200
    for _ in range(2_500):
        _LOG.info(line)

    files = log_files(folder)
    assert len(files) == 6
    assert max(file.stat().st_size for file in files) <= LOG_BYTES
    assert set(folder.iterdir()) == set(files)


def test_a_log_that_cannot_be_written_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pc").touch()
    handler = keep_log(tmp_path / "pc")
    try:
        _LOG.warning("of %s", NAME)
    finally:
        let_go(handler)

    assert "The log cannot be written" in capsys.readouterr().err


def _log_calls() -> Iterator[tuple[Path, ast.Call]]:
    for file in Path(stationdesk.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in {"_log", "_LOG", "log", "logging", "logger"}
                and node.func.attr in {"debug", "info", "warning", "error", "exception", "critical", "log"}
            ):
                yield file, node


def test_every_line_we_log_is_a_fixed_sentence_filled_by_the_log() -> None:
    calls = list(_log_calls())

    assert len(calls) >= 4
    for file, call in calls:
        template = call.args[1 if ast.unparse(call.func).endswith(".log") else 0]
        assert isinstance(template, ast.Constant), f"{file.name}:{call.lineno}"
