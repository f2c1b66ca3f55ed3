"""The papers there are, by the stage at which they matter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from missionplanner.domain.visit import Visit
from missionplanner.messages import Message, wording
from missionplanner.operations.papers import PaperKind
from missionplanner.planning.paper_stages import PaperStage, first_offered, stage_now, stage_of
from missionplanner.ui.memory import Memory
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel, TableView, group_row
from missionplanner.ui.words import Words, language

_WIDTH = 236
_HEADS = {
    PaperStage.BEFORE: Message("Before the visit"),
    PaperStage.DURING: Message("During"),
    PaperStage.AFTER: Message("After"),
}


class Kinds(Ground):
    """At most five at first, those of now among them; all of them at a click."""

    chosen = Signal(object)

    def __init__(self, memory: Memory) -> None:
        super().__init__("sunken", "right")
        self.setFixedWidth(_WIDTH)
        self._shows_all = False
        self._shown: tuple[Sequence[PaperKind], Visit, date] | None = None
        columns = [Column("kind", "", 100, stretch=1), Column("state", "", 92)]
        self.model = TableModel(columns, parent=self)
        self.table = TableView(self.model, Message("Papers"), memory=memory, key="papers")
        self.table.setProperty("ground", "sunken")
        self.table.horizontalHeader().hide()
        self.table.chosen.connect(self.chosen)
        self.all = Button("", "plain")
        self.all.clicked.connect(self._show_all)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 1, 8)
        box.addWidget(self.table, 1)
        box.addWidget(self.all)

    def show_kinds(self, kinds: Sequence[PaperKind], visit: Visit, today: date) -> None:
        """Show the papers of a visit as it is on a day."""
        self._shown = kinds, visit, today
        names = [kind.name for kind in kinds]
        first = first_offered(names, stage_now(visit, today))
        self.all.setVisible(len(first) < len(kinds) and not self._shows_all)
        self.all.show_words(Message("All papers ({n})", n=len(kinds)))
        wanted = [kind for kind in kinds if self._shows_all or kind.name in first]
        rows: list[Row] = []
        for stage in PaperStage:
            of_stage = [kind for kind in wanted if stage_of(kind.name) is stage]
            if of_stage:
                rows.append(group_row(stage.value, Cell(_HEADS[stage], "text2", 500)))
                rows += [
                    Row(kind.name, (Cell(kind.title, weight=500), _state(kind, visit, today)))
                    for kind in of_stage
                ]
        self.table.show_rows(tuple(rows))

    def _show_all(self) -> None:
        self._shows_all = True
        if self._shown is not None:
            self.show_kinds(*self._shown)
        self.table.setFocus()


def _state(kind: PaperKind, visit: Visit, today: date) -> Cell:
    """How far what the paper is made of is."""
    words: Words = Message("version {version}", version=visit.version)
    if stage_of(kind.name) is PaperStage.AFTER:
        last = visit.ends_on or visit.starts_on
        words = Message("nothing yet")
        if visit.records:
            n = len(visit.records)
            words = Message("{n} record", plural="{n} records", n=n)
        elif last is not None and today <= last:
            words = Message("after {day}", day=wording(language()).day(last, "MMMd"))
    return Cell(words, "text3", tip=words)
