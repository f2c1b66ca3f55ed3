"""The short way of saying where a visit goes: GE → UZ."""

from __future__ import annotations

from functools import cache


def route(from_country: str, to_country: str) -> str:
    """From and to in two letters each; nothing where one is missing."""
    if not from_country or not to_country:
        return ""
    return f"{alpha2(from_country)} → {alpha2(to_country)}"


@cache
def alpha2(alpha3: str) -> str:
    """The two letters of a country known by three; as given where there are none."""
    from babel.core import get_global

    (first, *_) = get_global("territory_aliases").get(alpha3) or (alpha3,)
    return str(first)
