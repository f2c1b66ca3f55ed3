"""Where saving a paper begins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from missionplanner.settings import Settings


def papers_folder(settings: Settings) -> Path:
    """The folder as set while it is there, else the user's documents."""
    chosen = Path(settings.papers_folder)
    if settings.papers_folder and chosen.is_dir():
        return chosen
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
