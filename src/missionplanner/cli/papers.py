"""Commands for papers: which there are, and one as a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from missionplanner.cli.desk import Desk
from missionplanner.domain.marks import Edition
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.finding import Level

if TYPE_CHECKING:
    from missionplanner.operations.papers import Format


def papers(desk: Desk, given: Namespace) -> None:
    """The kinds of paper with their editions, languages and formats."""
    from missionplanner.operations.papers import KINDS

    word = desk.wording.word
    if given.json:
        desk.document(
            [
                {
                    "kind": kind.name,
                    "title": word(kind.title),
                    "editions": [edition.value for edition in kind.editions],
                    "languages": list(kind.languages),
                    "formats": [each.value for each in kind.formats],
                }
                for kind in KINDS
            ]
        )
        return
    desk.table(
        (
            kind.name,
            word(kind.title),
            ", ".join(kind.editions),
            ", ".join(kind.languages),
            ", ".join(kind.formats),
        )
        for kind in KINDS
    )


def paper(desk: Desk, given: Namespace) -> None:
    """Write a paper as a file; what is open and what is left out is told beside it."""
    from missionplanner.operations.papers import PaperOrder
    from missionplanner.operations.saving import save

    language, second = _languages(given.language)
    format_ = _format(given.output, given.format)
    with desk.reading() as office:
        order = PaperOrder(
            kind=given.kind,
            edition=_edition(given.edition),
            language=language,
            second=second,
            format=format_,
            on=given.date or office.today(),
            printed_at=office.now().astimezone() if given.draft else None,
            draft=given.draft,
            for_id=given.for_id,
        )
        built = office.papers.make(office.visits.resolve(given.visit), order)
    save(given.output, built.file)
    desk.line(str(given.output))
    if built.left_out:
        rows = "; ".join(desk.wording.word(row.message) for row in built.left_out)
        desk.remark(Message("Left out of this edition: {rows}.", rows=rows))
    open_points = sum(finding.level is not Level.INFORMATION for finding in built.findings)
    if open_points and not given.draft:
        desk.remark(
            Message(
                "Issued with {n} open point.",
                plural="Issued with {n} open points.",
                n=open_points,
            )
        )


def _edition(name: str) -> Edition:
    if name not in set(Edition):
        raise InvalidInput(
            Message(
                "There is no edition “{edition}”; there are: {known}.",
                edition=name,
                known=", ".join(Edition),
            )
        )
    return Edition(name)


def _languages(words: str) -> tuple[str, str]:
    """One language, or two side by side with a comma between."""
    match [tag.strip() for tag in words.split(",")]:
        case [language]:
            return language, ""
        case [language, second] if second:
            return language, second
    raise InvalidInput(
        Message(
            "“{words}” is not one language, or two with a comma between, such as ka,en.",
            words=words,
        )
    )


def _format(output: Path, asked: str) -> Format:
    """As the file's name ends; what is asked for besides must agree with it."""
    from missionplanner.operations.papers import Format

    ending = output.suffix.lower().removeprefix(".")
    wanted = [asked] if asked else list(Format)
    if ending in wanted:
        return Format(ending)
    raise InvalidInput(
        Message(
            "A paper cannot be written as “{file}”; end the name in one of: {known}.",
            file=output.name,
            known=", ".join(f".{each}" for each in wanted),
        )
    )
