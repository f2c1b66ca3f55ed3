"""The content of a delegation pack in five scripts, before it has any look; the same for all."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass
from typing import NamedTuple

WORDS = {
    "en": "the delegation of ministry justice meets counterparts to discuss cooperation against "
    "trafficking in persons protection victims prosecution labour migration agreed principles "
    "exchange information contact points annual review working group interpreters programme",
    "ka": "დელეგაცია იუსტიციის სამინისტრო ხვდება კოლეგებს თანამშრომლობის განსახილველად ადამიანით "
    "ვაჭრობის წინააღმდეგ მსხვერპლთა დაცვა დევნა შრომითი მიგრაცია შეთანხმებული პრინციპები "
    "ინფორმაციის გაცვლა საკონტაქტო პირები ყოველწლიური მიმოხილვა სამუშაო ჯგუფი თარჯიმნები",
    "ru": "делегация министерства юстиции встречается с коллегами для обсуждения сотрудничества "
    "против торговли людьми защита потерпевших преследование трудовая миграция согласованные "
    "принципы обмен сведениями контактные лица ежегодный обзор рабочая группа переводчики",
    "uz": "delegatsiya adliya vazirligi hamkasblar bilan uchrashadi hamkorlikni muhokama qilish "
    "odam savdosiga qarshi jabrlanganlarni himoya qilish mehnat migratsiyasi kelishilgan "
    "tamoyillar "
    "maʼlumot almashish aloqa uchun shaxslar har yilgi koʻrib chiqish ishchi guruh tarjimonlar",
    "ar": "الوفد وزارة العدل يلتقي نظراءه لمناقشة التعاون ضد الاتجار بالأشخاص حماية الضحايا "
    "الملاحقة هجرة العمالة المبادئ المتفق عليها تبادل المعلومات جهات الاتصال المراجعة السنوية "
    "فريق العمل المترجمون البرنامج",
}
LANGUAGES = tuple(WORDS)
# How many times the content of a small pack makes about so many pages.
SIZES = {"6 pages": 1, "40 pages": 9, "300 pages": 72}


class Said(NamedTuple):
    """Words in a language."""

    language: str
    text: str


@dataclass(frozen=True)
class Head:
    """The head of a brief or of a biography; it stands in the contents."""

    said: Said


@dataclass(frozen=True)
class Grid:
    """Rows under heads that repeat on each page; `stops` are where columns begin, in mm."""

    title: Said
    heads: tuple[str, ...]
    stops: tuple[float, ...]
    rows: tuple[tuple[Said, ...], ...]


@dataclass(frozen=True)
class Numbered:
    """Points with their numbers."""

    points: tuple[Said, ...]


@dataclass(frozen=True)
class Part:
    """A section of the pack; it stands in the contents."""

    title: str
    items: tuple[Said | Head | Grid | Numbered, ...]


class Speech:
    """Sentences by chance, the same for the same seed; `new_words` says no word twice."""

    def __init__(self, seed: int, new_words: bool = False) -> None:
        self._chance = random.Random(seed)
        self._words = {language: text.split() for language, text in WORDS.items()}
        self._numbers = itertools.count(1000)
        self._new_words = new_words

    def say(self, language: str, count: int) -> Said:
        chosen = self._chance.choices(self._words[language], k=count)
        if self._new_words:
            chosen = [f"{word[:3]}{next(self._numbers)}" for word in chosen]
        said = " ".join(chosen)
        return Said(language, f"{said[0].upper()}{said[1:]}" if language != "ka" else said)

    def rows(self, count: int, *lengths: int) -> tuple[tuple[Said, ...], ...]:
        """Rows of a number and cells of so many words, each cell in another language."""
        return tuple(
            (
                Said("en", str(number)),
                *(
                    self.say(LANGUAGES[(number + at) % len(LANGUAGES)], length)
                    for at, length in enumerate(lengths)
                ),
            )
            for number in range(1, count + 1)
        )


def content(times: int, *, seed: int = 7, new_words: bool = False) -> list[Part]:
    """The content of a pack, so many times as large as a small one."""
    speech = Speech(seed, new_words)
    return [
        Part("Programme", tuple(_day(speech, day) for day in range(1, 2 * times + 1))),
        Part("Participants", (_participants(speech, "Delegation", 6 * times),)),
        Part("Biographies", tuple(_biographies(speech, 4 * times))),
        Part("Talking points", tuple(_briefs(speech, 4 * times))),
        Part("Contacts", (_contacts(speech, 6 * times),)),
        Part("Follow-up", (_follow_up(speech, 6 * times),)),
    ]


def _day(speech: Speech, day: int) -> Grid:
    rows = tuple(
        (Said("en", f"{8 + at:02}:30"), *row[1:]) for at, row in enumerate(speech.rows(8, 20))
    )
    return Grid(Said("en", f"Day {day}"), ("Time", "What"), (0.0, 34.8), rows)


def _participants(speech: Speech, title: str, count: int) -> Grid:
    heads = ("No.", "Name", "Position", "Institution")
    stops = (0.0, 17.4, 69.6, 121.8)
    return Grid(Said("en", title), heads, stops, speech.rows(count, 3, 5, 6))


def _biographies(speech: Speech, count: int) -> list[Said | Head]:
    told: list[Said | Head] = []
    for number in range(count):
        language = LANGUAGES[number % len(LANGUAGES)]
        told += [Head(speech.say(language, 3)), speech.say(language, 70)]
    return told


def _briefs(speech: Speech, count: int) -> list[Said | Head | Numbered]:
    told: list[Said | Head | Numbered] = []
    for number in range(count):
        language = LANGUAGES[number % len(LANGUAGES)]
        points = Numbered(tuple(speech.say(language, 18) for _ in range(3)))
        told += [Head(speech.say(language, 4)), speech.say(language, 45), points]
    return told


def _contacts(speech: Speech, count: int) -> Grid:
    rows = tuple(
        (*row, Said("en", f"+998 71 200 {number:04} desk{number}@example.org"))
        for number, row in enumerate(speech.rows(count, 3, 5), 1)
    )
    heads = ("No.", "Name", "Position", "Telephone, e-mail")
    return Grid(Said("en", "Contacts"), heads, (0.0, 17.4, 69.6, 121.8), rows)


def _follow_up(speech: Speech, count: int) -> Grid:
    heads = ("No.", "Wording", "By", "Until")
    stops = (0.0, 17.4, 87.0, 139.2)
    return Grid(Said("en", "Agreed actions"), heads, stops, speech.rows(count, 12, 5, 2))
