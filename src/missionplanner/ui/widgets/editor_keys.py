"""What keys and the focus mean in every editor: undo, Enter, and when somebody has left it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
# A menu or another window has the focus for a while; the editor still is where somebody types.
_ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def is_undo(event: QEvent) -> bool:
    """Whether the window is about to hear undo or redo, which an editor may take for itself."""
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _UNDO)


def enters(event: QKeyEvent, *, breaks: bool) -> bool:
    """Whether an Enter is done with the text; where Enter `breaks`, Ctrl+Enter is."""
    wanted = Qt.KeyboardModifier.ControlModifier if breaks else Qt.KeyboardModifier.NoModifier
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == wanted


def is_left(event: QFocusEvent) -> bool:
    """Whether the focus went to another place of the window."""
    return event.reason() not in _ELSEWHERE
