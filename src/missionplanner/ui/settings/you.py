"""The user's own settings: the language and the colours of the window, and a name."""

from __future__ import annotations

from collections.abc import Callable

from missionplanner.messages import Message
from missionplanner.paths import resource
from missionplanner.settings import Settings, Theme
from missionplanner.ui.settings.part import BESIDE, Part
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.field import ChoiceField, Field

# Each in its own words; the window offers those that it has a catalogue of.
_LANGUAGES = {
    "en": "English",
    "ka": "ქართული",
    "ru": "Русский",
    "uz-Latn": "Oʻzbekcha",
    "uz-Cyrl": "Ўзбекча",
}
_NOT_READ = frozenset(_LANGUAGES) - {"en"}


class You(Part):
    """Each holds at once."""

    def __init__(self, settings: Settings, change: Callable[..., None]) -> None:
        super().__init__(Message("You and language"))
        self.language = ChoiceField(
            Message("Language"),
            [Choice(tag, name) for tag, name in _LANGUAGES.items() if _is_there(tag)],
            lambda tag: self._speak(str(tag)),
            beside=BESIDE,
        )
        self._change = change
        self.add(self.language)
        self._unread = self.note(
            Message(
                "No native speaker has read these words yet. Tell us where they are not what an"
                " office would say."
            )
        )
        self._unread.setContentsMargins(BESIDE + 8, 0, 0, 0)
        self.theme = ChoiceField(
            Message("Colours"),
            (
                Choice(Theme.SYSTEM, Message("As the system has them")),
                Choice(Theme.LIGHT, Message("Light")),
                Choice(Theme.DARK, Message("Dark")),
            ),
            lambda value: change(theme=value),
            beside=BESIDE,
        )
        self.add(self.theme)
        self.actor = Field(
            Message("Your name"), lambda typed: change(actor=typed.strip()), beside=BESIDE
        )
        self.actor.set_hint(Message("As the history is to name you"))
        self.add(self.actor)
        smaller = self.note(
            Message(
                "Words too small? The window follows the scale of the system: in Windows, Settings,"
                " System, Display, Scale."
            )
        )
        smaller.setContentsMargins(BESIDE + 8, 0, 0, 0)
        self.box.addStretch(1)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are."""
        tag = settings.language or "en"
        self.language.show_value("uz-Latn" if tag == "uz" else tag)
        self.theme.show_value(settings.theme)
        self.actor.show_value(settings.actor)
        self._unread.setVisible(tag in _NOT_READ)

    def _speak(self, tag: str) -> None:
        self._unread.setVisible(tag in _NOT_READ)
        self._change(language=tag)

    def first_focus(self) -> None:
        self.language.box.setFocus()


def _is_there(tag: str) -> bool:
    return tag == "en" or resource("translations", tag.replace("-", "_")).is_dir()
