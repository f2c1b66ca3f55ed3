"""Makes the sRGB profile that papers carry, so that their one colour looks alike everywhere.

    python tools/colour.py resources/colour/sRGB.icc

littleCMS computes it. The file says the version that PDF 1.7 knows and the same date in each run.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PIL import ImageCms

VERSION = 0x04200000  # 4.2
MADE = (2026, 1, 1, 0, 0, 0)


def profile() -> bytes:
    """The profile with a fixed version and date, and without a digest of the former ones."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[8:12] = struct.pack(">I", VERSION)
    made[24:36] = struct.pack(">6H", *MADE)
    made[84:100] = bytes(16)
    return bytes(made)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(profile())
