"""Paints the lines of an outline, and edits them in place with the keys of a notebook."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from missionplanner.ui.minutes.outline_rows import LineRow
from missionplanner.ui.theme.fonts import metrics, sized
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.growing_edit import GrowingEdit
from missionplanner.ui.widgets.marked_painting import draw_marked, height_of_marked
from missionplanner.ui.widgets.painting import draw_icon, draw_pill, draw_text, pill_width
from missionplanner.ui.widgets.rich_text import RichEdit
from missionplanner.ui.widgets.table.cells import Cell, Chip
from missionplanner.ui.widgets.table.delegate import TableDelegate
from missionplanner.ui.widgets.table.model import Index, TableModel, persistent
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.ui.minutes.outline import OutlineView

# Agreed wording has no marks: it goes out letter for letter.
Editor = GrowingEdit | RichEdit
_ABOVE, _HEAD_ABOVE, _BELOW, _RIGHT, _CHIPS, _REASON = 6, 14, 6, 20, 26, 20
# The margin of an editor around its text, so that text stays where it is when it is opened.
_MARGIN = 3
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_HUGE = 1_000_000


def height_of(row: LineRow, width: int, *, text: str | None = None, written: int = 0) -> int:
    """How high a line is; `text` was typed and is not stored, `written` is an editor's height."""
    said = say(row.words.text) if text is None else text
    body = written - 2 * _MARGIN if written else _words_height(row, said, _room(row, width))
    chips = _CHIPS * (_chips(row, width)[-1][1] + 1) if row.words.chips else 0
    return _above(row) + body + chips + (_REASON if text is not None else 0) + _BELOW


def _has_marks(row: LineRow) -> bool:
    return not row.sign.icon and "*" in say(row.words.text)


def _above(row: LineRow) -> int:
    return _HEAD_ABOVE if row.depth == 0 else _ABOVE


def _room(row: LineRow, width: int) -> int:
    return max(80, width - row.text_at - _RIGHT)


def _words_height(row: LineRow, said: str, room: int) -> int:
    if _has_marks(row):
        return height_of_marked(said, room, row.font)
    return _text_height(said, room, *row.font)


@lru_cache(maxsize=4096)
def _text_height(words: str, width: int, pixels: int, weight: int) -> int:
    measure = metrics(pixels, weight)
    box = measure.boundingRect(QRect(0, 0, width, _HUGE), _WRAP, words)
    return max(box.height(), measure.lineSpacing())


