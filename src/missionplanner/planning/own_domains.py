"""The office's own e-mail domains: what goes to them stays inside."""

from __future__ import annotations

import re

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message

_BETWEEN = re.compile(r"[\s,;]+")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}")


def read_domains(typed: str) -> tuple[str, ...]:
    """Domains as they were typed, with or without an address before them; each once, in order."""
    given = (part.rpartition("@")[2].strip(".").casefold() for part in _BETWEEN.split(typed))
    domains = dict.fromkeys(domain for domain in given if domain)
    for domain in domains:
        if not _DOMAIN.fullmatch(domain):
            raise InvalidInput(
                Message(
                    "“{domain}” is no domain; write it as in an address, as example.org.",
                    domain=domain,
                ),
                field="domains",
            )
    return tuple(domains)


def is_own(address: str, domains: tuple[str, ...]) -> bool:
    """Whether an e-mail address is of the office, or of a part of it."""
    of = address.rpartition("@")[2].strip().casefold()
    return any(of == domain or of.endswith(f".{domain}") for domain in domains)
