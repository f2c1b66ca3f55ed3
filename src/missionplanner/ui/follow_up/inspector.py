"""The chosen follow-up: what was agreed, where, and visibly apart what only the office sees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from missionplanner.domain.amend import find_row
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.messages import Message, wording
from missionplanner.planning.finding import Where
from missionplanner.planning.labels import value_label
from missionplanner.ui.attachments.strip import AttachmentStrip
from missionplanner.ui.desk import Desk
from missionplanner.ui.follow_up.forms import FollowUpForms
from missionplanner.ui.follow_up.source import said_in
from missionplanner.ui.row_inspector import Part, RowInspector
from missionplanner.ui.widgets.frames import SectionHead, Stack, hairline
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import language, say


class FollowUpInspector(RowInspector):
    """Filled for one follow-up after the other."""

    done_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._folder: VisitFolder | None = None
        self._row: FollowUp | None = None
        self._source = Label("", "meta", "text2", wraps=True)
        self._history: Stack | None = None
        self._files: AttachmentStrip | None = None

    def show_row(self, folder: VisitFolder, row: FollowUp | None) -> None:
        """Show a follow-up; nothing is shown while none is chosen."""
        self._folder, self._row = folder, row
        shape = (row is None, folder.visit.languages)
        self.show_shape(shape, lambda: self._parts(row))
        self._show_rest()

    def _parts(self, row: FollowUp | None) -> Sequence[Part]:
        if row is None:
            return (self._nothing,)
        forms = FollowUpForms(self.desk, self._current)
        return (
            lambda: self._agreed(forms, row),
            lambda: self._ours(forms, row),
            lambda: self._rest(forms, row),
            lambda: self._attached(row),
        )

    def _nothing(self) -> None:
        words = Message("Choose a follow-up to see the rest of it.")
        self.add(Label(words, "meta", "text3", wraps=True))

    def _agreed(self, forms: FollowUpForms, row: FollowUp) -> None:
        self.add(SectionHead(Message("Agreed"), Message("both sides have this"), "group"))
        self.add_form(forms.agreed(row), lambda: self._row)
        self._source = Label("", "meta", "text2", wraps=True)
        self.add(self._source)
        self.add_verbs((Message("Open the minutes"), self._open_minutes))

    def _ours(self, forms: FollowUpForms, row: FollowUp) -> None:
        self.add(hairline())
        mine = SectionHead(Message("Our tracking"), role="group")
        mine.add(Pill(Message("Only for us"), "warn", "lock"))
        self.add(mine)
        self.add_form(forms.ours(row), lambda: self._row)

    def _rest(self, forms: FollowUpForms, row: FollowUp) -> None:
        self.add_section(Message("How it went"))
        self._history = Stack(4)
        self.add(self._history)
        self.add_form(forms.history(row), lambda: self._row)
        self.add_verbs(
            (Message("Done"), lambda: self._ask("done")),
            (Message("Delete"), lambda: self._ask("delete")),
        )
        self._show_rest()

    def _attached(self, row: FollowUp) -> None:
        self._files = AttachmentStrip(self.desk, self._current().visit.id, row.id, within=self)
        self.add(hairline())
        self.add(self._files)

    def _show_rest(self) -> None:
        """The sentence of the minutes, and the lines of the history."""
        row = self._row
        if row is None:
            return
        if self._files is not None:
            self._files.show_about(row.id)
        self._source.show_words(said_in(self._current(), row))
        if self._history is None:
            return
        self._history.clear()
        for line in row.history:
            day = wording(language()).day(line.on) if line.on else ""
            parts = [day, say(value_label(line.status)), line.by, line.remark]
            words = "  ·  ".join(part for part in parts if part)
            self._history.add(Label(words, "meta", "text2", wraps=True))

    def _open_minutes(self) -> None:
        row = self._row
        visit = self._current().visit
        found = find_row(visit, row.point_id) if row and row.point_id else None
        if found is not None:
            self.desk.go(visit.id, Where.of(found, "text"))

    def _ask(self, what: str) -> None:
        if self._row is not None:
            signal = self.done_asked if what == "done" else self.delete_asked
            signal.emit(self._row.id)

    def _current(self) -> VisitFolder:
        assert self._folder is not None
        return self._folder
