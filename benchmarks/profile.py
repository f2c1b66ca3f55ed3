"""Where the time of a pack of 300 pages goes, part by part, beside 1 ms a page as the limit.

Every few milliseconds of processor time a timer looks at where the rendering is; what it finds
belongs to the innermost function of ours, or to the compression that is under way.
"""

from __future__ import annotations

import signal
import sys
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from benchmarks import Figure
from benchmarks._pack_content import SIZES, content

_LOOK_S = 0.001
_COMPRESSION, _DRAWING = "compression", "drawing"
# Modules of the engine by what they are for; the first that is found from within outwards counts.
_PARTS = {
    "text setting": (
        *("pdf/lines", "pdf/fonts", "pdf/direction", "pdf/shaping", "pdf/paragraph", "words"),
        *("pdf/table_row", "pdf/columns", "domain/text", "pdf/heading", "pdf/story", "pdf/entry"),
        *("pdf/beside", "pdf/facts", "pdf/table", "pdf/table_head", "pdf/pages", "pdf/pieces"),
        *("pdf/breaks", "pdf/contents", "pdf/signature", "pdf/day_grid"),
    ),
    "words as operators": ("pdf/text_run", "pdf/pen"),
    "tags": ("pdf/tags",),
    "fonts": ("pdf/embedded_font", "pdf/font_file"),
    "file": (
        *("pdf/assembly", "pdf/object_file", "pdf/lasting", "pdf/sheet", "pdf/outline"),
        "reportlab/pdfbase",
    ),
}
_SET_IN = ("draw", "_draw")  # a piece that draws itself does not set text


def run(runs: int) -> list[Figure]:
    """The milliseconds of processor time of each part, of the whole, and of a page."""
    if not hasattr(signal, "setitimer"):
        print("This system has no such timer: nothing is measured.", file=sys.stderr)
        return []
    import pypdfium2

    from benchmarks import _ours

    _ours.rendered(_ours.prepared(content(1)))
    parts: Counter[str] = Counter()
    took, pages = 0.0, 0
    for seed in range(1, runs + 1):
        paper = _ours.prepared(content(SIZES["300 pages"], seed=seed))
        with _looking(parts):
            begun = time.process_time()
            pdf = _ours.rendered(paper)
            took += time.process_time() - begun
        pages += len(pypdfium2.PdfDocument(pdf))
    whole = 1000 * took / runs
    shares = [(part, seen / parts.total()) for part, seen in parts.most_common()]
    return [
        *(Figure(part, whole * share, None, runs, "ms") for part, share in shares),
        Figure("whole", whole, None, runs, "ms"),
        Figure("a page, with its limit", whole * runs / pages, 1.0, runs, "ms"),
    ]


@contextmanager
def _looking(parts: Counter[str]) -> Iterator[None]:
    """Count in which part the rendering is, whenever some processor time has gone by."""
    compress: Callable[..., bytes] = zlib.compress

    def packing(*given: Any, **named: Any) -> bytes:
        return compress(*given, **named)

    def look(_signal: int, frame: FrameType | None) -> None:
        parts[_part(frame, packing.__code__)] += 1

    before = signal.signal(signal.SIGPROF, look)
    zlib.compress = packing  # type: ignore[assignment]
    signal.setitimer(signal.ITIMER_PROF, _LOOK_S, _LOOK_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        zlib.compress = compress


def _part(frame: FrameType | None, packing: object) -> str:
    while frame:
        if frame.f_code is packing:
            return _COMPRESSION
        name = frame.f_code.co_filename.replace("\\", "/").removesuffix(".py")
        if frame.f_code.co_name.startswith(_SET_IN):
            return _DRAWING
        for part, modules in _PARTS.items():
            if name.endswith(modules) or any(f"{module}/" in name for module in modules):
                return part
        frame = frame.f_back
    return "other"
