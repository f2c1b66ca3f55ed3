"""Which sample stands in which visit file."""

from __future__ import annotations

from tools.sample.central_asia.folder import folder as central_asia
from tools.sample.folder import folder as georgia
from tools.sample.strasbourg.folder import folder as strasbourg

FILES = {
    "georgia-uzbekistan-2026": georgia,
    "japan-europe-2006": strasbourg,
    "central-asia-2023": central_asia,
}
