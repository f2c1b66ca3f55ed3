"""Write the visit files of the samples into the folder named, or into `resources/samples`."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.sample.files import FILES

from missionplanner.exchange.visit_file import to_bytes
from missionplanner.paths import resource

if __name__ == "__main__":
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else resource("samples")
    for name, folder in FILES.items():
        path = out / f"{name}.visit.json"
        path.write_bytes(to_bytes(folder(), restricted=False))
        print(path)
