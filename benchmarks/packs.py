"""A briefing pack of about 6, 40 and 300 pages in five scripts: our engine against its peers.

All make the same content, with the same fonts, linked contents with true page numbers, repeated
table heads and "page n of m"; only the rendering is timed, in warm processes that take turns. Each
run has other sentences, because Typst remembers what it has set. All but plain platypus write tags
and PDF/A-2. LibreOffice can only be timed with its start; how long that takes alone is said too.
"""

from __future__ import annotations

import math
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks import ROOT, Figure
from benchmarks._engine import Engine
from benchmarks._pack_content import SIZES

OURS, PLATYPUS, TYPST = "ours", "platypus", "typst"
WEASYPRINT, LIBREOFFICE = "weasyprint", "libreoffice"
# An engine of minutes a pack is not run more often than that.
_RUNS_OF_SLOW = 3
_SLOW = {(WEASYPRINT, "300 pages")}
Answers = dict[str, list[dict[str, Any]]]


def run(runs: int) -> list[Figure]:
    """Time, processor time, memory and length of each at each size, and how they grow."""
    pythons = engines()
    figures: list[Figure] = []
    lengths = _lengths(pythons)
    took: dict[str, Answers] = {}
    warm = [Engine(python, name) for name, python in pythons.items()]
    for engine in warm:
        engine.rendered(1, seed=0)
    for size, times in SIZES.items():
        took[size] = _in_turns(warm, size, runs, times=times)
        figures += _figures(size, took[size])
        figures += _lengths_of(size, lengths)
    fast = [engine for engine in warm if engine.name in (OURS, PLATYPUS, TYPST)]
    name = "300 pages, no word twice"
    figures += _figures(name, _in_turns(fast, name, runs, times=SIZES["300 pages"], new_words=True))
    for engine in warm:
        engine.close()
    figures += _growth(took, lengths)
    return [*figures, *_memory(pythons)]


def engines() -> dict[str, Path]:
    """The engines that can be measured here, with the Python that has them."""
    own = Path(sys.executable)
    found = {OURS: own, PLATYPUS: own}
    place = Path(os.environ.get("MISSIONPLANNER_PEERS", ROOT / ".peers"))
    peers = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not peers.exists():
        _say("Typst, WeasyPrint and LibreOffice are not measured: tools/peers.sh installs them.")
        return found
    found |= {TYPST: peers, WEASYPRINT: peers}
    if shutil.which("soffice"):
        found[LIBREOFFICE] = peers
    else:
        _say("LibreOffice is not measured: tools/peers.sh installs it.")
    return found


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _in_turns(warm: Iterable[Engine], size: str, runs: int, **order: Any) -> Answers:
    """What each engine answered, run in turns so that a busy machine is busy for all."""
    answers: Answers = {engine.name: [] for engine in warm}
    for seed in range(1, runs + 1):
        for engine in warm:
            if (engine.name, size) not in _SLOW or seed <= _RUNS_OF_SLOW:
                answers[engine.name].append(engine.rendered(seed=seed, **order))
    return answers


def _median(answers: list[dict[str, Any]], what: str) -> float:
    return statistics.median(answer[what] for answer in answers)


def _figures(size: str, answers: Answers) -> list[Figure]:
    """The time of ours beside that of each peer; the ratio is peer by ours."""
    figures = []
    ours = answers[OURS]
    for peer, theirs in answers.items():
        if peer == OURS:
            continue
        for what, words in (("seconds", ""), ("processor", ", processor time")):
            figures.append(
                Figure(
                    f"{size}, {peer}{words}",
                    _median(ours, what),
                    _median(theirs, what),
                    min(len(ours), len(theirs)),
                )
            )
        if "start" in theirs[0]:
            net = _median(theirs, "seconds") - _median(theirs, "start")
            name = f"{size}, {peer} without its start"
            figures.append(Figure(name, _median(ours, "seconds"), net, len(theirs)))
    return figures


def _lengths(pythons: dict[str, Path]) -> dict[str, dict[str, int]]:
    """How many pages each engine makes of each size."""
    import pypdfium2

    lengths: dict[str, dict[str, int]] = {size: {} for size in SIZES}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pack.pdf"
        for name, python in pythons.items():
            engine = Engine(python, name)
            for size, times in SIZES.items():
                engine.rendered(times, keep=str(file))
                lengths[size][name] = len(pypdfium2.PdfDocument(file.read_bytes()))
            engine.close()
    return lengths


def _lengths_of(size: str, lengths: dict[str, dict[str, int]]) -> list[Figure]:
    ours = lengths[size][OURS]
    return [
        Figure(f"{size}, {peer}: length", ours, pages, unit="pages")
        for peer, pages in lengths[size].items()
        if peer != OURS
    ]


def _growth(took: dict[str, Answers], lengths: dict[str, dict[str, int]]) -> list[Figure]:
    """A page of 300 beside a page of 40: 1 is linear, less is better."""

    def a_page(size: str, name: str) -> float:
        return _median(took[size][name], "processor") / lengths[size][name]

    def growth(name: str) -> float:
        return a_page("300 pages", name) / a_page("40 pages", name)

    ours = growth(OURS)
    figures = [
        Figure(f"a page of 300 by one of 40, {peer}", ours, growth(peer), unit="times")
        for peer in took["40 pages"]
        if peer != OURS
    ]
    ours_a_page = 1000 * _median(took["300 pages"][OURS], "seconds") / lengths["300 pages"][OURS]
    return [*figures, Figure("a page of 300", ours_a_page, unit="ms")]


def _memory(pythons: dict[str, Path]) -> list[Figure]:
    """The most memory that a process of its own takes for one pack."""
    peaks: dict[str, dict[str, float]] = {}
    for size, times in SIZES.items():
        peaks[size] = {}
        for name, python in pythons.items():
            engine = Engine(python, name)
            peaks[size][name] = engine.rendered(times)["peak"] or math.nan
            engine.close()
    return [
        Figure(f"{size}, {peer}: peak memory", peaks[size][OURS], peak, unit="MB")
        for size in SIZES
        for peer, peak in peaks[size].items()
        if peer != OURS and not math.isnan(peak)
    ]
