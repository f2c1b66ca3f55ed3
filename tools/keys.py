"""Write the printable map of the keys, docs/manual/keys.md, from the table in the program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from missionplanner.ui.help.pages import keys_text


def main() -> int:
    file = Path(__file__).resolve().parent.parent / "docs" / "manual" / "keys.md"
    file.write_text(keys_text(), encoding="utf-8")
    print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
