"""What can be done from everywhere in the window, as verbs with what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from missionplanner.messages import Message
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.ui.main_window import MainWindow


class Commands:
    """Undo and redo by name, a visit file, the sample."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def make_keys(self) -> None:
        """Bind the keys; there is nothing to do with them before the office is open."""
        from PySide6.QtGui import QAction, QKeySequence

        from missionplanner.ui.command_list import everywhere
        from missionplanner.ui.keys import commands_keys

        runs = everywhere(self._window)
        for key in commands_keys():
            _icon, run = runs[key.command]
            action = QAction(self._window)
            action.setShortcuts([QKeySequence(each) for each in key.keys])
            by_key = run if key.command == "find" else self._after_the_box(run)
            action.triggered.connect(lambda _checked=False, run=by_key: run())
            self._window.addAction(action)

    def _after_the_box(self, run: Callable[[], None]) -> Callable[[], None]:
        """Close the box of Ctrl+K where it is open, then run."""

        def by_key() -> None:
            self._window.leave_box()
            run()

        return by_key

    def undo(self) -> None:
        """Take back the newest change, and say which it was."""
        if self._window.session is not None:
            undone = self._window.session.office.undo()
            self._tell(undone, lambda label: Message("Taken back: {what}", what=label))

    def redo(self) -> None:
        """Bring back what was taken back last."""
        if self._window.session is not None:
            undone = self._window.session.office.redo()
            self._tell(undone, lambda label: Message("Brought back: {what}", what=label))

    def _tell(self, undone: Any, said: Callable[[Message], Message]) -> None:
        toast = self._window.toast
        if undone is None:
            toast.tell(Message("There is nothing more to take back or to bring back."))
        elif undone.left_alone:
            toast.tell(
                Message(
                    "{what}: {n} field changed since then stays as it is",
                    plural="{what}: {n} fields changed since then stay as they are",
                    what=undone.label,
                    n=undone.left_alone,
                )
            )
        else:
            toast.tell(said(undone.label))
        self._window.say_undo()

    def open_file(self) -> None:
        """Bring in a visit file that is chosen from the folders."""
        path = self._chosen(Message("Open a visit file"), Message("Visit files"), "*.json")
        if path is not None:
            self.bring_in(path)

    def choose_backup(self) -> None:
        """Go on with a backup that is chosen from the folders, in the place of this store."""
        path = self._chosen(Message("Open a backup"), Message("Backups"), "*")
        if path is not None:
            self._window.backup_chosen.emit(path)

    def _chosen(self, title: Message, kind: Message, pattern: str) -> Path | None:
        """A file that somebody chooses, from the documents on."""
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        name, _ = QFileDialog.getOpenFileName(
            self._window, say(title), folder, f"{say(kind)} ({pattern})"
        )
        return Path(name) if name else None

    def bring_in(self, path: Path) -> None:
        """Bring in a visit file and open its visit."""
        if self._window.session is not None:
            brought = self._window.session.office.files.bring_in(path)
            self._window.open_visit(brought.visit_id)
            self._window.toast.say(Message("{code} brought in", code=brought.code))

    def has_sample(self) -> bool:
        """Whether a sample visit is in the store."""
        from missionplanner.operations.sample import has_sample

        return self._window.session is not None and has_sample(self._window.session.office)

    def bring_sample(self) -> None:
        """Put the sample visit into the store and open it; there already, only open it."""
        session = self._window.session
        if session is None:
            return
        brought = session.office.files.sample()
        self._window.open_visit(session.office.files.sample_id())
        if brought is not None:
            self._window.toast.offer(
                Message("Sample brought in"), Message("Remove it again"), self.remove_sample
            )

    def remove_sample(self) -> None:
        """Take the samples out again, with the people and places that only they have."""
        from missionplanner.operations.sample import remove_sample

        session = self._window.session
        if session is not None and remove_sample(session.office):
            self._window.toast.say(Message("Sample removed"))
