"""`python -m benchmarks NAME [--json] [--runs N]`: measure one thing and print its figures."""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil

import benchmarks
from benchmarks import Figure


def names() -> list[str]:
    """The benchmarks there are, each a module with `run`."""
    return sorted(
        module.name
        for module in pkgutil.iter_modules(benchmarks.__path__)
        if not module.name.startswith("_")
    )


def table(figures: list[Figure]) -> str:
    """The figures as lines for a person."""
    lines = []
    for figure in figures:
        peer = "" if figure.peer is None else f"  peer {figure.peer:.4g} {figure.unit}"
        ratio = "" if figure.ratio is None else f"  ratio {figure.ratio:.2f}"
        lines.append(
            f"{figure.name}: {figure.ours:.4g} {figure.unit}{peer}{ratio}  ({figure.runs} runs)"
        )
    return "\n".join(lines)


def main() -> None:
    """Run the benchmark that is named."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", choices=names())
    parser.add_argument("--json", action="store_true", help="print one JSON list")
    parser.add_argument("--runs", type=int, default=5, help="how often each is timed")
    chosen = parser.parse_args()
    module = importlib.import_module(f"benchmarks.{chosen.name}")
    figures: list[Figure] = module.run(chosen.runs)
    if chosen.json:
        print(json.dumps([figure.plain() for figure in figures], indent=2))
    else:
        print(table(figures))


if __name__ == "__main__":
    main()
