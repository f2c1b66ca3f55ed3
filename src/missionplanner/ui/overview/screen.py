"""The overview of a visit."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from missionplanner.domain.folder import VisitFolder
from missionplanner.planning.finding import Where
from missionplanner.ui.attachments.strip import AttachmentStrip
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.history.panel import history_key
from missionplanner.ui.overview.changes import LatestChanges
from missionplanner.ui.overview.facts import Facts
from missionplanner.ui.overview.lists import Cities, Groups, ShortList
from missionplanner.ui.overview.objectives import Objectives
from missionplanner.ui.overview.readiness import ReadinessPanel
from missionplanner.ui.overview.stage_line import StageLine
from missionplanner.ui.widgets.frames import Ground, Scrolled, Stack

_READINESS, _READINESS_NARROW = 440, 340
_ON_DEMAND: tuple[type[ShortList], ...] = (Cities, Groups)


class Overview(Ground):
    """Stages on top; facts, aims and latest changes at the left, readiness at the right.

    Cities and groups belong to what is shown on demand.
    """

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._shape: Any = None
        self._folder: VisitFolder | None = None
        self._body = Stack(4, (20, 8, 20, 16))
        self.readiness = ReadinessPanel(desk, visit_id)
        self._changes = LatestChanges(desk, visit_id)
        self.files = AttachmentStrip(desk, visit_id, within=self, role="section")
        self.stages: StageLine | None = None
        self.facts: Facts | None = None
        self.lists: tuple[ShortList, ...] = ()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(Scrolled(self._body), 1)
        row.addWidget(self.readiness)
        self._whole.addLayout(row, 1)
        self._watch = FolderWatch(desk, visit_id, self, self._show)
        history_key(self, desk, lambda: ("Visit", visit_id))

    def _show(self, folder: VisitFolder) -> None:
        self._folder = folder
        self._show_stages(folder)
        if self.facts is None or self._shape != Facts.shape(folder):
            self._build(folder)
        else:
            self.facts.show_folder(folder)
            for each in self.lists:
                each.show_folder(folder)
        self.readiness.show_folder(folder)
        self._changes.read()

    def _show_stages(self, folder: VisitFolder) -> None:
        if self.stages is not None:
            self.stages.show_folder(folder)
            return
        self.stages = StageLine(self._desk, folder)
        self.stages.visit_asked.connect(self._ask_for_days)
        self._whole.insertWidget(0, self.stages)

    def _build(self, folder: VisitFolder) -> None:
        self._shape = Facts.shape(folder)
        for lasting in (self._changes, self.files):
            self._body.box.removeWidget(lasting)
        self._body.clear()
        self.facts = Facts(self._desk, folder)
        self.lists = (Objectives(self._desk, folder),)
        for widget in (self.facts, *self.lists, self._changes, self.files):
            self._body.add(widget)
        self._body.box.addStretch(1)
        is_typed_in = any(self._desk.drafts.fields(each.new_id(folder)) for each in _ON_DEMAND)
        self._show_others(self.facts.is_open or is_typed_in)
        self.facts.opened.connect(self._show_others)

    def _show_others(self, is_open: bool) -> None:
        """Tables take their time, so they are made when they are asked for."""
        if is_open and len(self.lists) == 1 and self._folder is not None:
            made = [each(self._desk, self._folder) for each in _ON_DEMAND]
            for place, widget in enumerate(made, 1):
                self._body.box.insertWidget(place, widget)
            self.lists = (*self.lists, *made)
        for each in self.lists[1:]:
            each.setVisible(is_open)

    def _ask_for_days(self) -> None:
        if self.facts is not None:
            self.facts.open_at("starts_on")

    def first_focus(self) -> None:
        """On the first fact that is missing, then on the objectives."""
        missing = self.facts.missing() if self.facts is not None else None
        if missing is not None:
            missing.setFocus()
        elif self.lists:
            self.lists[0].table.setFocus()

    def open_at(self, where: Where) -> None:
        """Go to the field of a finding."""
        if where.noun in {each.noun.__name__ for each in _ON_DEMAND}:
            self._show_others(is_open=True)
        for each in self.lists:
            if each.noun.__name__ == where.noun:
                each.open_at(where.row, where.field)
                return
        if self.facts is not None:
            self.facts.open_at(where.field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.readiness.setFixedWidth(_READINESS if self.width() > 1100 else _READINESS_NARROW)
