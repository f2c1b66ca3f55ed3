"""The visit file: one visit with every shared row it refers to, as JSON (docs/visit-file.md)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints
from uuid import UUID

import msgspec

from missionplanner.domain.amend import places
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import Text, clean
from missionplanner.domain.when import When
from missionplanner.errors import UnreadableFile
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared
from missionplanner.planning.references import referred

FORMAT = 1
LARGEST = 10_000_000
# An earlier visit and its follow-ups are in that visit's own file.
_ELSEWHERE = ("earlier", "earlier_visit")
PARTS = tuple(field.name for field in fields(VisitFolder) if field.name not in _ELSEWHERE)
_SHARED = ("institutions", "persons", "venues")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PLACE = re.compile(r"`\$\.([^`]*)`$")
_LARGEST_NUMBER = 2**31


def to_bytes(folder: VisitFolder, *, restricted: bool) -> bytes:
    """The visit's file; the same folder gives the same bytes. Restricted fields only if asked."""
    wanted = _needed(folder)
    plain: dict[str, Any] = {"format": FORMAT}
    for part in PARTS:
        held = getattr(folder, part)
        if part in _SHARED:
            held = sorted((row for row in held if row.id in wanted), key=lambda row: row.id)
        elif part == "follow_ups":
            held = sorted(held, key=lambda row: (row.number, row.id))
        elif part != "visit" and held is not None and held.id not in wanted:
            held = None
        plain[part] = _plain(held, restricted=restricted)
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


def _needed(folder: VisitFolder) -> set[UUID]:
    """The ids that the visit and its follow-ups refer to, and those that these refer to."""
    shared = (folder.project, folder.donor, *(row for p in _SHARED for row in getattr(folder, p)))
    by_id = {row.id: row for row in shared if row is not None}
    needed: set[UUID] = set()
    waiting: list[Any] = [folder.visit, *folder.follow_ups]
    while waiting:
        new = referred(waiting.pop()) - needed
        needed |= new
        waiting += [by_id[row_id] for row_id in new if row_id in by_id]
    return needed


def _plain(value: Any, *, restricted: bool) -> Any:
    if isinstance(value, (tuple, list)):
        return [_plain(each, restricted=restricted) for each in value]
    if not is_dataclass(value):
        return msgspec.to_builtins(value, order="deterministic")
    kept_back = {field.name for field in declared(type(value)) if field.is_restricted}
    return {
        field.name: _plain(getattr(value, field.name), restricted=restricted)
        for field in fields(value)
        if restricted or field.name not in kept_back
    }


def from_bytes(data: bytes) -> VisitFolder:
    """The visit that a file holds, its texts cleaned; one clear sentence where it is no good."""
    if len(data) > LARGEST:
        raise UnreadableFile(
            Message(
                "This file is larger than any visit: a visit file has at most {limit} MB.",
                limit=LARGEST // 1_000_000,
            )
        )
    try:
        plain = _cleaned(_decoded(data))
    except RecursionError as error:
        raise UnreadableFile(
            Message("This is not a visit file: what it holds is nested without end.")
        ) from error
    _check_format(plain)
    parts = {part: value for part, value in plain.items() if part != "format"}
    _refuse_unknown(parts)
    folder = _folder(parts)
    _refuse_mixed_up(folder)
    return folder


