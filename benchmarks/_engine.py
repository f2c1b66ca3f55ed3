"""A long-living child that renders packs by one engine and measures nothing but the rendering.

`python -m benchmarks._engine NAME` reads one order a line, as JSON, and answers with one line.
"""

from __future__ import annotations

import gc
import importlib
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import ROOT
from benchmarks._pack_content import content

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]


class Engine:
    """One engine in a process of its own, of the environment whose Python is given."""

    def __init__(self, python: Path, name: str) -> None:
        self.name = name
        self._process = subprocess.Popen(
            [str(python), "-m", "benchmarks._engine", name],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def rendered(self, times: int, **order: Any) -> dict[str, Any]:
        """What rendering a pack of that size took: seconds, processor seconds, pages, memory."""
        given, got = self._process.stdin, self._process.stdout
        assert given is not None
        assert got is not None
        given.write(json.dumps({"times": times, **order}) + "\n")
        given.flush()
        line = got.readline()
        if not line:
            raise RuntimeError(f"The engine {self.name} ended.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def _answer(engine: ModuleType, keep: str, order: dict[str, Any]) -> dict[str, Any]:
    source = engine.prepared(content(**order))
    gc.collect()
    gc.freeze()  # what was there before is nobody's garbage
    begun, used = time.perf_counter(), _processor()
    pdf = engine.rendered(source)
    took, worked = time.perf_counter() - begun, _processor() - used
    gc.unfreeze()
    answer = {"seconds": took, "processor": worked, "peak": _peak(), "bytes": len(pdf)}
    if keep:
        Path(keep).write_bytes(pdf)
    if hasattr(engine, "start"):
        answer["start"] = engine.start()
    return answer


def _processor() -> float:
    """What this process and those it started have used of the processors."""
    if resource is None:
        return time.process_time()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _peak() -> float | None:
    """The most memory that this process or one it started ever took, in megabytes."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None  # the standard library does not tell it there
    own = re.search(r"VmHWM:\s*(\d+) kB", status.read_text("ascii"))
    assert resource is not None
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(int(own[1]) if own else 0, children) / 1024


def main() -> None:
    """Take orders until there are no more."""
    engine = importlib.import_module(f"benchmarks._{sys.argv[1]}")
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(_answer(engine, order.pop("keep", ""), order)), flush=True)


if __name__ == "__main__":
    main()
