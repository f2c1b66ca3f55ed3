"""The first evening of somebody new: from an empty store to a printed pack and minutes, by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from tests.real_window.hands import Window, wait_until

VISIT = "GEO-UZB-2027-01"
PEOPLE = {
    "Ministry of Justice": (("Levan Tsereli", "Deputy Minister"), ("Nino Lomidze", "Head of Unit")),
    "Ministry of Internal Affairs": (
        ("Zurab Chkheidze", "Head of Unit"),
        ("Ana Kalandia", "Detective"),
    ),
    "Prosecutor General": (("Davit Maisaia", "Prosecutor"), ("Tamar Jorbeni", "Prosecutor")),
    "State Care Agency": (("Maia Tsintsa", "Head"), ("Lela Kobalia", "Specialist")),
}
PROGRAMME = (
    "0930-1045 Opening talks @Ministry of Justice",
    "11-1230 Joint investigations @Prosecutor General",
    "1230-14 Lunch",
    "1430-16 Referral of victims @National Commission",
    "30 June 0930-11 Safe migration @Migration Agency",
    "11-12 Press point",
    "1415-1530 Wrap-up @Ministry of Justice",
)
MINUTES = (
    "Both sides set out their practice.",
    "D The principles of cooperation were read back.",
    "F Exchange the names of contact points",
)
# What happens in the window between two keys of somebody who types well.
_BREATH_S = 0.15

Look = Callable[[str], None]


class Evening:
    """The steps, each shown to `look` by name when it is done."""

    def __init__(self, window: Window, folder: Path, look: Look = lambda _name: None) -> None:
        self.window = window
        self._folder = folder
        self._look = look

    def begin(self) -> None:
        """One line makes the visit; the first of the three doors has the focus."""
        self._look("1-first-start")
        self._press("Return")
        self._type("Georgia - Uzbekistan 29-30 June 2027")
        self._look("2-one-line")
        self._press("Return")
        time.sleep(1)
        self._look("3-visit")

    def name_people(self) -> None:
        """Two seats for each of four institutions."""
        self._press("alt+2")
        time.sleep(0.5)
        for number, (institution, people) in enumerate(PEOPLE.items()):
            if number:
                self._press("ctrl+Return")
            self._type(institution)
            self._press("Return")
            for index, (name, post) in enumerate(people):
                if index:
                    self._press("Insert")
                self._type(name)
                self._press("Tab")
                self._type(post)
                self._press("Return")
        self._look("4-delegation")

    def plan(self) -> None:
        """Seven items of two days, a line each."""
        self._press("alt+3")
        time.sleep(0.5)
        for line in PROGRAMME:
            self._type(line)
            self._press("Return")
        self._look("5-programme")

    def save_pack(self) -> Path:
        """The briefing pack as PDF."""
        self._press("alt+8")
        return self._save("pack", "6-papers")

    def take_minutes(self) -> Path:
        """The record of the first meeting, and its paper."""
        self._press("alt+6")
        time.sleep(0.5)
        self._press("Return", "Return")
        time.sleep(0.5)
        for line in MINUTES:
            self._type(line)
            self._press("Return")
        self._look("7-minutes")
        self._press("F9")
        return self._save("minutes", "8-minutes-paper")

    def _save(self, name: str, picture: str) -> Path:
        wait_until(self._asks_where, "the dialog")
        self.window.press("Escape")
        self.window.take_keyboard()
        self._look(picture)
        self._press("ctrl+s")
        assert self.window.has_dialog("Save the paper")
        self.window.take_keyboard("Save the paper")
        target = self._folder / name
        # A user takes the name that is offered; that the file is to be found here is no key.
        keys = self.window.keys
        self._type(str(target))
        self.window.keys = keys
        self._press("Return")
        saved = target.with_suffix(".pdf")
        wait_until(saved.exists, f"the saved {name}")
        self.window.take_keyboard()
        return saved

    def _asks_where(self) -> bool:
        """Once the pages are there, Ctrl+S asks; waiting for it is no key of the evening."""
        keys = self.window.keys
        self.window.press("ctrl+s")
        self.window.keys = keys
        return self.window.has_dialog("Save the paper")

    def _press(self, *keys: str) -> None:
        for key in keys:
            self.window.press(key)
            time.sleep(_BREATH_S)

    def _type(self, words: str) -> None:
        self.window.type(words)
        time.sleep(_BREATH_S)
