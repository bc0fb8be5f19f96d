"""Texts: nothing shown to a person is written past the catalogue, and records never become markup."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "stationdesk"
MODULES = sorted(ROOT.rglob("*.py"))
CHINESE = re.compile("[㐀-鿿]")

# Chinese that is not a text for people to read: what is typed or read from sheets, the station's own
# numbers, the invented station, and what a self-test writes.
SPEAKS_CHINESE = {
    "cli/values.py": "yes and no as they are typed",
    "core/moments.py": "times as they are typed",
    "core/days.py": "days as they are typed",
    "core/deadline.py": "limits as they are typed",
    "core/document.py": "本期无, the default of an empty table",
    "core/paper.py": "a day as it is printed",
    "core/typed_figures.py": "percentages as they are typed",
    "forms/report_text.py": "the faces of an official text by their names",
    "forms/word_package.py": "the faces of an official text by their names",
    "forms/word_xml.py": "the faces of an official text by their names",
    "desk/undoing.py": "the reason kept with a voided row",
    "desktop/first_run.py": "the languages' own names",
    "desktop/first_run_new.py": "the form of printed numbers, and endings left out of a short name",
    "jobs/updating/release.py": "the notes' file name on the county's stick",
    "rostering/patterns.py": "letters of a cycle as they are typed",
    "store/numbers.py": "the form of printed numbers",
}
SPEAKING_FOLDERS = (
    "jobs/practice",
    "jobs/roster_import",
    "jobs/self_testing",
    "ledgers/station",
    "ledgers/incidents",
    "ledgers/rectifications",
    "ledgers/disputes",
    "ledgers/premises",
    "ledgers/cameras",
    "ledgers/patrols",
    "ledgers/tasks",
    "ledgers/figures",
    "ledgers/roster",
    "ledgers/handovers",
    "sheets",
    "printing",
    "store",
)

SHOWING = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setStatusTip", "setAccessibleName",
    "setAccessibleDescription", "setTitle", "setInformativeText", "addAction", "setLabelText",
}  # fmt: skip
WIDGETS = {"QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"}
RICH = {"setHtml", "setMarkdown", "appendHtml", "insertHtml", "toHtml"}


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def _name(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def _literals(tree: ast.Module) -> Iterator[ast.Constant]:
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_no_chinese_is_written_past_the_catalogue(module: Path) -> None:
    name = _name(module)
    if name in SPEAKS_CHINESE or name.startswith(SPEAKING_FOLDERS):
        return

    found = [
        f"{node.lineno}: {node.value}" for node in _literals(_tree(module)) if CHINESE.search(node.value)
    ]

    assert found == []


@pytest.mark.parametrize("module", [one for one in MODULES if "desktop" in one.parts], ids=_name)
def test_the_window_shows_no_words_of_its_own(module: Path) -> None:
    found = []
    for node in ast.walk(_tree(module)):
        if not isinstance(node, ast.Call) or _called(node) not in SHOWING | WIDGETS:
            continue
        for argument in node.args[:2]:
            words = _words(argument)
            if re.search("[A-Za-z]{2}", words) and not words.startswith("SD1:"):
                found.append(f"{node.lineno}: {words}")

    assert found == []


@pytest.mark.parametrize("module", [one for one in MODULES if "desktop" in one.parts], ids=_name)
def test_no_widget_is_handed_markup(module: Path) -> None:
    if _name(module) == "desktop/pages/help.py":
        return  # the program's own pages, which hold no record's words
    calls = [node for node in ast.walk(_tree(module)) if isinstance(node, ast.Call)]

    assert [node.lineno for node in calls if _called(node) in RICH] == []


@pytest.mark.parametrize("module", [one for one in MODULES if "desktop" in one.parts], ids=_name)
def test_labels_are_made_by_the_plain_helper(module: Path) -> None:
    if _name(module) == "desktop/widgets/plain.py":
        return
    calls = [node for node in ast.walk(_tree(module)) if isinstance(node, ast.Call)]

    assert [node.lineno for node in calls if _called(node) == "QLabel" and _has_text(node)] == []


def _has_text(node: ast.Call) -> bool:
    return bool(node.args) and not isinstance(node.args[0], ast.Name)


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _words(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_words(part) for part in node.values)
    return ""
