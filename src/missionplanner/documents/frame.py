"""What stands around every paper of a visit: header, footer, marking, and its file's name."""

from __future__ import annotations

import re
from dataclasses import replace

from missionplanner.documents.blocks import Footer, Paper
from missionplanner.documents.copy_holder import Holder
from missionplanner.documents.reading import Reading
from missionplanner.documents.unbroken import unbroken
from missionplanner.domain.marks import Edition
from missionplanner.domain.visit import Marking
from missionplanner.messages import Message

# Windows takes paths of 260 characters, folders included.
_LONGEST_CODE = 60
_MARKINGS = {
    Marking.LIMITED: Message("LIMITED"),
    Marking.CONFIDENTIAL: Message("CONFIDENTIAL"),
    Marking.STRICTLY_CONFIDENTIAL: Message("STRICTLY CONFIDENTIAL"),
}
# Whole sentences: a language may inflect whose edition it is.
_EDITIONS = {
    Edition.DELEGATION: Message("Delegation edition"),
    Edition.LEAD: Message("Head of delegation’s own copy"),
    Edition.HOST: Message("Host edition"),
    Edition.INTERNAL: Message("Internal edition"),
    Edition.INTERPRETERS: Message("Interpreters’ edition"),
    Edition.DRIVERS: Message("Drivers’ edition"),
    Edition.PRESS: Message("Press edition"),
    Edition.DONOR: Message("Donor edition"),
    Edition.PUBLIC: Message("Public edition"),
}


def framed(
    paper: Paper, reading: Reading, *, standing: str = "", holder: Holder | None = None
) -> Paper:
    """The paper with the frame of its visit, edition and order.

    `standing` is a line for each foot, above the donor's; `holder` whose copy it is.
    """
    within = replace(
        paper,
        language=reading.order.language,
        edition=edition_words(reading),
        marking=marking(reading),
        footer=_footer(reading, standing, holder),
        internal=reading.is_internal,
        dated=reading.order.on,
    )
    return unbroken(within)


def edition_words(reading: Reading) -> str:
    """Internal edition."""
    return reading.phrases.say(_EDITIONS[reading.edition])


def marking(reading: Reading) -> str:
    """The words in the box: the visit's own marking; internal papers always have theirs."""
    words = [reading.say("INTERNAL")] if reading.is_internal else []
    if reading.visit.marking in _MARKINGS:
        words.append(reading.phrases.say(_MARKINGS[reading.visit.marking]))
    return " · ".join(words)


def _footer(reading: Reading, standing: str, holder: Holder | None) -> Footer:
    states = []
    if reading.visit.is_sample:
        states.append(reading.say("SAMPLE"))
    if reading.order.draft:
        states.append(reading.say("DRAFT"))
    parts = (reading.visit.code, version_and_print(reading))
    lines = (standing, "" if reading.is_internal else acknowledgement(reading))
    return Footer(
        donor_line="\n".join(line for line in lines if line),
        state=" · ".join(states),
        parts=tuple(part for part in parts if part),
        holder=_holder_words(reading, holder) if holder else ("", ""),
    )


def _holder_words(reading: Reading, holder: Holder) -> tuple[str, str]:
    return (
        reading.say("Copy for {name}", name=holder.name),
        reading.say("Copy for {name}", name=holder.short),
    )


def acknowledgement(reading: Reading) -> str:
    """The line that names the donor."""
    donor = reading.folder.donor
    return reading.text(donor.acknowledgement) if donor else ""


def version_and_print(reading: Reading) -> str:
    """v3, printed 22 June 2026; a draft also says the time."""
    return reading.say(
        "v{version}, printed {day}", version=reading.visit.version, day=printed_words(reading)
    )


def printed_words(reading: Reading) -> str:
    """The day of print; of a draft also the time."""
    order = reading.order
    printed = reading.phrases.day(order.on)
    if order.draft and order.printed_at:
        return f"{printed}, {order.printed_at:%H:%M}"
    return printed


def file_name(kind: str, reading: Reading) -> str:
    """GEO-UZB-2026-01_briefing-pack_delegation_ka-en_v1_20260624.pdf; internal ones shout."""
    order = reading.order
    edition = "INTERNAL" if reading.edition is Edition.INTERNAL else str(reading.edition)
    code = re.sub(r"[^A-Za-z0-9-]+", "-", reading.visit.code)[:_LONGEST_CODE].strip("-") or "visit"
    version = f"v{reading.visit.version}-draft" if order.draft else f"v{reading.visit.version}"
    languages = "-".join(order.languages)
    return "_".join((code, kind, edition, languages, version, f"{order.on:%Y%m%d}")) + ".pdf"
