"""The backups of the store: which there are, whether they are sound, one more, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.operations import keeping
from missionplanner.operations.keeping import Backup
from missionplanner.ui.desk import Desk
from missionplanner.ui.settings.going_back import GoingBack
from missionplanner.ui.settings.part import Part
from missionplanner.ui.settings.wording import age, moment, size
from missionplanner.ui.widgets.busy import BusyStrip
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.field import Problem
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel, TableView

_COLUMNS = (
    Column("when", Message("Made", context="backup"), 150, stretch=2),
    Column("age", Message("Age"), 110, stretch=1),
    Column("size", Message("Size"), 80, align="right"),
    Column("state", Message("State"), 150, stretch=2),
)
_ROW, _MOST_ROWS = 30, 8
_SOUND = Cell(Message("Every page is sound"), "ok", icon="check", icon_tone="ok")
_DAMAGED = Cell(Message("Damaged"), "bad", icon="circle-alert", icon_tone="bad")
_WAITS = Cell(Message("Being checked…"), "text3")


class Backups(Part):
    """Backups are checked one after the other in the background."""

    restore_chosen = Signal(object)

    def __init__(self, desk: Desk, store: Path) -> None:
        super().__init__(Message("Backups"))
        self._desk = desk
        self._store = store
        self._backups: tuple[Backup, ...] = ()
        self._sound: dict[tuple[Path, int], bool] = {}
        self._is_checking = False
        self._build()
        later = QTimer(self)
        later.setSingleShot(True)
        later.timeout.connect(self.read)
        later.start(0)

    def _build(self) -> None:
        self.now = Button(Message("Back up now"), "normal", "plus")
        self.now.setEnabled(not self._desk.office.is_read_only)
        self.now.clicked.connect(self.back_up)
        self.head.add(self.now)
        self.note(
            Message(
                "One is made whenever the program closes after changes. All of two days are kept,"
                " then one a day, then one a week."
            )
        )
        self.busy = BusyStrip()
        self.add(self.busy)
        self.problem = Problem()
        self.problem.hide()
        self.add(self.problem)
        self.model = TableModel(_COLUMNS, parent=self)
        self.table = TableView(self.model, Message("Backups"))
        self.table.chosen.connect(self._choose)
        self.add(self.table)
        self.none = self.note(Message("There is no backup yet."))
        self.back = GoingBack(self._desk, self._store)
        self.back.confirmed.connect(self.restore_chosen)
        self.add(self.back)
        self.box.addStretch(1)

    def read(self) -> None:
        """List the backups that there are."""
        self._backups = keeping.backups(self._store)
        self._show()
        if not self.table.current_key() and self._backups:
            self.table.select(self._backups[0].path)
        self._check_next()

    def _show(self) -> None:
        now = self._desk.office.now()
        self.model.set_rows([self._row(each, now) for each in self._backups])
        # The way back stays in view below a long list.
        rows = min(len(self._backups), _MOST_ROWS)
        self.table.setFixedHeight(self.table.horizontalHeader().height() + rows * _ROW + 2)
        self.table.setVisible(bool(self._backups))
        self.none.setVisible(not self._backups)
        self._choose()

    def _row(self, backup: Backup, now: Any) -> Row:
        return Row(
            backup.path,
            (
                Cell(moment(backup.made_at), weight=500),
                Cell(age(backup.made_at, now), "text2"),
                Cell(size(backup.size), "text2"),
                self._state(backup),
            ),
        )

    def _state(self, backup: Backup) -> Cell:
        is_sound = self._sound.get((backup.path, backup.size))
        return _WAITS if is_sound is None else _SOUND if is_sound else _DAMAGED

    def _choose(self, _key: Any = None) -> None:
        key = self.table.current_key()
        chosen = next((each for each in self._backups if each.path == key), None)
        is_good = chosen is not None and self._state(chosen) is not _DAMAGED
        self.back.offer(chosen if is_good else None)

    # Whether they are sound

    def _check_next(self) -> None:
        waiting = (each for each in self._backups if (each.path, each.size) not in self._sound)
        backup = next(waiting, None)
        if backup is None or self._is_checking:
            return
        self._is_checking = True

        def then(is_sound: bool) -> None:
            self._is_checking = False
            self._sound[backup.path, backup.size] = is_sound
            self._show()
            self._check_next()

        title = Message("Checking a backup")
        job = self._desk.background.run(title, lambda _job: keeping.is_sound(backup.path), then)
        self.destroyed.connect(job.cancel)

    # One more

    def back_up(self) -> None:
        """Make a backup now."""
        self.problem.hide()
        self.now.setEnabled(False)
        job = self._desk.background.run(
            Message("Making a backup"),
            lambda _job: keeping.back_up(self._store),
            self._made,
            failed=self._failed,
        )
        self.destroyed.connect(job.cancel)
        self.busy.follow(job)

    def _made(self, backup: Path) -> None:
        self.now.setEnabled(True)
        self._sound[backup, backup.stat().st_size] = True  # a backup is verified as it is made
        self.read()
        self.table.select(backup)
        self._desk.tell(Message("Backup made and verified"))

    def _failed(self, error: BaseException) -> None:
        self.now.setEnabled(True)
        if not isinstance(error, PlannerError):
            raise error
        self.problem.label.show_words(error.message)
        self.problem.show()

    def first_focus(self) -> None:
        self.now.setFocus()
