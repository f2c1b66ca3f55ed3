"""Collects the sentences of the program, and keeps the catalogues of its languages.

Writes `resources/translations/missionplanner.pot`, brings the catalogues of what papers say
(`resources/wording`) and of what the window says besides (`resources/translations`) up to date, and
compiles them. `--check` changes nothing and fails when a file is not what it ought to be, or when a
language that is said to be complete would have to say something in English.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from missionplanner.messages import LANGUAGES
from missionplanner.planning.labels import every_label, every_value_label

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "missionplanner"
TEMPLATE = ROOT / "resources" / "translations" / "missionplanner.pot"
WORDING = ROOT / "resources" / "wording"
# English is in the source.
WORDED = LANGUAGES[1:]
# In these the window says everything; in the others it falls back to English here and there.
COMPLETE = ("ka",)
# Besides `Message("…")`, papers say their fixed words by `say("…")`.
SAYS = {"Message", "say"}
# A compiled catalogue tells by its bytes whether it is up to date.
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)

Sentence = tuple[str, str, str]


def every_sentence() -> Iterator[tuple[Sentence, str]]:
    """What the program says anywhere, and the file that says it."""
    for label in every_label():
        yield (label.key, label.plural, label.context), "planning/labels.py"
    for path in sorted(SOURCE.rglob("*.py")):
        for sentence in sentences(ast.parse(path.read_text(encoding="utf-8"))):
            yield sentence, path.relative_to(SOURCE).as_posix()


@cache
def said_in_papers() -> frozenset[Sentence]:
    """What papers can say: their fixed words, and the labels of values."""
    found = {(label.key, label.plural, label.context) for label in every_value_label()}
    for path in (SOURCE / "documents").rglob("*.py"):
        found.update(sentences(without_errors(ast.parse(path.read_text(encoding="utf-8")))))
    return frozenset(found)


@cache
def said_besides() -> frozenset[Sentence]:
    """What the window and the command line say that papers do not."""
    return frozenset(sentence for sentence, _ in every_sentence()) - said_in_papers()


def without_errors(tree: ast.AST) -> ast.AST:
    """A module without what it raises: an error is read in the window, not in a paper."""
    return _WithoutErrors().visit(tree)


class _WithoutErrors(ast.NodeTransformer):
    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        return ast.copy_location(ast.Pass(), node)


def sentences(tree: ast.AST) -> Iterator[Sentence]:
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
    catalog = Catalog()
    for (key, plural, context), file in every_sentence():
        catalog.add(
            (key, plural) if plural else key, context=context or None, locations=[(file, 1)]
        )
    return b"# The sentences of Mission Planner, made by tools/messages.py.\n\n" + _body(catalog)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language for what papers say, or for what is said besides."""

    folder: Path
    language: str
    said: Callable[[], frozenset[Sentence]]
    is_complete: bool

    @property
    def path(self) -> Path:
        """Where it is kept; its compiled form stands beside."""
        return self.folder / self.language.replace("-", "_") / "LC_MESSAGES" / "missionplanner.po"

    def brought_up_to_date(self, written: bytes) -> bytes:
        """The catalogue with just what can be said, and the words it has for that.

        Its head is a person's: who has read it, and how the language counts.
        """
        head, _, _ = written.partition(b"\n\n")
        old, new = read_po(io.BytesIO(written)), read_po(io.BytesIO(head))
        for key, plural, context in sorted(self.said()):
            known = old.get(key, context or None)
            words = known.string if known and known.pluralizable == bool(plural) else ""
            new.add((key, plural) if plural else key, words, context=context or None)
        return head + b"\n\n" + _body(new)

    def write(self) -> None:
        """Bring it up to date, and compile it."""
        self.path.write_bytes(self.brought_up_to_date(self.path.read_bytes()))
        self.path.with_suffix(".mo").write_bytes(compiled(self.path.read_bytes()))

    def faults(self) -> Iterator[str]:
        """What is wrong with it."""
        name = f"{self.folder.name}/{self.language}"
        if not self.path.exists():
            yield f"{name}: there is no catalogue"
            return
        written = self.path.read_bytes()
        if self.brought_up_to_date(written) != written:
            yield f"{name}: the catalogue is out of date: run `python tools/messages.py`"
        for entry in read_po(io.BytesIO(self.brought_up_to_date(written))):
            if entry.id:
                yield from (f"{name}: {fault}" for fault in self._faults_of(entry))
        beside = self.path.with_suffix(".mo")
        if not beside.exists() or beside.read_bytes() != compiled(written):
            yield f"{name}: the compiled catalogue is stale: run `python tools/messages.py`"

    def _faults_of(self, entry: Entry) -> Iterator[str]:
        keys, words = _each(entry.id), _each(entry.string)
        if not any(words) and not self.is_complete:
            return
        if not all(words):
            yield f"no words for “{keys[0]}”"
        elif any(_places(form) != _places(keys[-1]) for form in words):
            yield f"other places in braces than “{keys[-1]}”"


CATALOGUES = (
    *(Catalogue(WORDING, language, said_in_papers, True) for language in WORDED),
    *(
        Catalogue(TEMPLATE.parent, language, said_besides, language in COMPLETE)
        for language in WORDED
    ),
)


def compiled(written: bytes) -> bytes:
    """A catalogue as the program reads it."""
    catalog = read_po(io.BytesIO(written))
    catalog.creation_date = catalog.revision_date = _NO_DAY
    target = io.BytesIO()
    write_mo(target, catalog)
    return target.getvalue()


def main() -> int:
    """Write the files, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only see whether all is up to date")
    wanted = template()
    if not parser.parse_args().check:
        TEMPLATE.write_bytes(wanted)
        for catalogue in CATALOGUES:
            if catalogue.path.exists():
                catalogue.write()
    found = [fault for catalogue in CATALOGUES for fault in catalogue.faults()]
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != wanted:
        found.append("The template is out of date: run `python tools/messages.py`.")
    print("\n".join(found), end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


def _body(catalog: Catalog) -> bytes:
    written = io.BytesIO()
    write_po(written, catalog, omit_header=True, sort_output=True, include_lineno=False)
    return written.getvalue()


def _places(words: str) -> list[str]:
    return sorted(set(re.findall(r"\{(\w+)\}", words)))


def _each(words: str | Sequence[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


if __name__ == "__main__":
    sys.exit(main())