def _decoded(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if "truncated" in str(error):
            raise UnreadableFile(
                Message("This visit file is cut short; ask for it once more.")
            ) from error
        raise UnreadableFile(
            Message("This is not a visit file, or it is damaged; ask for it once more.")
        ) from error


def _cleaned(plain: Any) -> Any:
    if isinstance(plain, str):
        return clean(plain)
    if isinstance(plain, list):
        return [_cleaned(each) for each in plain]
    if isinstance(plain, dict):
        return {clean(name): _cleaned(value) for name, value in plain.items()}
    return plain


def _check_format(plain: Any) -> None:
    found = plain.get("format") if isinstance(plain, dict) else None
    if type(found) is not int or found < 1:
        raise UnreadableFile(Message("This is not a visit file: it does not say its format."))
    if found > FORMAT:
        raise UnreadableFile(
            Message(
                "This visit file has format {format} and this version reads up to {known};"
                " install the newer version of Mission Planner.",
                format=found,
                known=FORMAT,
            )
        )


def _refuse_unknown(parts: dict[str, Any]) -> None:
    unknown = next((part for part in _ELSEWHERE if part in parts), None)
    unknown = unknown or next(_unknown(VisitFolder, parts, ""), None)
    if unknown is not None:
        raise UnreadableFile(
            Message(
                "This visit file holds “{place}”, which this version does not know; it comes from"
                " a newer version or was changed by hand.",
                place=unknown,
            )
        )


def _unknown(kind: type, plain: Any, place: str) -> Iterator[str]:
    """The places of all names that the declarations of this kind do not have."""
    if isinstance(plain, list):
        for number, each in enumerate(plain):
            yield from _unknown(kind, each, f"{place}[{number}]")
    if not isinstance(plain, dict):
        return
    hints = get_type_hints(kind)
    for name, value in plain.items():
        inside = f"{place}.{name}".removeprefix(".")
        if name not in hints:
            yield inside
        elif (held := _held(hints[name])) is not None:
            yield from _unknown(held, value, inside)


def _held(hint: Any) -> type | None:
    """The kind of value with named fields that a field of this type holds."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    return next((kind for kind in map(_held, get_args(hint)) if kind is not None), None)


def _folder(parts: dict[str, Any]) -> VisitFolder:
    try:
        return msgspec.convert(parts, VisitFolder, dec_hook=_value)
    except msgspec.ValidationError as error:
        found = _PLACE.search(str(error))
        raise UnreadableFile(
            Message(
                "This visit file cannot be read at “{place}”: something is missing there or does"
                " not belong there.",
                place=found[1] if found else "visit",
            )
        ) from error


def _value(kind: type, plain: Any) -> object:
    if kind is not Text:
        raise NotImplementedError(kind.__name__)
    if not isinstance(plain, dict):
        raise ValueError("a text has words by language")
    for tag, words in plain.items():
        if not _TAG.fullmatch(tag) or not isinstance(words, str):
            raise ValueError("a language tag, then words")
    return Text(plain)


def _refuse_mixed_up(folder: VisitFolder) -> None:
    """Refuse what each row alone cannot show: ids used twice, rows of another visit."""
    rows = [place.row for root in _roots(folder) for place in places(root)]
    counts = Counter(row.id for row in rows)
    twice = next((row_id for row_id, count in counts.items() if count > 1), None)
    if twice is not None:
        raise UnreadableFile(
            Message("This visit file uses the id {id} for two different rows.", id=twice)
        )
    for follow_up in folder.follow_ups:
        if follow_up.visit_id != folder.visit.id:
            raise UnreadableFile(
                Message(
                    "This visit file holds the follow-up “{number}” of another visit.",
                    number=follow_up.number,
                )
            )
    for row in rows:
        for field in fields(row):
            if not _is_storable(getattr(row, field.name)):
                raise UnreadableFile(
                    Message(
                        "This visit file holds a value that cannot be used in the field “{field}”.",
                        field=field.name,
                    )
                )


def _roots(folder: VisitFolder) -> Iterator[Any]:
    for part in PARTS:
        held = getattr(folder, part)
        yield from held if isinstance(held, tuple) else (held,) if held is not None else ()


def _is_storable(value: Any) -> bool:
    if isinstance(value, When):  # its zone is a field of its own
        return not any(clock is not None and clock.tzinfo for clock in (value.starts, value.ends))
    return not isinstance(value, int) or abs(value) < _LARGEST_NUMBER
