"""One page of the settings: its head, and what stands below it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from missionplanner.ui.widgets.frames import SectionHead, Stack
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words

BESIDE = 148
_WIDTH = 680


class Part(Stack):
    """A column of settings, not wider than one reads well."""

    def __init__(self, title: Words) -> None:
        super().__init__(8, (28, 14, 28, 28))
        self.setProperty("part", "settings")
        self.setMaximumWidth(_WIDTH)
        self.head = SectionHead(title)
        self.add(self.head)

    def first_focus(self) -> None:
        """On the first thing that can be set."""
        self.focusNextChild()

    def note(self, words: Words) -> Label:
        """A quiet sentence below."""
        label = Label(words, "meta", "text2", wraps=True)
        self.add(label)
        return label


class Shown(QWidget):
    """A name with what is so, and at the right what can be done with it."""

    def __init__(self, name: Words, value: Words, *verbs: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = ElidedLabel(name, "meta", "text3")
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        label.setFixedSize(BESIDE, 30)
        row.addWidget(label)
        self.value = ElidedLabel(value)
        row.addWidget(self.value, 1)
        for verb in verbs:
            row.addWidget(verb)
