"""The pages of the manual, one for each screen, as they travel with the program."""

from __future__ import annotations

from missionplanner.messages import Message
from missionplanner.paths import resource
from missionplanner.ui.keys import AREAS
from missionplanner.ui.words import language, say

KEYS = "keys"
PAGES: dict[str, Message] = {
    "start": Message("Begin here"),
    "find": Message("Find or run"),
    "visits": Message("Visits"),
    "people": Message("People"),
    "overview": Message("Overview"),
    "delegation": Message("Delegation"),
    "programme": Message("Programme"),
    "briefs": Message("Briefs"),
    "minutes": Message("Minutes"),
    "follow-up": Message("Follow-up"),
    "papers": Message("Papers"),
    "settings": Message("Settings"),
    KEYS: Message("Map of the keys"),
}


def page_text(name: str) -> str:
    """A page as Markdown: in the language of the interface where there is one, else English."""
    if name == KEYS:
        return keys_text()
    for tag in (language(), "en"):
        file = resource("manual", tag, f"{name}.md")
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return ""


def keys_text() -> str:
    """The table of all keys as Markdown, area by area."""
    lines = [f"# {say(PAGES[KEYS])}"]
    for area in AREAS:
        lines += ["", f"## {say(area.title)}", "", _row(say(_KEYS), say(_WHAT)), "|---|---|"]
        lines += [_row(key.shown(), say(key.words)) for key in area.keys]
    return "\n".join(lines) + "\n"


def _row(keys: str, words: str) -> str:
    return f"| {keys} | {words} |"


_KEYS, _WHAT = Message("Keys"), Message("What they do")
