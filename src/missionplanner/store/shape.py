"""What the declarations of the nouns say to the store: columns, children, marks and defaults."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec

from missionplanner.domain.amend import child_fields
from missionplanner.domain.marks import Barrier, Searched
from missionplanner.domain.nouns import ROOTS
from missionplanner.domain.text import Text

Raw = Any
"""A value exactly as JSON gives it back."""

# The largest whole number that every reader of JSON gives back unchanged.
_LARGEST = 2**53 - 1


class Form(Enum):
    """How a field is kept: as itself, or as JSON; a text is journalled per language."""

    WORDS = "words"
    NUMBER = "number"
    FLAG = "flag"
    TEXT = "text"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a noun that is no row of another noun."""

    name: str
    form: Form
    hint: Any
    default: Raw
    is_searched: bool
    is_barrier: bool

    def raw(self, value: Any) -> Raw:
        """The value as JSON would give it back; sets in one order, tuples as lists."""
        return _RAW[self.form](value)

    def readable(self, raw: Raw) -> Raw:
        """The raw value, or the declared default where this version cannot read it."""
        try:
            value = msgspec.convert(raw, self.hint, dec_hook=text_from)
        except (msgspec.ValidationError, ValueError, TypeError, OverflowError):
            return self.default
        if self.form is Form.NUMBER and abs(value) > _LARGEST:
            return self.default
        return self.raw(value) if self.form in (Form.TEXT, Form.UNIT) else raw

    def typed(self, raw: Raw) -> Any:
        """The raw value as the noun has it, or the declared default as `readable` gives it."""
        return msgspec.convert(self.readable(raw), self.hint, dec_hook=text_from)

    def kept(self, raw: Raw) -> str | int | None:
        """The raw value as the table keeps it."""
        return to_json(raw) if self.form in (Form.TEXT, Form.UNIT) else raw

    def unkept(self, kept: Any) -> Raw:
        """The raw value of what the table keeps."""
        if self.form in (Form.TEXT, Form.UNIT):
            return msgspec.json.decode(kept)
        return bool(kept) if self.form is Form.FLAG else kept


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A noun as the store sees it."""

    noun: type
    table: str
    columns: Mapping[str, Column]
    parent: Shape | None
    children: dict[str, Shape] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The noun's name, as the journal has it."""
        return self.noun.__name__

    @property
    def root(self) -> Shape:
        """The noun inside which this one lives, or itself."""
        return self if self.parent is None else self.parent.root

    def below(self) -> Iterator[Shape]:
        """This noun and all that live inside it, parents first."""
        yield self
        for child in self.children.values():
            yield from child.below()

    def column_of(self, journal_field: str) -> Column | None:
        """The column that a field of the journal belongs to; nothing for one unknown here."""
        return self.columns.get(journal_field.partition(".")[0])


def to_json(raw: Raw) -> str:
    """Raw values as JSON text, the same for equal values."""
    return msgspec.json.encode(raw, order="sorted").decode()


def text_from(hint: type, raw: Any) -> Any:
    """msgspec's hook: a text in languages from its plain mapping."""
    if hint is Text and isinstance(raw, Mapping):
        if all(isinstance(words, str) for words in raw.values()):
            return Text(raw)
        raise ValueError("a text holds words by language")
    raise NotImplementedError(hint)


def shape_of(noun: type) -> Shape:
    """The shape of a noun."""
    return SHAPES[noun.__name__]


def _words(value: Any) -> Raw:
    if value is None or type(value) is str:
        return value
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, (date, time)) else str(value)


def _through_json(value: Any) -> Raw:
    return msgspec.json.decode(msgspec.json.encode(value, order="sorted"))


_RAW: Mapping[Form, Callable[[Any], Raw]] = {
    Form.WORDS: _words,
    Form.NUMBER: lambda value: value,
    Form.FLAG: lambda value: value,
    Form.TEXT: dict,
    Form.UNIT: _through_json,
}


def _form(hint: Any) -> Form:
    if hint is Text:
        return Form.TEXT
    if hint is bool:
        return Form.FLAG
    if hint is int:
        return Form.NUMBER
    parts = [part for part in get_args(hint) or (hint,) if part is not type(None)]
    plain = get_origin(hint) not in (tuple, frozenset) and len(parts) == 1
    kind = getattr(parts[0], "__supertype__", parts[0])
    if plain and issubclass(kind, (str, UUID, date, time, Enum)):
        return Form.WORDS
    if plain and not is_dataclass(kind):
        raise TypeError(f"no form for {hint}")
    return Form.UNIT


def _marks(hint: Any) -> tuple[Any, ...]:
    return get_args(hint)[1:] if get_origin(hint) is Annotated else ()


def _columns(noun: type) -> dict[str, Column]:
    hints, marked = get_type_hints(noun), get_type_hints(noun, include_extras=True)
    return {
        each.name: _column(each, hints[each.name], _marks(marked[each.name]))
        for each in fields(noun)
        if each.name != "id" and each.name not in child_fields(noun)
    }


def _column(declared: Any, hint: Any, marks: tuple[Any, ...]) -> Column:
    if declared.default is MISSING:
        raise TypeError(f"{declared.name} needs a declared default")
    form = _form(hint)
    return Column(
        name=declared.name,
        form=form,
        hint=hint,
        default=_RAW[form](declared.default),
        is_searched=any(isinstance(mark, Searched) for mark in marks),
        is_barrier=any(isinstance(mark, Barrier) for mark in marks),
    )


def _shape(noun: type, parent: Shape | None = None) -> Shape:
    table = re.sub(r"(?<!^)(?=[A-Z])", "_", noun.__name__).lower()
    shape = Shape(noun, table, _columns(noun), parent)
    hints = get_type_hints(noun)
    for name in child_fields(noun):
        shape.children[name] = _shape(get_args(hints[name])[0], shape)
    return shape


@cache
def _all() -> dict[str, Shape]:
    found = [shape for noun in ROOTS for shape in _shape(noun).below()]
    named = {shape.name: shape for shape in found}
    if len(named) < len(found):
        raise TypeError("a noun has one place")
    return named


SHAPES: Mapping[str, Shape] = _all()
"""Every noun by its name: a root, then what lives inside it."""
