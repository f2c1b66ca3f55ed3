"""One start in a process of its own; prints the seconds since `sys.argv[2]` (time.time) when shown.

bare: an empty Qt window. frame: our window with its rail and the head of the list. list: the same
with the visits in it.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

if sys.argv[1] != "bare":
    gc.disable()  # as `missionplanner.__main__` does

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget


class FirstPaint(QObject):
    """Says when a widget was painted first, and ends the program."""

    def __init__(self, widget: QWidget, is_ready=lambda: True) -> None:
        super().__init__(widget)
        self._is_ready = is_ready
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if event.type() is QEvent.Type.Paint and self._is_ready():
            # After the painting that this event begins.
            QTimer.singleShot(0, self.tell)
            self._is_ready = lambda: False
        return False

    @staticmethod
    def tell() -> None:
        print(time.time() - float(sys.argv[2]), flush=True)
        QApplication.exit()


def main() -> None:
    if sys.argv[1] == "bare":
        app = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.setCentralWidget(QLabel("Hello"))
        window.resize(1366, 768)
        FirstPaint(window)
        window.show()
        app.exec()
        return
    from missionplanner.app import Program, application

    app = application()
    program = Program(app, Path(sys.argv[3]))
    visits = program.window.visits
    if sys.argv[1] == "frame":
        # Said after the first painting, in which rail and head are drawn; nothing is loaded yet.
        program.window.drawn.connect(FirstPaint.tell)
    else:
        FirstPaint(visits.table.viewport(), lambda: bool(visits.model.rows))
    program.start()
    app.exec()
    program.end()


if __name__ == "__main__":
    main()
