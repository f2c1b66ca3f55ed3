"""A disclosed visit as one paper reads it: rows by id, named in the paper's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from missionplanner.documents.blocks import Face, Line, Run, Words
from missionplanner.documents.phrases import NO_BREAK, Phrases, is_own_language
from missionplanner.domain.delegation import Participation
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import InstitutionId, PersonId, VenueId
from missionplanner.domain.institution import Institution
from missionplanner.domain.marks import Edition
from missionplanner.domain.person import Person
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Visit
from missionplanner.messages import PSEUDO, Message
from missionplanner.planning.disclose import Disclosed


@dataclass(frozen=True, slots=True)
class Order:
    """What was ordered: for whom, in which language, printed when, for which record or person.

    `second` is the other language of a paper side by side. Each of the two is composed by itself,
    with the other one as its second.
    """

    edition: Edition
    language: str
    on: date
    printed_at: datetime | None = None
    draft: bool = False
    for_id: UUID | None = None
    second: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The one or two languages of the paper."""
        return (self.language, self.second) if self.second else (self.language,)


class Reading:
    """What a composer sees: the disclosed visit and the order, and how to say its names."""

    def __init__(self, disclosed: Disclosed, order: Order) -> None:
        folder = disclosed.folder
        self.folder: VisitFolder = folder
        self.visit: Visit = folder.visit
        self.order = order
        self.edition = Edition(disclosed.edition)
        self._base = folder.visit.languages[0] if folder.visit.languages else "en"
        self.phrases = Phrases(
            order.language,
            self._base,
            draft=order.draft,
            beside=order.second,
            cities={leg.zone: leg.city for leg in reversed(folder.visit.legs) if leg.city},
        )
        self._disclosed = disclosed
        self._institutions = {row.id: row for row in folder.institutions}
        self._persons = {row.id: row for row in folder.persons}
        self._venues = {row.id: row for row in folder.venues}
        self._seats: dict[UUID, Participation] = {
            seat.id: seat for row in folder.visit.delegations for seat in row.participations
        }
        self._items: dict[UUID, ProgrammeItem] = {row.id: row for row in folder.visit.programme}

    @property
    def is_internal(self) -> bool:
        """Whether the paper is the office's own."""
        return self.edition is Edition.INTERNAL

    @property
    def is_in_base_language(self) -> bool:
        """Whether the paper is in the language in which the visit is kept."""
        return self.order.language in (self._base, PSEUDO)

    @property
    def has_office_notes(self) -> bool:
        """Whether what the office wrote for itself, in one language, stands in this paper.

        Side by side it stands once, with the language in which the visit is kept.
        """
        languages = self.order.languages
        return self.order.language == (self._base if self._base in languages else min(languages))

    def noted(self, label: str, words: str) -> tuple[Line, ...]:
        """A label and what the office wrote; beside another label on lines of their own."""
        if self.order.second:
            return Line(label), Line(words)
        return (Line(f"{label} {words}"),)

    def say(self, key: str, /, **values: Any) -> str:
        """Fixed words of the paper."""
        return self.phrases.say(Message(key, **values))

    def text(self, text: Mapping[str, str]) -> str:
        """A text in the paper's language."""
        return self.phrases.text(text)

    def words(self, text: Mapping[str, str]) -> Words:
        """A text in the paper's language; one that is only there in another says in which."""
        return self._tagged(self.text(text), text)

    def lines(self, text: Mapping[str, str]) -> tuple[Words, ...]:
        """A text of points, one a line: as many in each language of a paper side by side."""
        own = self._own_lines(text)
        most = max(len(_lines(self._said(text, tag))) for tag in self.order.languages)
        filled = (*own, *[""] * (most - len(own)))
        return tuple(self._tagged(line, text) for line in filled)

    def _own_lines(self, text: Mapping[str, str]) -> tuple[str, ...]:
        if not self.order.draft or self.order.second or not self._falls_back(text):
            return self.phrases.lines(text)
        # Each point says so by itself: one may be read without the one before.
        return tuple(self.text(Text({self._base: line})) for line in _lines(self._said(text, "")))

    def _tagged(self, words: str, text: Mapping[str, str]) -> Words:
        # A draft says in the paper's own language that the text is not there.
        if not words or self.order.draft or not self._falls_back(text):
            return words
        tag = self._base if self._base in text else next(iter(text))
        return (Run(words, language=tag),)

    def _falls_back(self, text: Mapping[str, str]) -> bool:
        return bool(text) and self.order.language not in text

    def _said(self, text: Mapping[str, str], tag: str) -> str:
        return text.get(tag) or text.get(self._base) or next(iter(text.values()), "")

    def institution(self, row_id: InstitutionId | None) -> Institution | None:
        """The institution with this id, where the edition has it."""
        return self._institutions.get(row_id) if row_id else None

    def person(self, row_id: PersonId | None) -> Person | None:
        """The person with this id, where the edition has it."""
        return self._persons.get(row_id) if row_id else None

    def venue(self, row_id: VenueId | None) -> Venue | None:
        """The venue with this id, where the edition has it."""
        return self._venues.get(row_id) if row_id else None

    def seat(self, row_id: UUID | None) -> Participation | None:
        """The seat with this id."""
        return self._seats.get(row_id) if row_id else None

    def seat_of(self, row_id: UUID) -> Participation | None:
        """The seat with this id, or the one of the person with this id."""
        taken = (row for row in self._seats.values() if row.person_id == row_id)
        return self._seats.get(row_id) or next(taken, None)

    def item(self, row_id: UUID | None) -> ProgrammeItem | None:
        """The programme item with this id."""
        return self._items.get(row_id) if row_id else None

    def is_told_later(self, item: ProgrammeItem) -> bool:
        """Whether the item has a place that this edition must not show."""
        return self._disclosed.hides(item.id, "venue_id")

    def institution_words(self, row_id: InstitutionId | None, *, short: bool = False) -> Words:
        """The full name of an institution, or its short one, with its language."""
        institution = self.institution(row_id)
        if institution is None:
            return ""
        return self.words(self._short(institution) if short else institution.name)

    def institution_name(self, row_id: InstitutionId | None) -> str:
        """The full name of an institution."""
        institution = self.institution(row_id)
        return self.text(institution.name) if institution else ""

    def is_organiser(self, row_id: InstitutionId | None) -> bool:
        """Whether it organises the visit, so that everybody knows it by its short name."""
        return row_id in self.visit.organiser_ids

    def institution_names(self, row_ids: Iterable[InstitutionId]) -> str:
        """The names of institutions, one after the other; organisers by their short ones."""
        rows = (row for row_id in row_ids if (row := self.institution(row_id)))
        texts = (self._short(row) if self.is_organiser(row.id) else row.name for row in rows)
        return ", ".join(name for name in map(self.text, texts) if name)

    def short_names(self, row_ids: Iterable[InstitutionId]) -> str:
        """Short names of institutions, for where there is little room; else the full ones."""
        rows = (row for row_id in row_ids if (row := self.institution(row_id)))
        return ", ".join(self.text(self._short(row)) for row in rows)

    def _short(self, institution: Institution) -> Text:
        # A full name in the paper's language says more than a short one in another.
        short, full, own = institution.short_name, institution.name, self.order.language
        return full if not short or (own in full and own not in short) else short

    def own_names(self, institution: Institution) -> tuple[tuple[str, str], ...]:
        """An institution's names in the languages of its own country, with their tags."""
        own = (
            (tag, name)
            for tag, name in institution.name.items()
            if tag not in self.order.languages and is_own_language(tag, institution.country)
        )
        return tuple(sorted(own, key=lambda pair: self._rank(pair[0])))

    def _rank(self, tag: str) -> tuple[int, bool]:
        # As the visit has its languages; of one language in two scripts the Latin one first.
        order = self.visit.languages
        return order.index(tag) if tag in order else len(order), tag.endswith("-Cyrl")

    def person_name(self, person: Person) -> str:
        """Honorific and name, on one line."""
        name = self.own_form(person)
        tag = self.order.language
        # “Mr.” does not stand before a name in other letters.
        honorific = person.honorific.get(tag) or (
            "" if name != person.display else self._said(person.honorific, tag)
        )
        return f"{honorific}{NO_BREAK}{name}" if honorific else name

    def own_form(self, person: Person) -> str:
        """The name as the paper's language writes it, else as papers print it."""
        return person.native.get(self.order.language) or person.display

    def name_lines(self, person: Person) -> tuple[Line, ...]:
        """The name, its other forms where they differ, and a mark where it is not checked."""
        own = self.own_form(person)
        lines = [Line(self.person_name(person), Face.MEDIUM)]
        shown = {own, *(person.native.get(tag) or person.display for tag in self.order.languages)}
        forms = sorted(person.native.items(), key=lambda pair: self._rank(pair[0]))
        for tag, form in (("en", person.display), *forms):
            if form not in shown:
                shown.add(form)
                lines.append(Line(form, language=tag))
        if not person.is_spelling_checked:
            lines.append(Line(self.say("spelling to be checked"), Face.ITALIC))
        return tuple(lines)

    def position(self, person: Person | None, own: Text) -> str:
        """The post that prints for a person in this visit."""
        return self.text(own or (person.position if person else Text()))

    def position_words(self, person: Person | None, own: Text) -> Words:
        """The same for a cell of its own, with its language."""
        return self.words(own or (person.position if person else Text()))

    def introduced(self, person_id: PersonId | None, position: Text) -> str:
        """Name and post in running text: Ms. Natia Sharvadze, Deputy Minister of Justice."""
        person = self.person(person_id)
        if person is None:
            return ""
        post = self.position(person, position)
        return f"{self.person_name(person)}, {post}" if post else self.person_name(person)


def runs(words: Words) -> tuple[Run, ...]:
    """Words as runs; without any words none."""
    if isinstance(words, str):
        return (Run(words),) if words else ()
    return words


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line for line in words.split("\n") if line.strip())
