"""What this user's window remembers between runs: places, columns, widths; no personal data."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

_SOON_MS = 2000
_LARGEST = 1_000_000


class Memory(QObject):
    """Values of JSON by name, in one file of the user's config folder; a broken file is forgotten.

    Without a path nothing outlasts the run.
    """

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._values = _read(path) if path else {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.flush)

    def get(self, name: str) -> Any:
        """What was put under this name, or nothing; who asks checks that it is of use."""
        return self._values.get(name)

    def put(self, name: str, value: Any) -> None:
        """Remember a value of JSON under a name; nothing forgets it."""
        if self._values.get(name) == value:
            return
        if value is None:
            self._values.pop(name, None)
        else:
            self._values[name] = value
        if self._path is not None and not self._soon.isActive():
            self._soon.start()

    def flush(self) -> None:
        """Write now what is not written yet; a full disk costs no more than the memory."""
        self._soon.stop()
        if self._path is None:
            return
        beside = self._path.with_name(f"{self._path.name}.new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # As ASCII: half a letter in a broken file must not stop the window from closing.
            beside.write_text(json.dumps(self._values), encoding="ascii")
            beside.replace(self._path)


def _read(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        if path.stat().st_size <= _LARGEST:
            found = json.loads(path.read_text(encoding="utf-8"))
            return found if isinstance(found, dict) else {}
    return {}
