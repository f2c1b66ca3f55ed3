"""Rows of a list of participants: names, posts and institutions in the scripts of the region."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from missionplanner.domain.delegation import Role
from missionplanner.messages import Message
from missionplanner.planning.folding import fold
from missionplanner.planning.pasted_meanings import SEATS, Meaning
from missionplanner.planning.pasted_rows import (
    Meanings,
    Rows,
    Sheet,
    Understood,
    columns_of,
    is_count,
    said,
    share,
    sheet_of,
    without_count,
)

_BETWEEN = re.compile(r"\s+[–—-]\s+|,\s+|\t")
_FORMS = re.compile(r"\s*[/|\n]\s*|\s+(?=\()")
_WHOLE_DAY = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}[ .-]+[^\W\d]+[ .,-]+(?:19|20)\d\d"
)
_DOCUMENT = re.compile(r"(?=.*[A-Z])(?=(?:[^\d]*\d){5})[A-Z0-9]{1,3} ?[A-Z0-9]{4,9}")
_INSTITUTION = re.compile(
    r"\b(?:ministry|agency|office|department of|service|prosecut|court|police|embassy|committee"
    r"|commission|centre|center|university|iom|undp)|министерств|агентств|прокуратур|служб|комитет"
    r"|департамент|суд\b|посольств|мид\b|мвд\b|სამინისტრო|სააგენტო|პროკურატურა|სასამართლო|საელჩო"
    r"|სამსახური|vazirlig|agentlig|prokuratura|qoʻmita|xizmati|sudi\b|вазирлиг|агентлиг|қўмита",
    re.IGNORECASE,
)
_ROLES = {
    Role.HEAD: "head|head of delegation|head of the delegation|ხელმძღვანელი|დელეგაციის ხელმძღვანელი"
    "|глава|глава делегации|руководитель|руководитель делегации|rahbar|delegatsiya rahbari",
    Role.DEPUTY: "deputy|deputy head|მოადგილე|заместитель|заместитель главы|oʻrinbosar",
    Role.MEMBER: "member|წევრი|член|член делегации|участник|aʼzo|ishtirokchi|participant",
    Role.ADVISER: "adviser|advisor|მრჩეველი|советник|maslahatchi",
    Role.EXPERT: "expert|ექსპერტი|эксперт|ekspert",
    Role.OBSERVER: "observer|დამკვირვებელი|наблюдатель|kuzatuvchi",
    Role.INTERPRETER: "interpreter|თარჯიმანი|переводчик|tarjimon",
    Role.SECURITY: "security|დაცვა|охрана|xavfsizlik",
    Role.DRIVER: "driver|მძღოლი|водитель|haydovchi",
    Role.ACCOMPANYING: "accompanying|თანმხლები|сопровождающий|hamroh",
}
_ROLE_OF = {fold(each): role for role, words in _ROLES.items() for each in words.split("|")}
_NO_NAME = Message("No name in this row: a seat to be nominated")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedSeat:
    """A seat as a row says it. `native` is the name in its own script, by the tag of a language."""

    name: str
    native: tuple[tuple[str, str], ...] = ()
    post: str = ""
    institution: str = ""
    role: Role = Role.MEMBER
    groups: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    note: str = ""


def read_seats(
    rows: Rows, known: Sequence[str] = (), chosen: Meanings | None = None
) -> tuple[Meanings, tuple[Understood, ...]]:
    """What the columns mean, and the seats. `known` are names of institutions there are."""
    sheet = sheet_of(rows, SEATS, guess, chosen)
    return sheet.meanings, tuple(_Reading(sheet, known).rows())


def guess(rows: Rows) -> Meanings:
    """What columns without heads hold, by how most of their cells look."""
    found: list[Meaning] = []
    columns = columns_of(rows)
    for cells in columns:
        named = columns[found.index(Meaning.NAME)] if Meaning.NAME in found else []
        found.append(_looks_like(cells, found, {fold(name) for name in named}))
    return tuple(found)


def _looks_like(cells: list[str], found: list[Meaning], names: set[str]) -> Meaning:
    def once(meaning: Meaning) -> Meaning:
        return meaning if meaning not in found else Meaning.NOTE

    if not cells or share(cells, is_count) > 0.8 or share(cells, _is_kept_closed) > 0.5:
        return Meaning.LEFT_OUT
    if share(cells, lambda cell: "@" in cell) > 0.5:
        return once(Meaning.EMAIL)
    if share(cells, _is_phone) > 0.5:
        return once(Meaning.PHONE)
    if share(cells, lambda cell: fold(cell) in _ROLE_OF) > 0.5:
        return once(Meaning.ROLE)
    if share(cells, lambda cell: bool(_INSTITUTION.search(cell))) > 0.5 and Meaning.NAME in found:
        return once(Meaning.INSTITUTION)
    if Meaning.NAME not in found:
        return Meaning.NAME
    if share(cells, lambda cell: fold(cell) in names) > 0.4:
        return once(Meaning.NATIVE)
    if share(cells, lambda cell: bool(tag_of(cell)) and 1 < len(cell.split()) < 4) > 0.7:
        return once(Meaning.NATIVE) if found[-1] is Meaning.NAME else once(Meaning.POST)
    return once(Meaning.POST)


def _is_kept_closed(cell: str) -> bool:
    """A date of birth or the number of a document: no seat has a place for it that stays closed."""
    return bool(_WHOLE_DAY.fullmatch(cell.strip()) or _DOCUMENT.fullmatch(cell.strip()))


def _is_phone(cell: str) -> bool:
    return bool(re.fullmatch(r"[+(]?[\d\s()/.+-]{6,}", cell.strip()))


class _Reading:
    """Goes down the rows and keeps the institution it is at."""

    def __init__(self, sheet: Sheet, known: Sequence[str]) -> None:
        self._sheet = sheet
        self._known = {fold(name) for name in known}
        self._institution = ""

    def rows(self) -> Iterator[Understood]:
        wide = sum(each is not Meaning.LEFT_OUT for each in self._sheet.meanings)
        for row in self._sheet.rows:
            cells = [cell for cell in said(row) if not is_count(cell)]
            if not cells:
                continue
            is_alone = len(set(cells)) == 1 and not self._sheet.cell(row, Meaning.INSTITUTION)
            if is_alone and self._is_institution(cells[0]) and not self._names(cells[0]):
                self._institution = " ".join(cells[0].split()).rstrip(":")
                continue
            seat = self._line(cells[0]) if is_alone and wide == 1 else self._seat(row)
            reasons = () if seat.name else (_NO_NAME,)
            yield Understood(tuple(row), seat, (*reasons, *self._odd_role(row)))

    def _is_institution(self, words: str) -> bool:
        return fold(words) in self._known or is_institution(words)

    @staticmethod
    def _names(words: str) -> bool:
        """Whether a line begins with the name of a person: "Nino Gvelesiani, Head of Service"."""
        first, *others = _BETWEEN.split(words, maxsplit=1)
        return bool(others) and not _INSTITUTION.search(first) and len(first.split()) < 5

    def _line(self, words: str) -> PastedSeat:
        """A line of a list: a name, and after a dash or a comma the post and the institution."""
        bare = without_count(words)
        first, *rest = _BETWEEN.split(" ".join(bare.split()), maxsplit=1)
        post, institution = rest[0] if rest else "", self._institution
        before, comma, last = post.rpartition(", ")
        if comma and self._is_institution(last):
            post, institution = before, last
        elif post and fold(post) in self._known:
            post, institution = "", post
        name, native = _forms(first)
        return PastedSeat(name=name, native=native, post=post, institution=institution)

    def _seat(self, row: Sequence[str]) -> PastedSeat:
        cell = self._sheet.cell
        parts = (cell(row, Meaning.GIVEN), cell(row, Meaning.FAMILY))
        whole = cell(row, Meaning.NAME) or " ".join(filter(None, parts))
        name, native = _forms(without_count(whole))
        own = " ".join(cell(row, Meaning.NATIVE).split())
        if own and tag_of(name) and not tag_of(own):
            # The columns stand the other way round: papers print Latin letters.
            name, own = own, name
        if own:
            native = ((tag_of(own) or "en", own),)
        return PastedSeat(
            name=name,
            native=native,
            post=" ".join(cell(row, Meaning.POST).split()),
            institution=" ".join(cell(row, Meaning.INSTITUTION).split()) or self._institution,
            role=_ROLE_OF.get(fold(cell(row, Meaning.ROLE)), Role.MEMBER),
            groups=tuple(re.findall(r"\w+", cell(row, Meaning.GROUP))),
            email=cell(row, Meaning.EMAIL).strip(),
            phone=cell(row, Meaning.PHONE).strip(),
            note=cell(row, Meaning.NOTE),
        )

    def _odd_role(self, row: Sequence[str]) -> tuple[Message, ...]:
        words = " ".join(self._sheet.cell(row, Meaning.ROLE).split())
        if not words or fold(words) in _ROLE_OF:
            return ()
        return (Message("“{words}” is no role that is known; a member for now", words=words),)


def _forms(words: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The name as papers print it, and its form in another script where that stands beside it."""
    found = (" ".join(part.strip("() ").split()) for part in _FORMS.split(words.strip()))
    parts = [part for part in found if part]
    if len(parts) < 2:
        whole = parts[0] if parts else ""
        tag = tag_of(whole)
        return whole, ((tag, whole),) if tag else ()
    latin = next((part for part in parts if not tag_of(part)), parts[0])
    others = {tag: part for part in parts if part != latin and (tag := tag_of(part))}
    if not others:
        return " ".join(words.split()), ()
    return latin, tuple(others.items())


def is_institution(words: str) -> bool:
    """Whether the words sound like the name of an institution."""
    return bool(_INSTITUTION.search(words))


def tag_of(words: str) -> str:
    """The language that a name's script tells of; none for Latin letters."""
    if re.search(r"[\u10d0-\u10ff]", words):
        return "ka"
    if re.search(r"[ўқғҳЎҚҒҲ]", words):
        return "uz-Cyrl"
    return "ru" if re.search(r"[\u0400-\u04ff]", words) else ""
