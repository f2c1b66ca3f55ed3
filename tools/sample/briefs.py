"""The sample's briefs; the second holds every part a brief can have."""

from __future__ import annotations

from tools.sample.keys import key

from missionplanner.domain.brief import Brief
from missionplanner.domain.text import Text


def _points(*lines: str) -> Text:
    return Text(en="\n".join(lines))


BRIEFS = (
    Brief(
        id=key("brief opening"),
        item_id=key("item Opening meeting"),
        subject=Text(en="Opening meeting with the Ministry of Justice"),
        wanted=_points(
            "Both ministries of justice agree to coordinate the cooperation.",
            "The host side names a contact point before the delegation leaves.",
        ),
        points_to_take=_points(
            "Thank the host side for the programme and for the choice of counterparts.",
            "The three aims of the visit: prosecute, protect, safe avenues for labour migrants.",
            "Georgia brings five institutions, because none of them can do this alone.",
            "Principles first; the details follow between the contact points.",
        ),
        defensive_points=_points(
            "If a treaty is proposed: the delegation listens and takes it home to the ministries.",
        ),
        avoid=_points(
            "Figures that have not been published.",
            "Any single case.",
        ),
        background_open=_points(
            "The visit is organized by the two IOM offices within a project on trafficking in"
            " persons.",
            "An interagency council chaired by the Minister of Justice coordinates the work in"
            " Georgia.",
        ),
        background_closed=_points(
            "The host side would like the press point; our side has not decided yet.",
        ),
        papers_on_table=_points("Programme, version 3", "Draft principles of cooperation"),
    ),
    Brief(
        id=key("brief prosecution"),
        item_id=key("item Prosecution of traffickers"),
        subject=Text(en="Prosecution of traffickers: requests, evidence, contact points"),
        wanted=_points(
            "One named contact point for urgent requests on each side.",
            "A common view of how a request is received, acknowledged and answered.",
            "An expert meeting on joint teams within six months.",
        ),
        points_to_take=_points(
            "How long an answer takes now, and what would shorten it.",
            "Working languages of requests: Georgian, Uzbek, Russian or English.",
            "Preservation of electronic evidence while a request is under way.",
            "Training days for prosecutors and investigators of both countries.",
        ),
        defensive_points=_points(
            "If asked about pending requests: they are dealt with by the central authorities.",
            "If asked about statistics: only published yearly reports are quoted.",
        ),
        avoid=_points(
            "Names, cases, and anything from a file.", "Comparisons between the systems."
        ),
        background_open=_points(
            "Each country has a central authority for mutual legal assistance.",
            "Both countries report each year on what they do against trafficking in persons.",
        ),
        background_closed=_points(
            "Our side doubts that joint teams are possible without a change of the law.",
        ),
        papers_on_table=_points(
            "Outline of a form for contact points",
            "List of questions agreed with the other side on 15 June",
        ),
    ),
    Brief(
        id=key("brief protection"),
        item_id=key("item Protection of victims"),
        subject=Text(en="Protection of victims: referral, assistance, return"),
        wanted=_points("Outlines of both referral mechanisms laid side by side."),
        points_to_take=_points(
            "Return is arranged only with the informed consent of the person concerned.",
            "No personal data are exchanged without a legal basis.",
        ),
        background_open=_points(
            "In Georgia the Agency of State Care gives assistance; in Uzbekistan the National"
            " Commission coordinates it.",
        ),
    ),
)
