"""Where things lie: papers that are saved, the file with all visits, its backups."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from missionplanner.messages import Message
from missionplanner.operations.keeping import backup_folder
from missionplanner.settings import Settings, settings_file
from missionplanner.ui.papers_folder import papers_folder
from missionplanner.ui.settings.part import Part, Shown
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import hairline
from missionplanner.ui.words import say


class Folders(Part):
    """Paths in full, each with the way there."""

    def __init__(self, settings: Settings, change: Callable[..., None], store: Path) -> None:
        super().__init__(Message("Folders"))
        self._settings = settings
        self._change = change
        self.choose = Link(Message("Choose…"))
        self.choose.clicked.connect(self._choose)
        self.papers = Shown(Message("Papers are saved in"), "", self.choose)
        self.add(self.papers)
        self.add(hairline())
        self.add(Shown(Message("All visits"), str(store), _way_to(store.parent)))
        backups = backup_folder(store)
        self.add(Shown(Message("Backups"), str(backups), _way_to(backups)))
        self.add(Shown(Message("These settings"), str(settings_file())))
        self.note(
            Message(
                "The file has no password: whoever has the laptop can read it. Lock the laptop,"
                " and have its disk encrypted (BitLocker in Windows)."
            )
        )
        self.box.addStretch(1)
        self._show()

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are."""
        self._settings = settings
        self._show()

    def _show(self) -> None:
        self.papers.value.show_words(str(papers_folder(self._settings)))

    def _choose(self) -> None:
        begin = str(papers_folder(self._settings))
        folder = QFileDialog.getExistingDirectory(self, say(Message("Papers are saved in")), begin)
        if folder:
            self._change(papers_folder=folder)

    def first_focus(self) -> None:
        self.choose.setFocus()


def _way_to(folder: Path) -> Link:
    link = Link(Message("Show in folder"))
    link.clicked.connect(lambda: _show_folder(folder))
    return link


def _show_folder(folder: Path) -> None:
    """The folder, or the nearest one above it that is there."""
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