class LineDelegate(TableDelegate):
    """Text and chips below each other, the sign at the left."""

    def __init__(self, view: OutlineView) -> None:
        super().__init__(view)
        self._outline = view

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = cast(TableModel, index.model())
        row = cast(LineRow, model.rows[index.row()])
        painter.save()
        try:
            self._paint_ground(painter, option.rect, index)
            self._paint_sign(painter, option.rect, row)
            kept = model.kept_at(index)
            cell = row.words if kept is None else Cell(kept.text)
            top = option.rect.top() + _above(row)
            text = QRect(row.text_at, top, _room(row, option.rect.width()), _HUGE)
            painter.setFont(sized(*row.font))
            painter.setPen(QColor(tokens().colour(cell.tone)))
            if self._outline.is_writing and self._outline.current_row() == index.row():
                pass  # its editor stands over it, and may be shorter
            elif _has_marks(row):
                draw_marked(painter, text, say(cell.text), row.font)
            else:
                painter.drawText(text, _WRAP, say(cell.text))
            if kept is not None:
                _paint_reason(painter, option.rect, row, say(kept.reason))
            elif cell.chips:
                _paint_chips(painter, option.rect, row)
        finally:
            painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if self._outline.hovered_row == index.row():
            painter.fillRect(rect, QColor(tokens().hover))
        if self._outline.current_row() != index.row():
            return
        strong = self._outline.hasFocus() or self._outline.is_writing
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(
            QPen(QColor(tokens().accent if strong else tokens().accent_line), 2 if strong else 1)
        )
        whole = self._outline.is_whole_row
        painter.setBrush(QColor(tokens().accent_soft if whole else tokens().surface))
        painter.drawRoundedRect(rect.adjusted(10, 1, -10, -2), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_sign(self, painter: QPainter, rect: QRect, row: LineRow) -> None:
        said, top = say(row.sign.text), rect.top() + _above(row)
        line = metrics(*row.font).lineSpacing()
        if row.sign.icon:
            width = pill_width(metrics(12, 600), said, row.sign.icon)
            tone = "quiet" if row.sign.icon == "gavel" else "accent"
            place = QRect(row.sign_at, top + (line - 20) // 2, width, 20)
            draw_pill(painter, place, said, tone, row.sign.icon, 600)
            return
        font = row.font if row.depth == 0 else (12, 400)
        place = QRect(row.sign_at, top, row.text_at - row.sign_at, line)
        draw_text(painter, place, said, "text3", font)

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = cast(TableModel, index.model())
        row = cast(LineRow, model.rows[index.row()])
        edit = GrowingEdit() if row.sign.icon else RichEdit(lists=False)
        edit.setParent(parent)
        edit.setProperty("part", "heading" if row.depth == 0 else "line")
        edit.setProperty("heavy", "true" if row.font[1] > 400 else "")
        edit.setAccessibleName(say(model.columns[0].head))
        edit.document().setDocumentMargin(_MARGIN)
        place = persistent(index)
        edit.textEdited.connect(lambda words: model.typed(place, words))
        edit.textChanged.connect(self._outline.fit)
        self._outline.fit_later()
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Editor) and not editor.isModified():
            words = cast(TableModel, index.model()).text_to_edit(index)
            if words != editor.text():
                editor.setText(words)
                editor.moveCursor(QTextCursor.MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, Editor) and editor.isModified():
            editor.setModified(False)
            table = cast(TableModel, model)
            # A line that became a decision or a follow-up while it was open.
            is_agreed = bool(cast(LineRow, table.rows[index.row()]).sign.icon)
            table.store(index, editor.toPlainText() if is_agreed else editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row = cast(LineRow, cast(TableModel, index.model()).rows[index.row()])
        width = _room(row, option.rect.width()) + 2 * _MARGIN
        top = option.rect.top() + _above(row) - _MARGIN
        editor.setGeometry(row.text_at - _MARGIN, top, width, editor.height())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(editor, Editor):
            return self._handle(editor, cast(QKeyEvent, event))
        return super().eventFilter(editor, event)

    def _handle(self, editor: Editor, event: QKeyEvent) -> bool:
        """Do what a key means for the line; false leaves it to the editor."""
        key, view = event.key(), self._outline
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        row = view.current_key()
        if key in _ENTER and held == Qt.KeyboardModifier.NoModifier:
            self._leave_line(editor)
            view.next_asked.emit(row)
        elif key in _ENTER and held == Qt.KeyboardModifier.ControlModifier:
            self._leave_line(editor)
            view.setFocus()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            view.shift_asked.emit(row, 1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Escape:
            view.drop_edit()
            editor.setModified(False)
            self._leave_line(editor)
            view.setFocus()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._go(editor, -1 if key == Qt.Key.Key_Up else 1, held)
        else:
            return self._change_kind(editor, key)
        return True

    def _go(self, editor: Editor, by: int, held: Qt.KeyboardModifier) -> bool:
        if held == Qt.KeyboardModifier.AltModifier:
            self._leave_line(editor)
            self._outline.move_line(by)
            return True
        move = QTextCursor.MoveOperation.Up if by < 0 else QTextCursor.MoveOperation.Down
        if held != Qt.KeyboardModifier.NoModifier or editor.textCursor().movePosition(move):
            return False
        self._leave_line(editor)
        self._outline.step(by)
        return True

    def _change_kind(self, editor: Editor, key: int) -> bool:
        cursor, view = editor.textCursor(), self._outline
        begun = editor.text()[: cursor.position()].casefold()
        if key == Qt.Key.Key_Space and begun in ("d", "f") and not cursor.hasSelection():
            cursor.deletePreviousChar()
            view.kind_asked.emit(view.current_key(), begun)
            return True
        if key == Qt.Key.Key_Backspace and cursor.atStart() and not cursor.hasSelection():
            view.kind_asked.emit(view.current_key(), "")
            return True
        return False

    def _leave_line(self, editor: Editor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _chips(row: LineRow, width: int) -> list[tuple[Chip, int, int, int]]:
    """Each chip with its line, its left edge and how wide it is; what has no room begins a line."""
    places: list[tuple[Chip, int, int, int]] = []
    left, line, room = 0, 0, _room(row, width)
    for chip in row.words.chips:
        wide = min(pill_width(metrics(12, 500), say(chip.words), chip.icon), room)
        if left and left + wide > room:
            left, line = 0, line + 1
        places.append((chip, line, row.text_at + left, wide))
        left += wide + 6
    return places


def _paint_chips(painter: QPainter, rect: QRect, row: LineRow) -> None:
    places = _chips(row, rect.width())
    top = rect.bottom() - _BELOW + 6 - _CHIPS * (places[-1][1] + 1)
    for chip, line, left, wide in places:
        place = QRect(left, top + _CHIPS * line, wide, 20)
        draw_pill(painter, place, say(chip.words), chip.tone, chip.icon)


def _paint_reason(painter: QPainter, rect: QRect, row: LineRow, reason: str) -> None:
    top = rect.bottom() - _BELOW - 16
    draw_icon(painter, QPoint(row.text_at, top + 1), "circle-alert", "bad", 14)
    place = QRect(row.text_at + 22, top, rect.right() - _RIGHT - row.text_at - 22, 16)
    draw_text(painter, place, reason, "bad", (12, 500))


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
