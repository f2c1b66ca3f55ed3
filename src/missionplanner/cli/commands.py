"""The commands there are, how each is written, and what each is for."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from missionplanner.messages import Message

READ_AS = ("visit", "programme", "participants", "follow-ups", "actions")
FORMATS = ("pdf", "docx")
STORE_VERBS = ("info", "check", "backup", "restore")


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `usage` is how it is written, `run` the function that does it."""

    name: str
    usage: str
    summary: Message
    run: str
    arguments: Callable[[ArgumentParser], None]


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def _none(_parser: ArgumentParser) -> None:
    pass


def _sample(parser: ArgumentParser) -> None:
    parser.add_argument("name", nargs="?")


def _visit(parser: ArgumentParser) -> None:
    parser.add_argument("visit")
    _json(parser)


def _paper(parser: ArgumentParser) -> None:
    parser.add_argument("kind")
    parser.add_argument("visit")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--edition", default="delegation")
    parser.add_argument("--language", default="en")
    parser.add_argument("--format", choices=FORMATS, default="")
    parser.add_argument("--date", type=date.fromisoformat)
    parser.add_argument("--draft", action="store_true")
    parser.add_argument("--for", dest="for_id", type=UUID)


def _import(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--as", dest="read_as", choices=READ_AS, default="visit")
    parser.add_argument("--into")
    parser.add_argument("--dry-run", action="store_true")
    _json(parser)


def _export(parser: ArgumentParser) -> None:
    parser.add_argument("visit")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--restricted", action="store_true")


def _history(parser: ArgumentParser) -> None:
    parser.add_argument("visit", nargs="?")
    _json(parser)


def _search(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+")
    _json(parser)


def _store(parser: ArgumentParser) -> None:
    parser.add_argument("verb", choices=STORE_VERBS)
    parser.add_argument("file", type=Path, nargs="?")


COMMANDS = (
    Command(
        "sample",
        "sample [NAME]",
        Message("put the sample visit, or another one, into the store"),
        "files:sample",
        _sample,
    ),
    Command("visits", "visits [--json]", Message("list the visits"), "visits:visits", _json),
    Command(
        "show",
        "show VISIT [--json]",
        Message("show a whole visit; as JSON, its visit file"),
        "visits:show",
        _visit,
    ),
    Command(
        "papers",
        "papers [--json]",
        Message("list the kinds of paper with their editions, languages and formats"),
        "papers:papers",
        _json,
    ),
    Command(
        "paper",
        "paper KIND VISIT -o FILE [--edition E] [--language L[,L2]] [--format pdf|docx]"
        " [--date YYYY-MM-DD] [--draft] [--for ID]",
        Message("write a paper, as the file's name ends: .pdf or .docx"),
        "papers:paper",
        _paper,
    ),
    Command(
        "import",
        "import FILE [--as visit|programme|participants|follow-ups] [--into VISIT] [--dry-run]"
        " [--json]",
        Message("bring in a visit file"),
        "files:bring_in",
        _import,
    ),
    Command(
        "export",
        "export VISIT -o FILE [--restricted]",
        Message("write a visit as a file, of the kind that its name ends in"),
        "files:give_out",
        _export,
    ),
    Command(
        "check",
        "check VISIT [--json]",
        Message("say what is to be settled in a visit"),
        "checks:check",
        _visit,
    ),
    Command("undo", "undo", Message("take back the last change"), "changes:undo", _none),
    Command("redo", "redo", Message("bring back what undo took back"), "changes:redo", _none),
    Command(
        "history",
        "history [VISIT] [--json]",
        Message("say who changed what, and when"),
        "changes:history",
        _history,
    ),
    Command(
        "search",
        "search WORDS [--json]",
        Message("find people, institutions, programme, minutes and follow-ups"),
        "search:search",
        _search,
    ),
    Command(
        "store",
        "store info | check | backup [FILE] | restore FILE",
        Message("look after the store as a file"),
        "storekeeping:store",
        _store,
    ),
)
