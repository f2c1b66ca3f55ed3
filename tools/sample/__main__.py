"""Write the sample's visit file, its one argument or `resources/samples/…`."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.sample.folder import folder

from missionplanner.exchange.visit_file import to_bytes
from missionplanner.paths import resource

_FILE = "georgia-uzbekistan-2026.visit.json"

if __name__ == "__main__":
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else resource("samples", _FILE)
    path.write_bytes(to_bytes(folder(), restricted=False))
    print(path)
