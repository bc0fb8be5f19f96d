"""A defect on the command line: one sentence, code 3, and the whole of it in this computer's log."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stationdesk.cli.guarding import guarded
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.jobs.log import LOG_FILE
from stationdesk.jobs.places import pc_folder

PROGRAM = """
import sys
import stationdesk.app as app
def broken(arguments):
    raise KeyError("李卫东 13800001234")
app._command = broken
sys.exit(app.main(["list", "incidents", "--lang", sys.argv[1]]))
"""


def broken() -> int:
    raise ValueError("李卫东 13800001234")


def test_it_is_one_sentence_with_the_place_of_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    code = guarded(["list", "incidents", "--lang", "en"], broken)

    said = capsys.readouterr()
    log = (pc_folder() / LOG_FILE).read_text(encoding="utf-8")
    assert (code, said.out) == (3, "")
    assert len(said.err.splitlines()) == 1
    assert str(pc_folder() / LOG_FILE) in said.err
    assert "ValueError" in log
    assert "tests.cli.test_defects" in log
    assert not [part for part in ("李", "1380") if part in log + said.err]


@pytest.mark.parametrize(("language", "words"), [("zh", "报告"), ("en", "The report is at the end of")])
def test_the_process_ends_with_code_3_and_shows_no_traceback(
    tmp_path: Path, language: str, words: str
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, language],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "XDG_CONFIG_HOME": str(tmp_path)},
    )  # fmt: skip

    assert ended.returncode == 3
    assert words in ended.stderr
    assert not [part for part in ("Traceback", "李", "1380") if part in ended.stderr]


def test_what_a_command_answers_goes_through_and_refusals_are_not_defects() -> None:
    assert guarded([], lambda: 1) == 1


def test_a_refusal_that_nobody_took_is_a_defect(capsys: pytest.CaptureFixture[str]) -> None:
    def refused() -> int:
        raise RuleBroken(QT_TRANSLATE_NOOP("core", "“{value}” is not a day.").filled(value="李卫东"))

    assert guarded([], refused) == 3
    assert "李" not in (pc_folder() / LOG_FILE).read_text(encoding="utf-8") + capsys.readouterr().err


def test_ctrl_c_ends_it_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    assert guarded([], interrupted) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_reader_that_has_seen_enough_is_no_defect(tmp_path: Path) -> None:
    program = (
        "import sys, stationdesk.app as app\n"
        "def much(arguments):\n    while True: print('x' * 10_000)\n"
        "app._command = much\nsys.exit(app.main(['list', 'incidents']))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "XDG_CONFIG_HOME": str(tmp_path)},
    ) as typed:  # fmt: skip
        assert typed.stdout is not None
        assert typed.stderr is not None
        typed.stdout.read(20_000)
        typed.stdout.close()
        said = typed.stderr.read()

    assert (typed.returncode, said) == (1, b"")
