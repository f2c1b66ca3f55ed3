"""Collects every sentence of the program into `resources/translations/missionplanner.pot`.

`--check` changes nothing and fails when the file is not what the source says.
"""

from __future__ import annotations

import argparse
import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from missionplanner.planning.labels import every_label

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "missionplanner"
TEMPLATE = ROOT / "resources" / "translations" / "missionplanner.pot"
# Besides `Message("…")`, papers say their fixed words by `say("…")`.
SAYS = {"Message", "say"}


def collected() -> Catalog:
    """Every sentence, with its plural and its context, and the files that say it."""
    catalog = Catalog()
    for label in every_label():
        _add(catalog, (label.key, label.plural, label.context), "planning/labels.py")
    for path in sorted(SOURCE.rglob("*.py")):
        for sentence in sentences(ast.parse(path.read_text(encoding="utf-8"))):
            _add(catalog, sentence, path.relative_to(SOURCE).as_posix())
    return catalog


def sentences(tree: ast.AST) -> Iterator[tuple[str, str, str]]:
    """The sentence, plural and context of each message that stands in a module."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or called(node) not in SAYS or not node.args:
            continue
        named = {keyword.arg: literal(keyword.value) for keyword in node.keywords}
        key = literal(node.args[0])
        if key:
            yield key, named.get("plural") or "", named.get("context") or ""


def called(node: ast.Call) -> str:
    """The name of what is called, without what it belongs to."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def literal(node: ast.AST) -> str:
    """The text of a literal, else nothing."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case _:
            return ""


def template() -> bytes:
    """The file as it ought to be: by sentence, without dates and line numbers that only change."""
    written = io.BytesIO()
    write_po(written, collected(), omit_header=True, sort_output=True, include_lineno=False)
    return (
        b"# The sentences of Mission Planner, made by tools/messages.py.\n\n" + written.getvalue()
    )


def main() -> int:
    """Write the file, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only see whether it is up to date")
    wanted = template()
    if not parser.parse_args().check:
        TEMPLATE.write_bytes(wanted)
    elif not TEMPLATE.exists() or TEMPLATE.read_bytes() != wanted:
        print("The catalogue is out of date: run `python tools/messages.py`.", file=sys.stderr)
        return 1
    return 0


def _add(catalog: Catalog, sentence: tuple[str, str, str], file: str) -> None:
    key, plural, context = sentence
    catalog.add((key, plural) if plural else key, context=context or None, locations=[(file, 1)])


if __name__ == "__main__":
    sys.exit(main())
