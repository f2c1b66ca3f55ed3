"""A briefing pack of about 40 and about 300 pages: our engine against plain platypus.

Both print the same content with the same fonts, a linked table of contents with true page numbers,
repeated table heads and "page n of m".
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import Figure, side_by_side
from benchmarks._pack_content import STOPS, Part, content
from benchmarks._pack_peer import peer_pack
from missionplanner.documents.blocks import (
    Block,
    Column,
    Contents,
    Cover,
    Footer,
    Paper,
    Paragraph,
    Point,
    Points,
    Row,
    Section,
    Table,
)

SIZES = {"40 pages": 4, "300 pages": 27}
ROOT = Path(__file__).resolve().parent.parent


def our_pack(parts: list[Part]) -> bytes:
    """The pack by our engine."""
    from missionplanner.documents.pdf.render import render

    return render(_paper(parts)).pdf


def _paper(parts: list[Part]) -> Paper:
    return Paper(
        kind="Briefing pack",
        title="Briefing pack",
        language="en",
        edition="Delegation edition",
        footer=Footer("", "SAMPLE", ("GEO-UZB-2026-01", "v3")),
        cover=Cover("An organisation", "Briefing pack", "Official visit", "Tashkent, June 2026"),
        contents=Contents("Contents", ("Section", "Title", "Edition", "Page")),
        sections=tuple(Section(part.title, tuple(_blocks(part))) for part in parts),
    )


def _blocks(part: Part) -> Iterator[Block]:
    for title, heads, rows in part.tables:
        columns = tuple(Column(at, head) for at, head in zip(STOPS[len(heads)], heads, strict=True))
        yield Table(columns, tuple(Row(row) for row in rows), title)
    for text in part.texts:
        yield Paragraph(text)
    if part.points:
        yield Points(tuple(Point(text, f"{n}.") for n, text in enumerate(part.points, 1)))


def pages(pdf: bytes) -> int:
    """How many pages the file has."""
    import pypdfium2

    return len(pypdfium2.PdfDocument(pdf))


def peak_memory(whose: str, times: int) -> float | None:
    """The most memory that a process of its own took for one pack, in megabytes."""
    if sys.platform == "win32":
        return None  # the standard library does not tell it there
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.packs", whose, str(times)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def run(runs: int) -> list[Figure]:
    """Time, length and memory of both, at both sizes."""
    # First, while this process is small: what a child may ever have taken begins with its parent.
    memory = {
        name: (peak_memory("ours", times), peak_memory("peer", times))
        for name, times in SIZES.items()
    }
    figures = []
    our_pack(content(1))  # fonts and modules are loaded once in a process
    peer_pack(content(1))
    for name, times in SIZES.items():
        parts = content(times)
        ours, peer = partial(our_pack, parts), partial(peer_pack, parts)
        figures.append(side_by_side(name, ours, peer, runs))
        figures.append(Figure(f"{name}: length", pages(ours()), pages(peer()), unit="pages"))
        our_peak, peer_peak = memory[name]
        if our_peak is not None:
            figures.append(Figure(f"{name}: peak memory", our_peak, peer_peak, unit="MB"))
    parts = content(SIZES["300 pages"], new_words=True)
    ours, peer = partial(our_pack, parts), partial(peer_pack, parts)
    figures.append(side_by_side("300 pages, no word twice", ours, peer, runs))
    return figures


def main() -> None:
    """In a process of its own: build one pack and print the most memory it took, in megabytes."""
    import resource

    whose, times = sys.argv[1], int(sys.argv[2])
    {"ours": our_pack, "peer": peer_pack}[whose](content(times))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
