"""Qt's own words follow the window's language."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.desktop.qt_words import speak


def copy_in_a_menu() -> str:
    return QCoreApplication.translate("QLineEdit", "&Copy")


def test_qt_speaks_chinese_in_a_chinese_window_and_english_again(qapp: QApplication) -> None:
    speak(qapp, CHINESE)
    chinese = copy_in_a_menu()
    speak(qapp, CHINESE)
    speak(qapp, ENGLISH)

    assert chinese == "复制(&C)"
    assert copy_in_a_menu() == "&Copy"


def test_a_file_dialog_leaves_nothing_in_english(qapp: QApplication) -> None:
    speak(qapp, CHINESE)
    said = [
        QCoreApplication.translate(context, text)
        for context, text in (
            ("QFileDialog", "&Look in:"), ("QFileDialog", "Files of &type:"), ("QFileSystemModel", "Size"),
        )
    ]  # fmt: skip
    speak(qapp, ENGLISH)

    assert said == ["位置(&L)：", "文件类型(&T)：", "大小"]
