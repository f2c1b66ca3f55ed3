"""What is said in the made visit, in its three languages."""

from __future__ import annotations

from itertools import cycle, islice

from missionplanner.domain.text import Text

Words = tuple[str, str, str]

SUBJECTS = (
    ("mutual legal assistance", "სამართლებრივი ურთიერთდახმარება", "правовая помощь"),
    ("referral and assistance", "გადამისამართება და დახმარება", "перенаправление и помощь"),
    ("safe labour migration", "უსაფრთხო შრომითი მიგრაცია", "безопасная трудовая миграция"),
    ("border management", "საზღვრის მართვა", "управление границей"),
    ("return and reintegration", "დაბრუნება და რეინტეგრაცია", "возвращение и реинтеграция"),
    ("exchange of statistics", "სტატისტიკის გაცვლა", "обмен статистикой"),
)
SENTENCES = (
    (
        "Both sides described how a request is received, acknowledged and answered",
        "ორივე მხარემ აღწერა, როგორ მიიღება და დასტურდება მოთხოვნა",
        "Обе стороны описали, как принимается и подтверждается запрос",
    ),
    (
        "The host side asked for the names of contact points with their working languages",
        "მასპინძელმა მხარემ ითხოვა საკონტაქტო პირთა სახელები და სამუშაო ენები",
        "Принимающая сторона попросила назвать контактных лиц и их рабочие языки",
    ),
    (
        "No personal data were exchanged, and none will be without a legal basis",
        "პერსონალური მონაცემები არ გაცვლილა და სამართლებრივი საფუძვლის გარეშე არ გაიცვლება",
        "Персональными данными не обменивались и без правового основания не будут",
    ),
    (
        "The experts will meet once more before the end of the year, by video link if need be",
        "ექსპერტები წლის ბოლომდე კიდევ ერთხელ შეხვდებიან, საჭიროებისას ვიდეოკავშირით",
        "Эксперты встретятся ещё раз до конца года, при необходимости по видеосвязи",
    ),
)
POSITIONS = (
    ("Head of Department", "დეპარტამენტის უფროსი", "Начальник департамента"),
    ("Senior Prosecutor", "უფროსი პროკურორი", "Старший прокурор"),
    ("Adviser", "მრჩეველი", "Советник"),
    (
        "Deputy Head of the Division for International Cooperation, Legal Assistance and"
        " the Exchange of Statistics on Safe Migration",
        "საერთაშორისო თანამშრომლობისა და სამართლებრივი დახმარების სამმართველოს უფროსის მოადგილე",
        "Заместитель начальника управления международного сотрудничества и правовой помощи",
    ),
)


def text(words: Words, ending: str = "") -> Text:
    """English, Georgian and Russian."""
    return Text({tag: f"{one}{ending}" for tag, one in zip(("en", "ka", "ru"), words, strict=True)})


def said(sign: str, count: int) -> Text:
    """So many sentences after a sign that no other text has."""
    first = sum(map(ord, sign)) % len(SENTENCES)
    chosen = tuple(islice(cycle(SENTENCES), first, first + count))
    en, ka, ru = (". ".join(one[language] for one in chosen) for language in range(3))
    return text((f"{sign} {en}", f"{sign} {ka}", f"{sign} {ru}"), ".")


def lines(sign: str, count: int) -> Text:
    """So many lines of one sentence, each with a sign that no other text has."""
    each = [said(f"{sign}.{number}", 1) for number in range(1, count + 1)]
    return Text({tag: "\n".join(one[tag] for one in each) for tag in ("en", "ka", "ru")})
