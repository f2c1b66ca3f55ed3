"""The help room: its pages at the left, the one that is read beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout

from missionplanner.messages import Message
from missionplanner.ui.help.pages import PAGES, page_text
from missionplanner.ui.help.typography import typeset
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Bar, Ground
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import say

_CONTENTS, _TEXT = 200, 760


class HelpPage(Ground):
    """Works without a network; Esc goes back to where one was."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = "start"
        self._buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._contents())
        column = QVBoxLayout()
        column.setSpacing(0)
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(lambda link: self.show_page(link.path()))
        self.text.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.text.setLineWrapColumnOrWidth(_TEXT)
        self.text.setProperty("part", "help")
        column.addWidget(self._bar())
        column.addWidget(self.text, 1)
        row.addLayout(column, 1)
        self.show_page(self._name)

    def _contents(self) -> Ground:
        ground = Ground("sunken", "right")
        ground.setFixedWidth(_CONTENTS)
        box = QVBoxLayout(ground)
        box.setContentsMargins(8, 14, 8, 12)
        box.setSpacing(2)
        head = Label(Message("Help"), "section")
        head.setContentsMargins(10, 0, 0, 8)
        box.addWidget(head)
        for name, title in PAGES.items():
            button = Button(title, "rail")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.show_page(name))
            self._buttons[name] = button
            box.addWidget(button)
        box.addStretch(1)
        return ground

    def _bar(self) -> Bar:
        bar = Bar(44, line="")
        bar.row.addStretch(1)
        self.print = Button(Message("Print"), "plain", "printer")
        self.print.clicked.connect(self._print)
        bar.row.addWidget(self.print)
        back = Button(Message("Back  Esc"), "plain", "arrow-left")
        back.clicked.connect(self.left)
        bar.row.addWidget(back)
        return bar

    def show_page(self, name: str) -> None:
        """Show a page of the manual; the first where there is none of this name."""
        self._name = name if name in PAGES else "start"
        for each, button in self._buttons.items():
            button.setChecked(each == self._name)
        self.text.setAccessibleName(say(PAGES[self._name]))
        self.text.setMarkdown(page_text(self._name))
        typeset(self.text.document())

    def first_focus(self) -> None:
        """Into the text, where the arrow keys read on."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(say(PAGES[self._name]))
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.text.document().print_(printer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.show_page(self._name)
