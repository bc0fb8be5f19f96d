"""Forms in and out of the station: one is added under a name, taken away with a reason, saved filled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.forms_desk import FilledForm, KeptForm
from stationdesk.desktop.background import Background
from stationdesk.desktop.forms.asking import Question
from stationdesk.desktop.forms.side import FormsSide
from stationdesk.desktop.offered_name import offered_name
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.remember import pc
from stationdesk.jobs.fill_form import keep_form, save_filled

_OPEN = QT_TRANSLATE_NOOP("desktop", "Choose a form of the bureau")
_KINDS = QT_TRANSLATE_NOOP("desktop", "Forms (*.xlsx *.docx)")
_NAME = QT_TRANSLATE_NOOP("desktop", "Keep the form")
_NAME_WHY = QT_TRANSLATE_NOOP("desktop", "Under which name is {file} kept? The file itself stays as it is.")
_NAME_LABEL = QT_TRANSLATE_NOOP("desktop", "Name of the form")
_DROP = QT_TRANSLATE_NOOP("desktop", "Take the form away")
_DROP_WHY = QT_TRANSLATE_NOOP("desktop", "“{name}” leaves the list; the log keeps who took it away and why.")
_REASON = QT_TRANSLATE_NOOP("desktop", "Reason")
_KEEP = QT_TRANSLATE_NOOP("desktop", "Keep")
_TAKE_AWAY = QT_TRANSLATE_NOOP("desktop", "Remove form")
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the filled form as")
_FILE = QT_TRANSLATE_NOOP("desktop", "{form} {period}")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved as {file}; print it from WPS or Excel.")
_SAVED_LESS = QT_TRANSLATE_NOOP("desktop", "Saved as {file}; {count} places stay empty, see the values.")
_AND_CLOSED = QT_TRANSLATE_NOOP("desktop", "{saved} {closed}")


class FormFiles(QObject):
    """Asks, works in the background, and tells: `kept` carries the form that was added."""

    said = Signal(object)
    refused = Signal(object)
    kept = Signal(object)
    dropped = Signal()

    def __init__(self, desk: Desk, side: FormsSide, overlay: Overlay, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._side, self._overlay, self._page = desk, side, overlay, page
        self.saved: Path | None = None
        side.add_wished.connect(self.ask_file)
        side.drop_wished.connect(self.ask_reason)
        side.save_wished.connect(self.ask_where_to_save)
        side.folder_wished.connect(self.open_folder)

    # --- in ---

    def ask_file(self) -> None:
        """Ask for the file of a form."""
        say = self._desk.say
        dialog = QFileDialog(self._page, say(_OPEN), str(pc()["export.folder"] or Path.home()))
        dialog.setObjectName("forms.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(say(_KINDS))
        dialog.fileSelected.connect(lambda file: self.ask_name(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_name(self, file: Path) -> None:
        """Ask under which name a form is kept."""
        why = _NAME_WHY.filled(file=file.name)
        question = Question(self._desk.say, _NAME, why, _NAME_LABEL, _KEEP, file.stem)
        self._ask(question, lambda name: self._keep(name, file))

    def _keep(self, name: str, file: Path) -> None:
        desk = self._desk
        Background.of(self).start(
            lambda _task: keep_form(desk, name, file), done=self._tell_kept, refused=self._refuse
        )

    def _tell_kept(self, form: KeptForm) -> None:
        self._overlay.close_content()
        self.kept.emit(form)

    def ask_reason(self) -> None:
        """Ask why the form in front is taken away."""
        form, say = self._side.form, self._desk.say
        if form is not None:
            question = Question(say, _DROP, _DROP_WHY.filled(name=form.name), _REASON, _TAKE_AWAY)
            self._ask(question, lambda reason: self._drop(form, reason))

    def _drop(self, form: KeptForm, reason: str) -> None:
        try:
            self._desk.drop_bureau_form(form.id, reason)
        except (StationError, StoreUnavailable) as why:
            self._refuse(why)
            return
        self._overlay.close_content()
        self.dropped.emit()

    def _ask(self, question: Question, answer: Callable[[str], None]) -> None:
        question.answered.connect(answer)
        question.closed.connect(self._overlay.close_content)
        self._overlay.open(question)

    def _refuse(self, why: StationError | StoreUnavailable) -> None:
        if isinstance(self._overlay.content, Question):
            self._overlay.content.refuse(self._desk.say(why.phrase))
        else:
            self.refused.emit(why)

    # --- out ---

    def ask_where_to_save(self) -> None:
        """Ask for a file, then fill the form for the period and save it there."""
        form, say = self._side.form, self._desk.say
        if form is None or not form.marks:
            return
        period = self._side.period.period
        name = offered_name(say(_FILE.filled(form=form.name, period=period.title())))
        folder = Path(pc()["export.folder"] or Path.home())
        dialog = QFileDialog(self._page, say(_SAVE_AS), str(folder / f"{name}.{form.suffix}"))
        dialog.setObjectName("forms.save.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form.suffix)
        dialog.fileSelected.connect(lambda file: self.save_to(form, period, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, form: KeptForm, period: Period, file: Path) -> None:
        """Fill the form and write it, whole or not at all."""
        desk = self._desk
        Background.of(self).start(
            lambda _task: (file, save_filled(desk, form, period, file)), done=self._say_saved,
            refused=self.refused,
        )  # fmt: skip

    def _say_saved(self, made: tuple[Path, FilledForm]) -> None:
        self.saved, filled = made
        self._side.folder.setEnabled(True)
        words = _SAVED_LESS if filled.empty else _SAVED
        said = words.filled(file=str(self.saved), count=len(filled.empty))
        if filled.closed is not None:
            said = _AND_CLOSED.filled(saved=said, closed=filled.closed)
        self.said.emit(self._desk.say(said))

    def open_folder(self) -> None:
        """Show the folder of the form saved last."""
        if self.saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.saved.parent)))
