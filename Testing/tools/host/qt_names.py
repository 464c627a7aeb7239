"""The module `qt`: the classes the panel may use, and recorders for whatever would block, open a window or leave the process."""

from __future__ import annotations

import functools
import types
from pathlib import Path
from typing import Any

import shiboken6
from PySide6 import QtCore, QtWidgets

from . import ui_files
from .pythonqt import override, proxy_class, unwrap, wrap
from .qt_members import known_class

CLASSES = """
QAbstractItemView QAction QActionGroup QApplication QBrush QBuffer QButtonGroup QByteArray QCheckBox QColor QComboBox QCoreApplication
QCursor QDateTime QDesktopServices QDialog QDir QDoubleSpinBox QElapsedTimer QEvent QEventLoop QFile QFileDialog QFileInfo QFont
QFontMetrics QFormLayout QFrame QGridLayout QGroupBox QHBoxLayout QHeaderView QIcon QImage QIODevice QKeySequence QLabel QLayout
QLineEdit QListWidget QListWidgetItem QLocale QMenu QMessageBox QNetworkAccessManager QNetworkProxy QNetworkProxyFactory QNetworkProxyQuery
QNetworkReply QNetworkRequest QObject QPainter QPageSize QPalette QPdfWriter QPen QPixmap QPlainTextEdit
QPoint QPointF
QProcess QProcessEnvironment QProgressBar QProgressDialog QPushButton QRadioButton QRect QRectF QScrollArea QSettings QShortcut
QSize QSizeF
QSizePolicy QSlider QSpacerItem QSpinBox QSplitter QSslConfiguration QStackedWidget QStandardPaths QStyle QSysInfo QTabWidget QTableWidget
QTableWidgetItem QTemporaryDir QTextBlockFormat QTextBrowser QTextCharFormat QTextCursor QTextDocument QTextEdit QTimer QToolButton
QUrl QVBoxLayout QWidget Qt
"""


class QUiLoader:
    """Loads .ui files with the host's custom widgets."""

    def load(self, file: Any) -> Any:
        """The top-level widget of an open qt.QFile."""
        return wrap(ui_files.load(Path(unwrap(file).fileName())))


def make_module(host: Any) -> types.ModuleType:
    """The module `qt`. What would be shown is recorded in `host.dialogs`, `host.opened`; answers come from `host.answers`."""
    module = types.ModuleType("qt", "Qt as PythonQt shows it, over PySide6.")
    for name in CLASSES.split():
        setattr(module, name, proxy_class(known_class(name)))
    module.QUiLoader = QUiLoader
    _replace_dialogs(host)
    override("QTimer", "singleShot", functools.partial(_single_shot, host))
    return module


def _single_shot(host: Any, milliseconds: int, function: Any) -> None:
    """As Slicer replaces it (Base/Python/slicer/slicerqt.py): the timer, and what it calls, stay until the application ends."""
    timer = wrap(QtCore.QTimer(host().module_manager))
    timer.setSingleShot(True)
    timer.connect("timeout()", function)
    timer.start(milliseconds)


def _replace_dialogs(host: Any) -> None:
    def file_dialog(kind: str, nothing: Any) -> Any:
        def ask(*args: Any) -> Any:
            title = args[1] if len(args) > 1 else ""
            host().dialogs.append((kind, title))
            answer = host().next_answer(nothing)
            return tuple(map(str, answer)) if isinstance(answer, list | tuple) else str(answer)

        return ask

    for kind, nothing in (("getOpenFileName", ""), ("getSaveFileName", ""), ("getExistingDirectory", ""), ("getOpenFileNames", ())):
        override("QFileDialog", kind, file_dialog(kind, nothing))

    def message_box(kind: str) -> Any:
        def ask(*args: Any) -> Any:
            host().dialogs.append((kind, args[2] if len(args) > 2 else ""))
            return host().next_answer(wrap(QtWidgets.QMessageBox.StandardButton.Cancel))

        return ask

    for kind in ("information", "warning", "critical", "question", "about"):
        override("QMessageBox", kind, message_box(kind))

    def execute(dialog: Any, *_: Any) -> Any:
        inside = unwrap(dialog)
        host().dialogs.append((type(inside).__name__, inside.text() if hasattr(inside, "text") else inside.windowTitle()))
        return host().next_answer(0)

    for name in ("QDialog", "QMessageBox", "QFileDialog", "QProgressDialog", "ctkMessageBox"):
        for method in ("exec", "exec_"):
            override(name, method, execute)

    def popup(menu: Any, *_: Any) -> Any:
        host().dialogs.append(("QMenu", ", ".join(action.text() for action in unwrap(menu).actions())))
        wanted = host().next_answer(None)
        for action in unwrap(menu).actions():
            if action.text() == wanted:
                action.trigger()
                return wrap(action)
        return None

    override("QMenu", "exec", popup)
    override("QMenu", "exec_", popup)
    override("QMenu", "popup", popup)

    def open_url(url: Any) -> bool:
        host().opened.append(unwrap(url).toString() if isinstance(unwrap(url), shiboken6.Object) else str(url))
        return True

    override("QDesktopServices", "openUrl", open_url)
