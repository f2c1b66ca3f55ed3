"""Codes that the office gives: of visits, and numbers of follow-ups through all meetings."""

from __future__ import annotations

import re
from collections.abc import Collection

_UNKNOWN = "XXX"


def visit_code(from_country: str, to_country: str, year: int, taken: Collection[str]) -> str:
    """The next free code, FROM-TO-YEAR-NN with ISO 3166 alpha-3 countries: GEO-UZB-2026-01."""
    stem = f"{_country(from_country)}-{_country(to_country)}-{year:04d}-"
    return f"{stem}{_next(stem, taken):02d}"


def follow_up_number(year: int, taken: Collection[str]) -> str:
    """The next free number of a year, YY/NN: 26/01. A number once given is not used again."""
    stem = f"{year % 100:02d}/"
    return f"{stem}{_next(stem, taken):02d}"


def _country(code: str) -> str:
    return code if re.fullmatch("[A-Z]{3}", code) else _UNKNOWN


def _next(stem: str, taken: Collection[str]) -> int:
    numbers = (code.removeprefix(stem) for code in taken if code.startswith(stem))
    return max((int(number) for number in numbers if number.isdecimal()), default=0) + 1
