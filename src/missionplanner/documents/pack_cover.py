"""The cover of a briefing pack."""

from __future__ import annotations

from missionplanner.documents.blocks import Cover, Fact, Line, Words
from missionplanner.documents.copy_holder import Holder
from missionplanner.documents.frame import edition_words, printed_words
from missionplanner.documents.reading import Reading
from missionplanner.messages import Message

TITLE = Message("Briefing pack")


def pack_cover(reading: Reading, holder: Holder | None) -> Cover:
    """What the visit is, when and where, six facts, and whose copy it is."""
    visit, phrases = reading.visit, reading.phrases
    dates = phrases.days(visit.starts_on, visit.ends_on)
    return Cover(
        organisation=reading.institution_names(visit.organiser_ids),
        kind=phrases.say(TITLE),
        title=reading.text(visit.title),
        place_and_dates=", ".join(words for words in (reading.text(visit.place), dates) if words),
        edition=_edition(reading),
        facts=_facts(reading),
        note=_note(reading),
        copy=holder.words if holder else "",
    )


def _edition(reading: Reading) -> str:
    edition = edition_words(reading)
    if any(brief.points_to_take or brief.defensive_points for brief in reading.visit.briefs):
        return reading.say("{edition}: with points to take and defensive points", edition=edition)
    return edition


def _facts(reading: Reading) -> tuple[Fact, ...]:
    visit, say = reading.visit, reading.say
    project, donor = reading.folder.project, reading.folder.donor
    printed = say("{version}, printed {day}", version=visit.version, day=printed_words(reading))
    facts: tuple[tuple[str, Words], ...] = (
        (say("Led by"), reading.institution_words(visit.led_by_id)),
        (say("Hosted by"), reading.institution_words(visit.host_id)),
        (say("Organized by"), reading.institution_names(visit.organiser_ids)),
        (say("Project"), reading.words(project.title) if project else ""),
        (say("Funded by"), reading.words(donor.name) if donor else ""),
        (say("Version"), printed),
    )
    return tuple(Fact(label, Line(words)) for label, words in facts if words)


def _note(reading: Reading) -> str:
    note = reading.say("Do not add names or facts of cases or of victims to this pack.")
    if not reading.visit.is_sample:
        return note
    sample = reading.say(
        "Sample paper: the institutions are real; all personal names, rooms, times and numbers "
        "are invented."
    )
    return f"{sample} {note}"
