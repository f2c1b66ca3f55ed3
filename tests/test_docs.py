"""The documentation holds together: links lead somewhere, decisions are short, commands exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "resources").rglob("*.md")]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert not [link for link in local if not (page.parent / link).exists()]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_is_short_and_says_why(decision):
    text = decision.read_text(encoding="utf-8")
    assert text.count("\n") <= 45
    for part in ("Status: ", "## Context", "## Decision", "## Consequences"):
        assert part in text


def test_the_readme_begins_with_two_commands_that_exist():
    block = re.search(r"```\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    commands = block[1].split("\n")[:-1]
    assert commands == ["bash tools/run.sh", "bash tools/test.sh"]
    assert all((ROOT / command.removeprefix("bash ")).is_file() for command in commands)


def test_the_machine_that_checks_runs_every_check_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines == ["#!/bin/sh", "exec bash tools/test.sh --all"]
