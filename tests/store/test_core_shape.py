"""What the store reads from the declarations."""

import sys
from dataclasses import dataclass
from subprocess import run
from uuid import UUID

import pytest

from missionplanner.domain.marks import Edition
from missionplanner.domain.nouns import ROOTS
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.store.shape import SHAPES, Form, Shape, _shape, shape_of


def test_every_noun_has_one_place_under_a_root():
    assert {shape.root.noun for shape in SHAPES.values()} == set(ROOTS)
    assert SHAPES["Counterpart"].parent is SHAPES["ProgrammeItem"]
    assert list(SHAPES).index("Visit") < list(SHAPES).index("Delegation")


def test_a_field_takes_the_form_of_its_type():
    forms = {name: column.form for name, column in shape_of(ProgrammeItem).columns.items()}
    assert forms["when"] is Form.UNIT
    assert forms["title"] is Form.TEXT
    assert forms["seen_by"] is Form.UNIT
    assert forms["venue_id"] is Form.WORDS
    assert SHAPES["Visit"].columns["version"].form is Form.NUMBER
    assert SHAPES["Visit"].columns["is_sample"].form is Form.FLAG


def test_raw_values_are_what_json_gives_back():
    columns = shape_of(ProgrammeItem).columns
    assert columns["seen_by"].raw(frozenset({Edition.LEAD, Edition.HOST})) == ["host", "lead"]
    assert columns["venue_id"].raw(UUID(int=1)) == str(UUID(int=1))
    assert columns["title"].raw(Text(en="Talks")) == {"en": "Talks"}


def test_what_cannot_be_read_is_the_declared_default():
    columns = shape_of(ProgrammeItem).columns
    assert columns["kind"].readable("moon_base") == "meeting"
    assert columns["title"].readable({"en": 1}) == {}
    assert columns["host_ids"].readable(["no key"]) == []
    assert SHAPES["Visit"].columns["version"].readable(2**60) == 1


def test_a_noun_without_defaults_is_refused():
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Bare:
        id: UUID
        name: str

    with pytest.raises(TypeError, match="default"):
        _shape(Bare)


def test_marks_are_read():
    assert SHAPES["FollowUp"].columns["locked_on"].is_barrier
    assert SHAPES["Person"].columns["display"].is_searched
    assert not SHAPES["Person"].columns["passport_name"].is_searched
    assert isinstance(SHAPES["Person"], Shape)


def test_the_package_comes_without_sqlalchemy():
    code = "import sys, missionplanner.store, missionplanner.store.connection as c;"
    code += "sys.exit('sqlalchemy' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0
