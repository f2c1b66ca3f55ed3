"""The content of a large pack, in English, Georgian, Russian and Uzbek, before it has any look."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass

# Where the columns begin, in millimetres, by the number of columns.
STOPS = {2: (0.0, 34.8), 4: (0.0, 17.4, 69.6, 121.8)}
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
}


@dataclass(frozen=True)
class Part:
    """A section as content alone: tables with heads and rows, texts, lists of points."""

    title: str
    tables: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = ()
    texts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


class _Speech:
    """Sentences by chance, the same in each run; `new_words` says no word twice."""

    def __init__(self, new_words: bool) -> None:
        self._chance = random.Random(7)
        self._words = {language: text.split() for language, text in WORDS.items()}
        self._numbers = itertools.count(1000)
        self._new_words = new_words

    def say(self, language: str, count: int) -> str:
        chosen = self._chance.choices(self._words[language], k=count)
        if self._new_words:
            chosen = [f"{word[:3]}{next(self._numbers)}" for word in chosen]
        said = " ".join(chosen)
        return f"{said[0].upper()}{said[1:]}" if language != "ka" else said

    def rows(self, count: int, languages: str, *lengths: int) -> tuple[tuple[str, ...], ...]:
        tags = languages.split()
        return tuple(
            (str(number), *(self.say(tags[i % len(tags)], n) for i, n in enumerate(lengths)))
            for number in range(1, count + 1)
        )


def content(times: int, *, new_words: bool = False) -> list[Part]:
    """The content of a pack, so many times as large as a small one; or without a word twice."""
    speech = _Speech(new_words)
    return [part for number in range(1, times + 1) for part in _leg(number, speech)]


def _leg(number: int, speech: _Speech) -> list[Part]:
    say, rows = speech.say, speech.rows
    heads = ("No.", "Name", "Position", "Institution")
    agreed = ("No.", "Wording", "By", "Until")
    days = tuple(
        (f"Day {day} of leg {number}", ("Time", "What"), rows(9, "en", 26)) for day in range(1, 4)
    )
    return [
        Part(f"Programme {number}", days),
        Part(f"Delegation {number}", (("Members", heads, rows(28, "ka en ru", 3, 5, 6)),)),
        Part(f"Host side {number}", (("Counterparts", heads, rows(28, "uz en ru", 3, 5, 6)),)),
        Part(
            f"Briefs {number}",
            texts=tuple(say(language, 90) for language in (*WORDS, *WORDS)),
            points=tuple(say(language, 22) for language in (*WORDS, *WORDS)),
        ),
        Part(f"Follow-up {number}", (("Agreed", agreed, rows(24, "en ru uz", 12, 6, 2)),)),
    ]
