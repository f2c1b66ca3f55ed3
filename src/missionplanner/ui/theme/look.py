"""Puts one look on the whole program: palette, font and style sheet, swapped together."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from missionplanner.paths import resource
from missionplanner.ui.theme.fonts import ROLES, font
from missionplanner.ui.theme.tokens import DARK, LIGHT, Tokens, put_in_use

_TOKEN = re.compile(r"@(\w+)")


def apply(app: QApplication, theme: str) -> None:
    """Show the program `light`, `dark`, or as the `system` is."""
    chosen = DARK if _is_dark(app, theme) else LIGHT
    put_in_use(chosen)
    app.setFont(font())
    app.setPalette(palette(chosen))
    app.setStyleSheet(sheet(chosen))


def _is_dark(app: QApplication, theme: str) -> bool:
    if theme == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme == "dark"


def palette(chosen: Tokens) -> QPalette:
    """The palette for what the style sheet does not reach."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: chosen.surface,
        QPalette.ColorRole.Base: chosen.surface,
        QPalette.ColorRole.AlternateBase: chosen.sunken,
        QPalette.ColorRole.Button: chosen.surface,
        QPalette.ColorRole.WindowText: chosen.text,
        QPalette.ColorRole.Text: chosen.text,
        QPalette.ColorRole.ButtonText: chosen.text,
        QPalette.ColorRole.PlaceholderText: chosen.text3,
        QPalette.ColorRole.Highlight: chosen.accent,
        QPalette.ColorRole.HighlightedText: chosen.on_accent,
        QPalette.ColorRole.Link: chosen.accent_text,
        QPalette.ColorRole.ToolTipBase: chosen.raised,
        QPalette.ColorRole.ToolTipText: chosen.text,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen.text3))
    return made


def sheet(chosen: Tokens) -> str:
    """The style sheet with the tokens put in, and a rule for every role and tone of a text."""
    written = resource("styles", "window.qss").read_text(encoding="utf-8")
    theme = "dark" if chosen is DARK else "light"
    values = {**chosen.as_dict(), "styles": resource("styles").as_posix(), "theme": theme}
    rules = [_TOKEN.sub(lambda place: values[place[1]], written)]
    rules += [
        f'QLabel[role="{role}"] {{ font-size: {pixels}px; font-weight: {weight}; }}'
        for role, (pixels, weight) in ROLES.items()
    ]
    rules += [
        f'QLabel[tone="{tone}"] {{ color: {chosen.colour(tone)}; }}'
        for tone in ("text", "text2", "text3", "accent_text", "ok", "warn", "bad")
    ]
    return "\n".join(rules)
