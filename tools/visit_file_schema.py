"""Write `docs/visit-file.schema.json` from the declarations."""

from __future__ import annotations

import json
from pathlib import Path

from missionplanner.exchange.visit_file_schema import schema

SCHEMA = Path(__file__).resolve().parent.parent / "docs" / "visit-file.schema.json"


def words() -> str:
    """The schema's file as it should be."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(words(), encoding="utf-8", newline="\n")
    print(SCHEMA)
