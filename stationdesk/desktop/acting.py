"""From a button to the desk: opens an action's form over the page, or runs an action that asks nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from stationdesk.core.duty_day import local
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.answers import Done
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.remember import pc

if TYPE_CHECKING:
    from stationdesk.desktop.import_panel import ImportPanel
    from stationdesk.desktop.ledger_list import LedgerList

_SAVED = QT_TRANSLATE_NOOP("desktop", "{title}: {number} saved.")
_DONE = QT_TRANSLATE_NOOP("desktop", "{title}: {number} done.")
_DONE_PLAIN = QT_TRANSLATE_NOOP("desktop", "{title}: done.")
_SAVED_PLAIN = QT_TRANSLATE_NOOP("desktop", "{title}: saved.")
_SOME = QT_TRANSLATE_NOOP("desktop", "{done} of {count} records changed; then: {why}")
_ALL = QT_TRANSLATE_NOOP("desktop", "{title}: {count} records changed.")
_EXPORTED = QT_TRANSLATE_NOOP("desktop", "{count} rows saved in {file}.")
_EXPORTING = QT_TRANSLATE_NOOP("desktop", "Saving the list as an Excel file …")
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the list as")
_EXCEL = QT_TRANSLATE_NOOP("desktop", "Excel file (*.xlsx)")
_SURE = QT_TRANSLATE_NOOP("desktop", "Please confirm")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "desktop", "{action}: at most {most} records are changed at once; please select fewer."
)
MOST_AT_ONCE = 1_000
"""Each is changed, checked and logged by itself; more would take longer than anybody waits."""


class Acting(QObject):
    """What the buttons of one page do."""

    said = Signal(object)
    refused = Signal(object)
    done = Signal(str, object)
    open_record = Signal(str, int)

    def __init__(self, desk: Desk, overlay: Overlay, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._overlay, self._page = desk, overlay, page

    def ask(self, name: str, record: int | None = None, values: Mapping[str, Any] | None = None) -> None:
        """Open the action's form; an action without fields runs at once, after its question if any.

        `values` stand in the form already.
        """
        try:
            owner, action = self._desk.action(name)
            self._desk.refuse_unless(action.roles, action.title)
            version = None
            if record is not None:
                version = self._desk.record(action.hangs_on or owner.name, record)["version"]
            if action.fields:
                self._open(name, record, version, values)
            elif action.danger is None:
                self._run(name, record, version)
            else:
                self._make_sure(name, record, version)
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)

    def ask_many(self, name: str, records: list[int]) -> None:
        """The same for several records: asked once, done with each of them in turn."""
        _, action = self._desk.action(name)
        try:
            self._desk.refuse_unless(action.roles, action.title)
            if len(records) > MOST_AT_ONCE:
                raise StationError(_TOO_MANY.filled(action=action.title, most=MOST_AT_ONCE))
            if action.fields:
                form = self._form(name, records[0])
                form.saved.connect(
                    lambda _answer: self._run_many(name, records[1:], form.body.read(), done=1)
                )
            else:
                self._run_many(name, records, {}, done=0)
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)

    def serve(self, listed: LedgerList) -> None:
        """Do what a list asks that is no action of its ledger."""
        name = listed.ledger.name
        listed.import_asked.connect(lambda: self.import_into(name))
        listed.sheet_asked.connect(self.open_sheet)
        listed.network_asked.connect(lambda: self.search_network(name))
        listed.export_asked.connect(lambda: self.export(listed.query, listed.table.shown_columns()))

    def import_into(self, ledger: str) -> None:
        """Open the panel that takes a foreign sheet."""
        from stationdesk.desktop.import_panel import ImportPanel

        self.open_sheet(lambda page: ImportPanel(self._desk, ledger, page))

    def open_sheet(self, make: Callable[[QWidget], ImportPanel]) -> None:
        """Open a panel that takes rows: of a sheet, or of a block of cells."""
        panel = make(self._page)
        panel.saved.connect(lambda _done: self.done.emit(f"{panel.ledger}.import", None))
        panel.closed.connect(self._overlay.close_content)
        self._overlay.open(panel, width=1000)
        panel.begin()

    def search_network(self, ledger: str) -> None:
        """Open the panel that searches the network for what the ledger keeps."""
        from stationdesk.desktop.discover.panel import DiscoverPanel

        try:
            panel = DiscoverPanel(self._desk, self._page)
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)
            return
        panel.saved.connect(lambda _done: self.done.emit(f"{ledger}.discover", None))
        panel.closed.connect(self._overlay.close_content)
        self._overlay.open(panel, width=1240)

    def show_history(self, ledger: str, record: int) -> None:
        """Show what happened to a record, over the page."""
        from stationdesk.desktop.record_history import WIDTH, RecordHistory

        try:
            history = RecordHistory(self._desk, ledger, record, self._page)
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)
            return
        history.closed.connect(self._overlay.close_content)
        self._overlay.open(history, width=WIDTH)

    def export(self, query: Query, columns: tuple[str, ...]) -> None:
        """Save the list as an Excel file, in the background."""
        say, now = self._desk.say, local(self._desk.store.clock())
        title = say(self._desk.ledger(query.ledger).title)
        folder = Path(pc()["export.folder"] or Path.home())
        dialog = QFileDialog(self._page, say(_SAVE_AS), str(folder / f"{title}-{now:%Y%m%d-%H%M}.xlsx"))
        dialog.setObjectName("export.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_EXCEL))
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(lambda file: self.export_to(query, columns, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, query: Query, columns: tuple[str, ...], file: Path) -> None:
        """Write the rows of a query into `file`."""
        desk = self._desk
        self.said.emit(desk.say(_EXPORTING))
        Background.of(self._page).start(
            lambda task: (_export(desk, query, columns, file, task), file),
            done=self._exported,
            refused=self.refused,
        )

    # --- within ---

    def _open(
        self, name: str, record: int | None, version: int | None, values: Mapping[str, Any] | None
    ) -> None:
        form = self._form(name, record, version, values)
        form.saved.connect(lambda answer: self._tell(name, answer, record))

    def _form(
        self,
        name: str,
        record: int | None,
        version: int | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> ActionForm:
        form = ActionForm(self._desk, name, record, version, self._page, values=values)
        form.open_record.connect(self.open_record)
        form.finished.connect(lambda _result: self._overlay.close_content())
        self._overlay.open(form, width=form.sizeHint().width())
        return form

    def _run_many(self, name: str, records: list[int], values: Mapping[str, Any], *, done: int) -> None:
        """Each record in a transaction of its own; the first refusal ends it and says how far it came."""
        title, count = self._desk.action(name)[1].title, done + len(records)
        for record in records:
            try:
                self._desk.act(name, values, record=record)
            except (StationError, StoreUnavailable) as refusal:
                said = _SOME.filled(done=done, count=count, why=refusal.phrase)
                self.refused.emit(StationError(said))
                break
            done += 1
        else:
            self.said.emit(self._desk.say(_ALL.filled(title=title, count=count)))
        self.done.emit(name, None)

    def _run(self, name: str, record: int | None, version: int | None) -> None:
        try:
            self._tell(name, self._desk.act(name, {}, record=record, version=version), record)
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)

    def _make_sure(self, name: str, record: int | None, version: int | None) -> None:
        _, action = self._desk.action(name)
        say = self._desk.say
        box = QMessageBox(self._page)
        box.setObjectName("confirm")
        box.setWindowTitle(say(_SURE))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(say(action.danger) if action.danger else "")
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        yes = box.addButton(say(action.title), QMessageBox.ButtonRole.AcceptRole)
        yes.setObjectName("confirm.yes")
        yes.clicked.connect(lambda: self._run(name, record, version))
        box.finished.connect(box.deleteLater)
        box.open()

    def _tell(self, name: str, answer: Done, record: int | None) -> None:
        """`record` is the one asked for: what came of it may be another ledger's and stand elsewhere."""
        owner, action = self._desk.action(name)
        title, shown = action.title, action.hangs_on or owner.name
        say = self._desk.say
        number = answer.number
        told, plain = (_SAVED, _SAVED_PLAIN) if action.verb is None else (_DONE, _DONE_PLAIN)
        said = told.filled(title=title, number=number) if number else plain.filled(title=title)
        self.said.emit(say(said))
        self.done.emit(name, answer.record if answer.ledger == shown else record)

    def _exported(self, answer: tuple[int, Path]) -> None:
        count, file = answer
        self.said.emit(self._desk.say(_EXPORTED.filled(count=count, file=str(file))))


def _export(desk: Desk, query: Query, columns: tuple[str, ...], file: Path, task: Task) -> int:
    from stationdesk.jobs.export_rows import export  # brings a spreadsheet engine: not before it is asked for

    return export(
        desk, query, file, columns=columns, progress=task.progress, cancelled=lambda: task.cancelled
    )
