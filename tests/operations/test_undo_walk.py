"""Every verb of the office is walked, undone back to the beginning, and redone to the end."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from missionplanner.domain.delegation import Role, Side
from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, Timeframe
from missionplanner.domain.ids import LegId, PointId
from missionplanner.domain.marks import PARTIES
from missionplanner.domain.nouns import ROOTS
from missionplanner.domain.person import Person
from missionplanner.domain.programme import ItemStatus
from missionplanner.domain.record import Point, PointKind, RecordStatus
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Leg, Objective, Stage, Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.operations.attachments import Brought
from missionplanner.operations.office import Office
from missionplanner.planning.shifting import move
from missionplanner.planning.visit_entry import VisitEntry

DAY = date(2026, 6, 30)
TIMED = When(kind=TimeKind.EXACT, day=DAY, starts=time(11), ends=time(12), zone="Asia/Tashkent")
LETTER = Brought(name="Letter.pdf", media="application/pdf", size=9, digest="0" * 64)
# Drafts are not journalled, the store is not for screens, and papers write no rows.
NO_GROUPS = {"drafts", "store", "papers"}
# What only reads, what works within another verb's change, and what undo must not go behind.
NO_VERBS = {
    *("files.sample_id", "files.visit_bytes", "files.give_out", "files.bring_in", "follow_ups.get"),
    *("follow_ups.ids_of", "follow_ups.rows", "minutes.follow_up_at", "shared.donors"),
    *("shared.institutions", "shared.persons", "shared.projects", "shared.venues"),
    *(
        "visits.folder",
        "visits.follow_ups_of",
        "visits.get",
        "visits.roots",
        "visits.resolve",
        "visits.rows",
        "visits.words",
    ),
    *("follow_ups.put_new", "follow_ups.refuse_locked", "shared.institution_named"),
    *("shared.institutions_named", "shared.person_named", "shared.venue_named"),
    *("people.person", "people.persons", "people.institution", "people.institutions"),
    *("people.last_opened", "people.members", "people.takes_part", "delegations.turned"),
    "minutes.agree",
    "past.of",
    *("attachments.of", "attachments.bring_in", "attachments.contents"),
    *("attachments.give_out", "attachments.first_page", "details.get"),
    *("open", "close", "today", "checks", "findings", "subscribe", "history", "search"),
    *("undo", "redo", "undo_label", "redo_label"),
}


@dataclass
class Walk:
    """The office with the ids that the walk has made so far."""

    office: Office
    visit: UUID

    @property
    def now(self) -> Visit:
        return self.office.visits.get(self.visit)

    @property
    def item(self) -> UUID:
        return next(row.id for row in self.now.programme if row.counterparts)

    @property
    def other(self) -> UUID:
        return next(row.id for row in self.now.programme if row.when.ends and row.id != self.item)

    @property
    def counterpart(self) -> UUID:
        return next(row for row in self.now.programme if row.counterparts).counterparts[0].id

    @property
    def seat(self) -> UUID:
        return self.now.delegations[0].participations[-1].id

    @property
    def delegation(self) -> UUID:
        return self.now.delegations[0].id

    @property
    def nobody(self) -> UUID:
        """Somebody who is in no visit."""
        persons = self.office.people.persons()
        return next(row.id for row in persons if row.display == "Zurab Zurabishvili")

    @property
    def unit(self) -> UUID:
        return next(row.id for row in self.office.people.institutions() if row.name == "A unit")

    @property
    def record(self) -> UUID:
        return self.now.records[0].id

    def line(self, kind: PointKind) -> UUID:
        return next(row.id for row in self.now.records[0].points if row.kind is kind)

    @property
    def follow_up(self) -> UUID:
        return self.office.visits.follow_ups_of(self.visit)[0].id


Step = Callable[[Walk], Any]


def steps() -> Iterator[tuple[str, Step]]:
    """Each verb with one call of it, in an order in which each changes something."""
    yield "files.sample", lambda walk: walk.office.files.sample()
    yield from visit_steps()
    yield from people_steps()
    yield from programme_steps()
    yield from minutes_steps()
    yield from follow_up_steps()
    yield from file_steps()
    yield from office_steps()
    yield "visits.delete", lambda walk: walk.office.visits.delete(walk.visit)


def visit_steps() -> Iterator[tuple[str, Step]]:
    yield "edit", lambda walk: walk.office.edit(Visit, walk.visit, purpose=Text(en="Other"))
    yield (
        "visits.add_objective",
        lambda walk: walk.office.visits.add_objective(walk.visit, "Agree"),
    )
    yield (
        "move",
        lambda walk: walk.office.move(walk.visit, Objective, walk.now.objectives[-1].id, 0),
    )
    yield "remove", lambda walk: walk.office.remove(Objective, walk.now.objectives[0].id)
    yield "visits.add_group", lambda walk: walk.office.visits.add_group(walk.visit, "C", "Third")
    yield (
        "visits.add_leg",
        lambda walk: walk.office.visits.add_leg(
            walk.visit, Leg(id=LegId(uuid4()), city=Text(en="Samarkand"))
        ),
    )
    yield (
        "visits.name_countries",
        lambda walk: walk.office.visits.name_countries(walk.visit, "GEO", "KAZ"),
    )
    yield (
        "stages.set_date",
        lambda walk: walk.office.stages.set_date(walk.visit, Stage.CLEARANCE, DAY),
    )
    yield "stages.done", lambda walk: walk.office.stages.done(walk.visit, Stage.CONCEPT, DAY)
    yield "visits.create", lambda walk: walk.office.visits.create("Another", DAY)
    yield "visits.begin", lambda walk: walk.office.visits.begin(VisitEntry("Third", DAY))
    yield "parties.name", lambda walk: walk.office.parties.name(walk.visit, "host_id", "New host")
    yield "parties.organise", lambda walk: walk.office.parties.organise(walk.visit, ("IOM", "X"))
    yield "parties.project", lambda walk: walk.office.parties.project(walk.visit, "New project")
    yield "parties.donor", lambda walk: walk.office.parties.donor(walk.visit, "New donor")
    yield "briefs.add", lambda walk: walk.office.briefs.add(walk.visit, walk.item)


def people_steps() -> Iterator[tuple[str, Step]]:
    yield "delegations.add", lambda walk: walk.office.delegations.add(walk.visit, Side.THIRD)
    yield (
        "delegations.add_seat",
        lambda walk: walk.office.delegations.add_seat(walk.visit, walk.delegation, "Agency"),
    )
    yield (
        "delegations.name",
        lambda walk: walk.office.delegations.name(walk.visit, walk.seat, "A B"),
    )
    yield (
        "delegations.lead",
        lambda walk: walk.office.delegations.lead(walk.visit, walk.seat, Role.HEAD),
    )
    yield (
        "delegations.led_by",
        lambda walk: walk.office.delegations.led_by(walk.visit, walk.delegation, "Agency"),
    )
    yield (
        "delegations.position",
        lambda walk: walk.office.delegations.position(walk.visit, walk.seat, "Head"),
    )
    yield (
        "delegations.seat_for",
        lambda walk: walk.office.delegations.seat_for(walk.visit, walk.seat, "Other agency"),
    )
    yield "delegations.vacate", lambda walk: walk.office.delegations.vacate(walk.visit, walk.seat)
    yield (
        "delegations.take",
        lambda walk: walk.office.delegations.take(
            walk.visit, walk.seat, walk.office.shared.persons()[0].id
        ),
    )
    yield (
        "delegations.all_came",
        lambda walk: walk.office.delegations.all_came(walk.visit, walk.delegation),
    )
    yield "shared.add_institution", lambda walk: walk.office.shared.add_institution("A court")
    yield "people.add", lambda walk: walk.office.people.add("Zurab Zurabishvili")
    yield "people.add_institution", lambda walk: walk.office.people.add_institution("A unit")
    yield "people.works_at", lambda walk: walk.office.people.works_at(walk.nobody, "A court")
    yield "people.stands_under", lambda walk: walk.office.people.stands_under(walk.unit, "A court")
    yield (
        "people.open_restricted",
        lambda walk: walk.office.people.open_restricted(walk.nobody, "Visa", (Person,)),
    )
    yield "people.delete", lambda walk: walk.office.people.delete(Person, walk.nobody)


def programme_steps() -> Iterator[tuple[str, Step]]:
    yield "programme.add", lambda walk: walk.office.programme.add(walk.visit, "Talks", when=TIMED)
    yield "programme.repeat", lambda walk: walk.office.programme.repeat(walk.visit, walk.item)
    yield (
        "programme.reschedule",
        lambda walk: walk.office.programme.reschedule(walk.visit, walk.item, TIMED),
    )
    yield (
        "programme.to_day",
        lambda walk: walk.office.programme.to_day(walk.visit, walk.item, date(2026, 6, 28)),
    )
    yield (
        "programme.apply",
        lambda walk: walk.office.programme.apply(
            walk.visit, move(walk.office.visits.folder(walk.visit), (walk.item,), days=1)
        ),
    )
    yield (
        "programme.move_items",
        lambda walk: walk.office.programme.move_items(
            walk.visit, (walk.item,), by=timedelta(minutes=5)
        ),
    )
    yield (
        "programme.shift_after",
        lambda walk: walk.office.programme.shift_after(
            walk.visit, walk.item, timedelta(minutes=20)
        ),
    )
    yield (
        "programme.resize",
        lambda walk: walk.office.programme.resize(
            walk.visit, walk.item, until=datetime(2026, 6, 29, 13)
        ),
    )
    yield (
        "programme.swap",
        lambda walk: walk.office.programme.swap(walk.visit, walk.item, walk.other),
    )
    yield (
        "programme.repeat_at",
        lambda walk: walk.office.programme.repeat_at(walk.visit, walk.item, TIMED),
    )
    yield (
        "programme.repeat_items",
        lambda walk: walk.office.programme.repeat_items(walk.visit, {walk.item: TIMED}),
    )
    yield (
        "programme.fix",
        lambda walk: walk.office.programme.fix(walk.visit, walk.item, fixed=True),
    )
    yield (
        "programme.change_items",
        lambda walk: walk.office.programme.change_items(
            walk.visit, (walk.item,), place="Third hall", status=ItemStatus.TENTATIVE
        ),
    )
    yield (
        "programme.drop",
        lambda walk: walk.office.programme.drop(walk.visit, (walk.other,)),
    )
    yield "programme.place", lambda walk: walk.office.programme.place(walk.visit, walk.item, "Hall")
    yield (
        "programme.hosts",
        lambda walk: walk.office.programme.hosts(walk.visit, walk.item, ("A court", "New one")),
    )
    yield (
        "programme.meet",
        lambda walk: walk.office.programme.meet(walk.visit, walk.item, "C D", "New two"),
    )
    yield (
        "programme.name_counterpart",
        lambda walk: walk.office.programme.name_counterpart(walk.visit, walk.counterpart, "E F"),
    )
    yield (
        "programme.counterpart_of",
        lambda walk: walk.office.programme.counterpart_of(walk.visit, walk.counterpart, "Third"),
    )
    yield (
        "programme.keep_inside",
        lambda walk: walk.office.programme.keep_inside(walk.visit, walk.item, inside=True),
    )
    yield "programme.cancel", lambda walk: walk.office.programme.cancel(walk.visit, walk.item)


def minutes_steps() -> Iterator[tuple[str, Step]]:
    point = Point(id=PointId(uuid4()), kind=PointKind.DECISION, text=Text(en="Agreed"))
    yield "minutes.add_record", lambda walk: walk.office.minutes.add_record(walk.visit)
    yield (
        "minutes.add_attendance",
        lambda walk: walk.office.minutes.add_attendance(walk.visit, walk.record, "G H", Side.HOST),
    )
    yield (
        "minutes.attend_for",
        lambda walk: walk.office.minutes.attend_for(
            walk.now.records[0].attendance[-1].id, "Fourth agency"
        ),
    )
    yield (
        "minutes.add_point",
        lambda walk: walk.office.minutes.add_point(walk.visit, walk.record, point),
    )
    yield (
        "minutes.make",
        lambda walk: walk.office.minutes.make(
            walk.visit, walk.record, point.id, PointKind.FOLLOW_UP
        ),
    )
    yield "minutes.word", lambda walk: walk.office.minutes.word(walk.visit, point.id, "Reworded")
    yield "minutes.move_point", lambda walk: walk.office.minutes.move_point(walk.visit, point.id, 1)
    yield "minutes.shift", lambda walk: walk.office.minutes.shift(walk.visit, point.id, 1)
    yield (
        "minutes.delete_point",
        lambda walk: walk.office.minutes.delete_point(walk.visit, walk.line(PointKind.DECISION)),
    )
    yield (
        "minutes.delete_follow_up",
        lambda walk: walk.office.minutes.delete_follow_up(
            walk.office.minutes.follow_up_at(walk.visit, point.id).id
        ),
    )
    yield (
        "minutes.report",
        lambda walk: walk.office.minutes.report(
            walk.visit, walk.record, RecordStatus.SENT, date(2026, 7, 3)
        ),
    )
    yield (
        "minutes.remove_record",
        lambda walk: walk.office.minutes.remove_record(walk.visit, walk.now.records[-1].id),
    )


def follow_up_steps() -> Iterator[tuple[str, Step]]:
    verbs = "follow_ups"
    yield f"{verbs}.add", lambda walk: walk.office.follow_ups.add(walk.visit, "Send the list")
    yield f"{verbs}.word", lambda walk: walk.office.follow_ups.word(walk.follow_up, "Send it")
    yield (
        f"{verbs}.answer_for",
        lambda walk: walk.office.follow_ups.answer_for(walk.follow_up, ("A court", "Fifth")),
    )
    yield (
        f"{verbs}.agree_when",
        lambda walk: walk.office.follow_ups.agree_when(walk.follow_up, Timeframe(words="soon")),
    )
    yield f"{verbs}.ask", lambda walk: walk.office.follow_ups.ask(walk.follow_up, ("I J",))
    yield f"{verbs}.keep_at", lambda walk: walk.office.follow_ups.keep_at(walk.follow_up, "IOM Y")
    yield "past.restore", restore_wording
    yield (
        f"{verbs}.finish",
        lambda walk: walk.office.follow_ups.finish(
            walk.follow_up, FollowUpStatus.DONE, "It was sent", "letter 12"
        ),
    )
    yield (
        f"{verbs}.report",
        lambda walk: walk.office.follow_ups.report(walk.follow_up, FollowUpStatus.DONE),
    )


def file_steps() -> Iterator[tuple[str, Step]]:
    yield (
        "attachments.attach",
        lambda walk: walk.office.attachments.attach(walk.visit, [LETTER], walk.item),
    )
    yield "attachments.add", lambda walk: walk.office.attachments.add(walk.visit, Path(__file__))
    yield (
        "attachments.rename",
        lambda walk: walk.office.attachments.rename(walk.now.attachments[0], "Scan of the letter"),
    )
    yield (
        "attachments.show_to",
        lambda walk: walk.office.attachments.show_to(walk.now.attachments[0], PARTIES),
    )
    yield (
        "attachments.remove",
        lambda walk: walk.office.attachments.remove(walk.now.attachments[0]),
    )


def office_steps() -> Iterator[tuple[str, Step]]:
    yield "details.name", lambda walk: walk.office.details.name("Bureau", "en")
    yield "details.head_letters", lambda walk: walk.office.details.head_letters("To whom", "en")
    yield "details.number_letters", lambda walk: walk.office.details.number_letters("7/{n}")
    yield "details.own_domains", lambda walk: walk.office.details.own_domains("bureau.example")


def restore_wording(walk: Walk) -> None:
    steps = walk.office.past.of(FollowUp.__name__, walk.follow_up)
    told = next(each for step in steps for each in step.told if each.can_restore)
    walk.office.past.restore(told)


def state(office: Office) -> dict[str, Any]:
    return {noun.__name__: office.store.every(noun) for noun in ROOTS}


def test_every_verb_is_walked(office):
    known = {name for name, _ in steps()} | NO_VERBS
    for name in verbs(office):
        assert name in known, name


def test_the_list_of_what_is_no_verb_names_nothing_that_is_gone(office):
    assert set(verbs(office)) >= NO_VERBS


def verbs(office: Office) -> Iterator[str]:
    """Every public method of the office and of all that it has, by its name in the walk."""
    for name in vars(office) | vars(Office):
        held = getattr(office, name)
        if name.startswith("_"):
            continue
        if inspect.ismethod(held):
            yield name
        elif type(held).__module__.startswith("missionplanner.") and name not in NO_GROUPS:
            for verb, _ in inspect.getmembers(held, callable):
                if not verb.startswith("_"):
                    yield f"{name}.{verb}"


def test_all_is_undone_to_the_beginning_and_redone_to_the_end(office):
    walk = Walk(office, uuid4())
    states = [state(office)]
    for name, step in steps():
        step(walk)
        if name == "files.sample":
            walk.visit = office.visits.resolve("GEO-UZB-2026-01")
        states.append(state(office))
        assert states[-1] != states[-2], f"{name} changed nothing"
        assert len(office.history()) == len(states) - 1, f"{name} is not one change"
    for before in reversed(states[:-1]):
        undone = office.undo()
        assert undone is not None
        assert undone.left_alone == 0
        assert state(office) == before, str(undone.label)
    assert office.undo() is None
    for after in states[1:]:
        redone = office.redo()
        assert state(office) == after, str(redone.label)
    assert office.redo() is None
