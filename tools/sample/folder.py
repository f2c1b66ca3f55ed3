"""The sample visit, put together."""

from __future__ import annotations

from datetime import date

from tools.sample.briefs import BRIEFS
from tools.sample.delegations import GEORGIA, ORGANISERS, UZBEKISTAN, A, B
from tools.sample.follow_ups import FOLLOW_UPS
from tools.sample.institutions import DONOR, PROJECT, institutions
from tools.sample.keys import key
from tools.sample.languages import in_languages
from tools.sample.minutes import MINUTES
from tools.sample.people import PERSONS
from tools.sample.programme import MONDAY, PROGRAMME, SUNDAY, TASHKENT, TBILISI, TUESDAY
from tools.sample.venues import VENUES

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import Text
from missionplanner.domain.visit import (
    Group,
    Leg,
    Marking,
    Objective,
    Visit,
    VisitStatus,
    VisitType,
)

_OBJECTIVES = (
    Objective(
        id=key("prosecute"),
        text=Text(
            en="Prosecute traffickers: agree how the services of both countries exchange requests"
            " and evidence, through whom and how quickly.",
            ka="ტრეფიკერთა დევნა: შეთანხმება იმაზე, როგორ, ვისი მეშვეობით და რა ვადაში ცვლიან ორივე"
            " ქვეყნის უწყებები მოთხოვნებსა და მტკიცებულებებს.",
        ),
    ),
    Objective(
        id=key("protect"),
        text=Text(
            en="Protect victims: compare how victims are identified, referred and assisted, and"
            " how a safe return is arranged with consent.",
            ka="მსხვერპლთა დაცვა: იდენტიფიკაციის, გადამისამართებისა და დახმარების წესების"
            " შედარება; უსაფრთხო დაბრუნების ორგანიზება თანხმობის საფუძველზე.",
        ),
    ),
    Objective(
        id=key("prevent"),
        text=Text(
            en="Safe avenues for labour migrants: review regular ways and the information given"
            " before departure.",
            ka="უსაფრთხო გზები შრომითი მიგრანტებისთვის: ლეგალური გზებისა და გამგზავრებამდე"
            " მიწოდებული ინფორმაციის განხილვა.",
        ),
    ),
)
VISIT = Visit(
    id=key("visit"),
    code="GEO-UZB-2026-01",
    is_sample=True,
    title=Text(
        en="Official visit of a delegation of the Government of Georgia to Uzbekistan",
        ka="საქართველოს მთავრობის დელეგაციის ოფიციალური ვიზიტი უზბეკეთში",
    ),
    type=VisitType.OFFICIAL,
    status=VisitStatus.CONFIRMED,
    starts_on=MONDAY,
    ends_on=TUESDAY,
    place=Text({"en": "Tashkent", "ka": "ტაშკენტი", "uz-Cyrl": "Тошкент", "uz-Latn": "Toshkent"}),
    from_country="GEO",
    to_country="UZB",
    home_zone=TBILISI,
    purpose=Text(
        en="To discuss with the competent authorities of Uzbekistan the challenges of combating"
        " trafficking in persons, and to explore mechanisms of bilateral cooperation.",
        ka="უზბეკეთის უფლებამოსილ ორგანოებთან ადამიანით ვაჭრობასთან (ტრეფიკინგთან) ბრძოლის"
        " გამოწვევების განხილვა და ორმხრივი თანამშრომლობის მექანიზმების მოძიება.",
    ),
    desired_outcomes=Text(
        en="Principles of increased bilateral cooperation, read back and agreed at the wrap-up"
        " meeting\n"
        "One named contact point per institution on each side, with a deputy and working"
        " languages\n"
        "Outlines of both referral mechanisms laid side by side, without personal data\n"
        "A list of what is to be done, kept by both IOM offices"
    ),
    project_id=PROJECT.id,
    sponsor_id=key("inl"),
    organiser_ids=(key("iom-georgia"), key("iom-uzbekistan")),
    host_id=key("justice-uzbekistan"),
    led_by_id=key("justice-georgia"),
    languages=("en", "ka"),
    marking=Marking.LIMITED,
    version=3,
    nominations_due_on=date(2026, 6, 12),
    focal_points=Text(en="Ms. Nino Alavidze, IOM Georgia\nMs. Dilnoza Ergasheva, IOM Uzbekistan"),
    remarks="The note verbale of 2 June is not answered yet; the embassy helps.",
    objectives=_OBJECTIVES,
    legs=(
        Leg(
            id=key("leg Tashkent"),
            city=Text(
                {"en": "Tashkent", "ka": "ტაშკენტი", "uz-Cyrl": "Тошкент", "uz-Latn": "Toshkent"}
            ),
            country="UZB",
            zone=TASHKENT,
            starts_on=SUNDAY,
            ends_on=TUESDAY,
            hotel_id=key("Hotel Navroʻz (sample)"),
        ),
    ),
    groups=(
        Group(id=A, letter="A", name=Text(en="Prosecution", ka="სისხლისსამართლებრივი დევნა")),
        Group(id=B, letter="B", name=Text(en="Protection and migration", ka="დაცვა და მიგრაცია")),
    ),
    delegations=(GEORGIA, UZBEKISTAN, ORGANISERS),
    programme=PROGRAMME,
    briefs=BRIEFS,
    records=(MINUTES,),
)


def folder() -> VisitFolder:
    """The sample visit with every row it refers to."""
    english = VisitFolder(
        visit=VISIT,
        project=PROJECT,
        donor=DONOR,
        institutions=tuple(sorted(institutions(), key=lambda row: row.id)),
        persons=tuple(sorted(PERSONS, key=lambda row: row.id)),
        venues=tuple(sorted(VENUES, key=lambda row: row.id)),
        follow_ups=FOLLOW_UPS,
    )
    return in_languages(english)
