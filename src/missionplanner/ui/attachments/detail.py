"""The chosen file: its preview, its name, who sees it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from missionplanner.domain.attachment import Attachment
from missionplanner.messages import Message
from missionplanner.ui.attachments.preview import Preview
from missionplanner.ui.attachments.wording import AUDIENCES
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import SectionHead, Stack
from missionplanner.ui.words import say

_BESIDE = 72


class Detail(Stack):
    """Hidden while no file is chosen."""

    def __init__(self, desk: Desk, remove: Callable[[], None]) -> None:
        super().__init__(4)
        self._desk = desk
        self._file: Attachment | None = None
        self._form: RowForm | None = None
        self.preview = Preview(desk)
        self.add(self.preview)
        self._verbs = SectionHead("")
        for words, do in ((Message("Save a copy…"), self.save_copy), (Message("Remove"), remove)):
            link = Link(words)
            link.clicked.connect(lambda _checked=False, verb=do: verb())
            self._verbs.add(link)
        self.add(self._verbs)
        self.hide()

    def show_file(self, file: Attachment | None) -> None:
        """Show another file, or the same as it is now."""
        self._file = file
        self.preview.show_file(file)
        self.setVisible(file is not None)
        if file is None:
            return
        if self._form is None:
            self._form = self._made_for(file)
            self.box.insertWidget(1, self._form)
        self._form.show_row(file)

    @property
    def form(self) -> RowForm | None:
        """The fields of the file, once one was chosen."""
        return self._form

    def _made_for(self, file: Attachment) -> RowForm:
        form, attachments = RowForm(self._desk, file, beside=_BESIDE), self._desk.office.attachments
        form.bound(
            "name",
            Message("Name"),
            lambda: str(form.row.name),
            lambda typed: attachments.rename(form.row, typed),
        )
        form.choice(
            "seen_by",
            AUDIENCES,
            lambda editions: attachments.show_to(form.row, editions),
        )
        return form

    def save_copy(self) -> None:
        """Ask for a folder and save a copy there."""
        if self._file is not None:
            folder = QFileDialog.getExistingDirectory(self, say(Message("Save a copy in")))
            if folder:
                self.save_copy_in(Path(folder))

    def save_copy_in(self, folder: Path) -> None:
        """Save a copy of the file there."""
        file, attachments = self._file, self._desk.office.attachments
        if file is None:
            return
        tell = self._desk.tell
        self._desk.background.run(
            Message("Saving “{file}”", file=file.name),
            lambda _job: attachments.give_out(file, folder),
            lambda path: tell(Message("Saved as “{file}”", file=path.name)),
        )
