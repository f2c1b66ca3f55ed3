"""The JSON Schema of the visit file, from the declarations of the nouns."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.text import Text
from missionplanner.exchange.visit_file import FORMAT, PARTS
from missionplanner.planning.declarations import FieldDeclaration, declared

_TEXT = {
    "description": "Words by language tag, as `en`, `ka` or `uz-Cyrl`.",
    "type": "object",
    "additionalProperties": {"type": "string"},
}


def schema() -> dict[str, Any]:
    """The schema; `x-seen-by` names the editions that may show a field."""
    _, parts = msgspec.json.schema_components([VisitFolder], schema_hook=_text)
    for noun in _nouns():
        _mark(parts[noun.__name__], noun)
    for part in parts.values():
        part["description"] = inspect.cleandoc(part.get("description", ""))
        if part.get("type") == "object":
            part["additionalProperties"] = False
    folder = parts.pop("VisitFolder")
    properties = {name: folder["properties"][name] for name in PARTS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Visit file of Mission Planner",
        "type": "object",
        "properties": {"format": {"const": FORMAT}, **properties},
        "required": ["format", "visit"],
        "additionalProperties": False,
        "$defs": {name: parts[name] for name in sorted(parts)},
    }


def _text(kind: type) -> dict[str, Any]:
    if kind is not Text:
        raise NotImplementedError(kind.__name__)
    return dict(_TEXT)


def _nouns() -> set[type]:
    """Every noun that a visit file holds, and the folder itself."""
    found: set[type] = set()
    waiting: list[type] = [VisitFolder]
    while waiting:
        noun = waiting.pop()
        found.add(noun)
        children = (field.child for field in declared(noun))
        waiting += [child for child in children if child is not None and child not in found]
    return found


def _mark(part: dict[str, Any], noun: type) -> None:
    properties = part["properties"]
    for undeclared in {"id", "seen_by"} & properties.keys():
        properties[undeclared]["x-seen-by"] = sorted(INSIDE)
    for field in declared(noun):
        properties[field.name]["x-seen-by"] = _editions(field)
        if field.is_restricted:
            properties[field.name]["x-restricted"] = True
    if "seen_by" in properties:  # a set, and sets have no order
        properties["seen_by"]["default"] = sorted(properties["seen_by"]["default"])


def _editions(field: FieldDeclaration) -> list[str]:
    if field.is_restricted:
        return []
    return [edition.value for edition in Edition if field.is_seen_in(edition)]
