"""Draw the pictures of the manual's first evening in a real window.

python -m tools.evening docs/manual
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import ImageGrab
from tests.real_window.evening import Evening
from tests.real_window.hands import Desk, screen

# The toast of what was done last has gone by then.
_SETTLED_S = 1.0


def main(arguments: list[str]) -> int:
    """Walk through the evening; a picture after each step, and what it took."""
    if len(arguments) != 1:
        print("usage: python -m tools.evening FOLDER", file=sys.stderr)
        return 2
    out = Path(arguments[0])
    with tempfile.TemporaryDirectory() as name, screen() as display:
        folder = Path(name)

        def look(step: str) -> None:
            time.sleep(_SETTLED_S)
            picture = ImageGrab.grab(xdisplay=display)
            picture.quantize(64).save(out / f"evening-{step}.png", optimize=True)

        desk = Desk(display, folder, folder / "visits.mpdb")
        window = desk.open()
        evening = Evening(window, folder, look)
        evening.begin()
        evening.name_people()
        evening.plan()
        evening.save_pack()
        print(f"to the pack: {window.keys} keys, {window.clicks} clicks")
        evening.take_minutes()
        print(f"to the minutes: {window.keys} keys, {window.clicks} clicks")
        desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
