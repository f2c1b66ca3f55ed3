"""Minutes of 40,000 words: from the visit to the file, and proven."""

from __future__ import annotations

import statistics
from dataclasses import replace
from datetime import date
from uuid import UUID

from tools.fill_visit import Filling, VisitMaker, institutions

from benchmarks import Figure, seconds
from benchmarks._pack_content import LANGUAGES, Speech
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import PointId
from missionplanner.domain.marks import Edition
from missionplanner.domain.record import Point, PointKind
from missionplanner.domain.text import Text
from missionplanner.operations.paper_job import Job, PaperOrder, Proof, draw, prove

_WORDS, _WORDS_A_POINT = 40_000, 80
_LIMIT_S = 2.0


def run(runs: int) -> list[Figure]:
    """Made, and made and proven; what may be taken stands beside it."""
    order = PaperOrder(kind="minutes", edition=Edition.DELEGATION, on=date(2026, 6, 24))
    jobs = [Job(folder=long_minutes(seed), order=order) for seed in range(runs + 1)]
    draw(jobs[0])
    made = [seconds(lambda job=job: draw(job)) for job in jobs[1:]]  # type: ignore[misc]
    built = draw(jobs[1])
    proof = Proof(job=jobs[1], file=built.file, file_name=built.file_name)
    proven = [seconds(lambda: prove(proof)) for _ in range(runs)]
    return [
        Figure("40,000 words of minutes, made", statistics.median(made), _LIMIT_S, runs),
        Figure("40,000 words of minutes, proven", statistics.median(proven), None, runs),
        Figure("their length", built.pages, unit="pages"),
    ]


def long_minutes(seed: int) -> VisitFolder:
    """A visit whose last meeting was recorded at length, in five languages by turns."""
    speech = Speech(seed)
    folder = VisitMaker(7, institutions()).folder(Filling(10, 10, 1))
    points = tuple(
        Point(
            id=PointId(UUID(int=number, version=4)),
            kind=PointKind.DISCUSSION,
            text=Text(en=speech.say(LANGUAGES[number % len(LANGUAGES)], _WORDS_A_POINT).text),
        )
        for number in range(_WORDS // _WORDS_A_POINT)
    )
    record = replace(folder.visit.records[0], points=points)
    return replace(folder, visit=replace(folder.visit, records=(record,)))
