"""What stands behind the names of a visit's tabs."""

from __future__ import annotations

from missionplanner.domain.folder import VisitFolder
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level
from missionplanner.planning.readiness import named_of_seats, to_settle
from missionplanner.ui.screens import screen_for
from missionplanner.ui.visit.tab_button import Count


def tab_counts(folder: VisitFolder, findings: tuple[Finding, ...]) -> dict[str, Count]:
    """By the name of the tab: seats with a name, open follow-ups, elsewhere what is to settle."""
    counts = _to_settle(findings)
    named, seats = named_of_seats(folder.visit)
    if seats:
        words = Message("{named} of {seats} seats have a name", named=named, seats=seats)
        counts["delegation"] = Count(
            f"{named}/{seats}", "warn" if named < seats else "text3", words
        )
    open_ = sum(row.status.is_open and not row.is_closed for row in folder.follow_ups)
    if open_:
        words = Message("{n} open", n=open_)
        counts["follow-up"] = Count(str(open_), "text3", words)
    return counts


def _to_settle(findings: tuple[Finding, ...]) -> dict[str, Count]:
    by_tab: dict[str, list[Finding]] = {}
    for finding in to_settle(findings):
        by_tab.setdefault(screen_for(finding.where.noun).name, []).append(finding)
    return {
        name: Count(str(len(members)), _tone(members), Message("{n} to settle", n=len(members)))
        for name, members in by_tab.items()
        if name != "overview"
    }


def _tone(findings: list[Finding]) -> str:
    return "bad" if any(each.level is Level.ERROR for each in findings) else "warn"
