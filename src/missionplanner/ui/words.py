"""Words for the screen: the edge where messages are worded in the language of the interface."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import QApplication

from missionplanner.messages import Message, wording

Words = str | Message
"""Data as it was typed, or a text of the program that is still to be worded."""

_QUOTES = str.maketrans("", "", "“”„«»")
_language = ["en"]


def language() -> str:
    """The language of the interface."""
    return _language[0]


def speak(tag: str) -> None:
    """Word everything in this language from now on; open screens re-word themselves."""
    _language[0] = tag
    app = QApplication.instance()
    if app is not None:
        QApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))


def tip(text: str) -> str:
    """A text for a tooltip, where Qt would take what looks like markup for markup."""
    return f"<span>{escape(text)}</span>" if QtText.mightBeRichText(text) else text


def unquoted(words: Words) -> str:
    """The words without quotation marks of their own, to stand between some."""
    return say(words).translate(_QUOTES)


def say(words: Words) -> str:
    """The words as they stand on the screen; data stays as it is."""
    return wording(_language[0]).word(words) if isinstance(words, Message) else words
