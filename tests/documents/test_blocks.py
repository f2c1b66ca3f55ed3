"""Blocks are plain values: equal by value, never changed, free of any engine."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from typing import get_args

import pytest

from missionplanner.documents import blocks
from missionplanner.documents.blocks import Block, Line, Paragraph, Run


@pytest.mark.parametrize("block", get_args(Block), ids=lambda block: block.__name__)
def test_a_block_is_a_frozen_value(block: type) -> None:
    assert dataclasses.is_dataclass(block)
    assert block.__dataclass_params__.frozen
    assert not hasattr(block, "__dict__") or "__slots__" in vars(block)


def test_blocks_that_say_the_same_are_equal() -> None:
    assert Paragraph((Run("a"),)) == Paragraph((Run("a"),))
    assert hash(Line("a", language="ka")) == hash(Line("a", language="ka"))
    assert Paragraph("a") != Paragraph("a", bar=True)


def test_blocks_know_no_engine() -> None:
    code = f"import sys, {blocks.__name__}; print([m for m in sys.modules if 'reportlab' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
