"""No widget, tool tip or dialog takes a record's words for rich text: the source says so, and the trees."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import stationdesk.desktop
from stationdesk.core.ledger import Query
from stationdesk.desktop.background import Background
from stationdesk.desktop.first_run import FirstRunPage
from stationdesk.desktop.opening import Opening
from tests.desktop.patience import PATIENCE
from tests.desktop.plainness import rich_parts
from tests.desktop.test_every_form import forms
from tests.faults.hostile_station import make_hostile_station
from tests.faults.hostile_texts import HOSTILE

pytestmark = pytest.mark.timeout(300)
DESKTOP = Path(stationdesk.desktop.__file__).parent

NEVER = frozenset(
    (
        "QTextEdit", "QErrorMessage", "QProgressDialog", "QInputDialog", "QStaticText", "QGraphicsTextItem",
        "QWhatsThis", "setWhatsThis", "setStatusTip", "setHtml", "insertHtml", "appendHtml",
        "setInformativeText", "setOpenExternalLinks", "setLabelText",
    )
)  # fmt: skip
"""They read rich text, or open links."""
ONLY_IN = {
    "QLabel": {"widgets/plain.py", "widgets/cards.py", "without_screen.py"},
    "QTextBrowser": {"pages/help.py"},
    "setMarkdown": {"pages/help.py"},
    "showMessage": {"tray.py"},
    "QMessageBox": {"start.py", "acting.py"},
}
STATIC_BOXES = frozenset({"about", "critical", "information", "question", "warning"})


def sources() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(DESKTOP.rglob("*.py")):
        yield file.relative_to(DESKTOP).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            yield name, node


def test_what_reads_rich_text_is_used_nowhere_or_where_it_is_known() -> None:
    found = [
        f"{file}:{call.lineno} {name}"
        for file, tree in sources()
        for name, call in calls(tree)
        if name in NEVER or (name in ONLY_IN and file not in ONLY_IN[name])
    ]

    assert found == []


def test_a_message_box_is_made_plain_where_it_is_made() -> None:
    for file, tree in sources():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            names = [name for name, _ in calls(function)]
            if "QMessageBox" in names:
                assert "setTextFormat" in names, f"{file}:{function.lineno}"
        boxes = [call for name, call in calls(tree) if name in STATIC_BOXES]
        statics = [one.lineno for one in boxes if ast.unparse(one.func).startswith("QMessageBox.")]
        assert statics == [], file


def test_every_text_format_set_is_plain() -> None:
    for file, tree in sources():
        for name, call in calls(tree):
            if name == "setTextFormat":
                assert ast.unparse(call.args[0]).endswith("PlainText"), f"{file}:{call.lineno}"


def _is_fixed(node: ast.expr) -> bool:
    """A text of the program's own: "" or say(CONSTANT), or anything through `tip`."""
    if isinstance(node, ast.Constant):
        return True
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name == "tip" or (
        name in {"say", "_say"} and isinstance(node.args[0], ast.Name) and node.args[0].id.isupper()
    )


def test_every_tool_tip_goes_through_the_helper_or_is_our_own_words() -> None:
    found = []
    for file, tree in sources():
        for name, call in calls(tree):
            if name == "setToolTip" and not _is_fixed(call.args[0]):
                found.append(f"{file}:{call.lineno} {ast.unparse(call)}")
            if name == "showText" and not _is_fixed(call.args[1]):
                found.append(f"{file}:{call.lineno} {ast.unparse(call)}")

    assert found == []


@pytest.fixture(scope="module")
def made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station of hostile texts in place of the usual one."""
    folder = tmp_path_factory.mktemp("hostile") / "station"
    make_hostile_station(folder)
    return folder


def test_no_page_of_the_window_has_a_part_that_reads_rich_text(desk, window, settled) -> None:
    found: set[str] = set()
    for place in window.places:
        window.show_page(place.name)
        settled(window)
        page = window.page(place.name)
        for tab in [one.name for one in desk.ledgers if one.folder == place.name]:
            page.show_tab(tab)
            settled(window)
            rows = desk.rows(Query(tab), limit=1).rows
            if rows:
                window.show_record(tab, rows[0].id)
                settled(window)
        if hasattr(page, "list") and hasattr(page.list, "count"):
            for row in range(page.list.count()):
                page.list.setCurrentRow(row)
                settled(window)
        found |= set(rich_parts(window))

    assert sorted(found) == []


def test_no_form_has_one(desk, qtbot, qapp) -> None:
    found: list[str] = []
    count = 0
    for form in forms(desk):
        qtbot.addWidget(form)
        form.show()
        QApplication.processEvents()
        found += [f"{form.action_name}: {part}" for part in rich_parts(form)]
        form.hide()
        count += 1

    assert Background.of(qapp).wait(PATIENCE)
    assert count > 40
    assert found == []


def test_nor_have_the_pages_before_the_window(qtbot, tmp_path: Path, clock) -> None:
    first = FirstRunPage(tmp_path / "none", "zh_CN", clock)
    qtbot.addWidget(first)
    first.show()
    opening = Opening(str)
    opening.show()

    found = [*rich_parts(first), *rich_parts(opening.outline)]
    opening.close()
    first.hide()

    assert found == []


def test_nor_has_the_palette(desk, window, settled, qtbot) -> None:
    from stationdesk.desktop.command_palette import CommandPalette

    settled(window)
    window.open_palette()
    palette = window.findChild(CommandPalette)

    for text in ("<b>", HOSTILE["only a tag"], HOSTILE["formula 0"]):
        palette.line.setText(text)
        palette._find(text)
        qtbot.waitUntil(lambda: not palette._timer.isActive())
        assert list(rich_parts(palette)) == []
    palette.close_palette()
