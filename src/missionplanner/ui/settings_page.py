"""The user's own settings: colours, language, name, and where things are kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from missionplanner.messages import Message
from missionplanner.paths import resource
from missionplanner.settings import Settings, Theme
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.field import ChoiceField, Field
from missionplanner.ui.widgets.frames import MARGIN, Ground, SectionHead, Stack, hairline
from missionplanner.ui.widgets.texts import Label

_BESIDE = 140
_LANGUAGES = {
    "en": "English",
    "ka": "ქართული",
    "ru": "Русский",
    "uz": "Oʻzbekcha",
}


class SettingsPage(Ground):
    """Each setting holds at once."""

    def __init__(self, settings: Settings, change: Callable[[Settings], None], store: Path) -> None:
        super().__init__()
        self._settings = settings
        self._change = change
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        box.setSpacing(0)
        title = Label(Message("Settings"), "title")
        # As high as the bars of the other rooms.
        title.setFixedHeight(60)
        box.addWidget(title)
        body = Stack(6)
        body.setMaximumWidth(640)
        self._fill(body, store)
        box.addWidget(body)
        box.addStretch(1)

    def _fill(self, body: Stack, store: Path) -> None:
        self.theme = ChoiceField(
            Message("Colours"),
            (
                Choice(Theme.SYSTEM, Message("As the system has them")),
                Choice(Theme.LIGHT, Message("Light")),
                Choice(Theme.DARK, Message("Dark")),
            ),
            lambda value: self._set(theme=value),
            beside=_BESIDE,
        )
        self.theme.show_value(self._settings.theme)
        body.add(self.theme)
        language = ChoiceField(
            Message("Language"),
            [Choice(tag, name) for tag, name in _LANGUAGES.items() if _is_there(tag)],
            lambda value: self._set(language=value),
            beside=_BESIDE,
        )
        language.show_value(self._settings.language or "en")
        body.add(language)
        actor = Field(Message("Your name"), lambda typed: self._set(actor=typed), beside=_BESIDE)
        actor.set_hint(Message("As the history is to name you"))
        actor.show_value(self._settings.actor)
        body.add(actor)
        body.add(hairline())
        body.add(SectionHead(Message("Where it is kept")))
        body.add(Label(Message("All visits are in the file {file}", file=store), wraps=True))
        body.add(
            Label(
                Message(
                    "The file has no password: whoever has the laptop can read it. Lock the laptop,"
                    " or have its disk encrypted."
                ),
                "meta",
                "text2",
                wraps=True,
            )
        )

    def _set(self, **values: object) -> None:
        self._settings = replace(self._settings, **values)  # type: ignore[arg-type]  # by name
        self._change(self._settings)

    def first_focus(self) -> None:
        """On the first setting."""
        self.theme.box.setFocus()


def _is_there(tag: str) -> bool:
    return tag == "en" or resource("translations", tag).is_dir()
