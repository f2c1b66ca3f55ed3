"""What papers say: every phrase has its words in every language of papers."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date, datetime
from gettext import c2py

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from tools.messages import CATALOGUES, WORDED, WORDING, said_in_papers

from missionplanner.documents.pages import page_texts
from missionplanner.documents.papers import KINDS, Order, compose
from missionplanner.documents.pdf.render import render
from missionplanner.documents.phrases import Phrases
from missionplanner.documents.uzbek_letters import in_cyrillic
from missionplanner.domain.text import Text
from missionplanner.exchange.visit_file import from_bytes
from missionplanner.messages import LANGUAGES, Message, wording
from missionplanner.paths import resource
from missionplanner.planning.disclose import disclose
from tests.make import make_full_folder
from tests.unaccented import in_georgian_letters

# Besides the places for values, which are the program's.
_PLACE = re.compile(r"\{\w+\}")
_OTHER_LETTERS = {
    "ka": r"[A-Za-zА-я\u1c90-\u1cbf]",
    "ru": r"[A-Za-zა-ჿ]",
    "uz-Latn": r"[А-яა-ჿ'`‘’]",
    "uz-Cyrl": r"[A-Za-zა-ჿʻʼ]",
}


PAPER_WORDS = {each.language: each for each in CATALOGUES if each.folder == WORDING}
NAMES = [f"{each.folder.name}-{each.language}" for each in CATALOGUES]


def entries(each):
    catalog = read_po(io.BytesIO(each.path.read_bytes()))
    return {
        (each.id if isinstance(each.id, str) else each.id[0], each.context or ""): each
        for each in catalog
        if each.id
    }


def forms(entry):
    return entry.string if isinstance(entry.string, tuple) else (entry.string,)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=NAMES)
def test_every_phrase_has_its_words_its_places_and_its_forms(catalogue):
    assert list(catalogue.faults()) == []


@pytest.mark.parametrize("language", WORDED)
def test_the_program_says_what_the_catalogue_has(language):
    said, words = wording(language), entries(PAPER_WORDS[language])
    for key, plural, context in said_in_papers():
        entry = words[key, context]
        assert said.word(Message(key, plural=plural, context=context, n=1)) in {
            form.replace("{n}", "1") for form in forms(entry)
        }


def test_a_window_in_a_language_of_papers_does_not_stay_in_english_where_papers_have_the_word():
    assert wording("uz").word(Message("Briefing pack")) == "Axborot materiallari toʻplami"


@pytest.mark.parametrize("language", WORDED)
def test_a_language_is_written_in_its_own_letters(language):
    other = re.compile(_OTHER_LETTERS[language])
    mixed = [
        form
        for entry in entries(PAPER_WORDS[language]).values()
        for form in forms(entry)
        if other.search(_PLACE.sub("", form).replace("IOM", ""))
    ]
    assert mixed == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=NAMES)
def test_a_language_counts_as_cldr_says(catalogue):
    catalog, language = read_po(io.BytesIO(catalogue.path.read_bytes())), catalogue.language
    form_of, rule = c2py(catalog.plural_expr), Locale.parse(language, sep="-").plural_form
    pairs = {(form_of(n), rule(n)) for n in range(1000)}
    assert len(pairs) == catalog.num_plurals == (3 if language == "ru" else 2)
    assert form_of(1) == 0


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=NAMES)
def test_who_has_read_a_catalogue_is_said_at_its_head(catalogue):
    head = catalogue.path.read_text(encoding="utf-8").splitlines()[:3]
    assert "# not yet read by a native speaker" in head


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        ('msgstr "Протокол"', 'msgstr ""', "no words for “Minutes”"),
        ("из {total}", "из {totals}", "other places in braces than “of {total}”"),
        ('msgstr[2] "{n} женщин"', 'msgstr[2] ""', "no words for “{n} woman”"),
        ('msgstr[2] "{n} женщин"\n', "", "no words for “{n} woman”"),
        ('msgstr "Протокол"', 'msgstr "Запись"', "stale"),
        ('msgid "Minutes"', 'msgid "Hours"', "out of date"),
    ],
)
def test_a_mistake_in_a_catalogue_is_found(was, becomes, fault, tmp_path):
    russian = PAPER_WORDS["ru"]
    text = russian.path.read_text(encoding="utf-8")
    assert was in text
    broken = replace(russian, folder=tmp_path)
    (found,) = broken.faults()
    assert "there is no catalogue" in found
    broken.path.parent.mkdir(parents=True)
    broken.path.write_text(text.replace(was, becomes), encoding="utf-8", newline="\n")
    broken.path.with_suffix(".mo").write_bytes(russian.path.with_suffix(".mo").read_bytes())
    assert any(fault in found for found in broken.faults())


def test_a_language_that_is_only_begun_may_lack_words_but_not_places(tmp_path):
    begun = replace(PAPER_WORDS["ru"], folder=tmp_path, is_complete=False)
    begun.path.parent.mkdir(parents=True)
    text = PAPER_WORDS["ru"].path.read_text(encoding="utf-8")
    text = text.replace('msgstr "Протокол"', 'msgstr ""')
    begun.path.write_text(text, encoding="utf-8", newline="\n")
    begun.write()
    assert list(begun.faults()) == []
    text = text.replace("из {total}", "из {totals}")
    begun.path.write_text(text, encoding="utf-8", newline="\n")
    begun.write()
    (found,) = begun.faults()
    assert "other places" in found


def test_a_catalogue_keeps_its_words_and_its_head_and_drops_what_nobody_says():
    russian = PAPER_WORDS["ru"]
    written = russian.path.read_bytes()
    more = written + '\nmsgid "Nobody says so"\nmsgstr "Никто так не говорит"\n'.encode()
    assert russian.brought_up_to_date(more) == written


PAPERS = [(kind, edition) for kind in KINDS for edition in kind.editions]
_WORD = re.compile(r"[A-Za-z]{2,}")


@pytest.mark.parametrize("language", ["ka", "ru", "uz-Cyrl"])
@pytest.mark.parametrize(("kind", "edition"), PAPERS, ids=lambda each: getattr(each, "name", each))
def test_no_english_word_is_left_in_a_paper_of_another_script(kind, edition, language):
    sample = resource("samples", "georgia-uzbekistan-2026.visit.json")
    order = Order(
        edition, language, date(2026, 6, 24), printed_at=datetime(2026, 6, 24, 16, 40), draft=True
    )
    for folder in (from_bytes(sample.read_bytes()), make_full_folder()):
        paper = compose(kind, disclose(in_georgian_letters(folder), edition), order)
        known = {*_WORD.findall(folder.visit.code), "UTC", "IOM"}
        for text in page_texts(render(paper).pdf):
            assert set(_WORD.findall(text)) - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_text_is_marked_in_a_draft_alone_where_its_words_stand_beside(language):
    other = Text(fr="Visite\nSuite")
    alone = Phrases(language, "en", draft=True)
    assert alone.text(other) == f"{alone.mark} Visite\nSuite"
    beside = Phrases(language, "en", draft=True, beside="fr")
    assert beside.lines(other) == (beside.mark, beside.mark)
    # The language beside lacks it as well: then its words stand at least once.
    assert Phrases(language, "en", draft=True, beside="es").text(other) == alone.text(other)
    assert Phrases(language, "en", draft=False, beside="fr").text(other) == other["fr"]


def test_uzbek_without_an_alphabet_is_in_the_latin_one():
    assert Phrases("uz-Latn", "en", draft=True).text(Text(en="Visit", uz="Tashrif")) == "Tashrif"
    assert Phrases("uz", "en", draft=True).text(Text({"uz-Latn": "Tashrif"})) == "Tashrif"
    assert "Tashrif" in Phrases("uz-Cyrl", "uz", draft=True).text(Text(uz="Tashrif"))


DAY, NEXT = date(2026, 6, 29), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("language", "day", "weekday", "days"),
    [
        ("en", "29~June 2026", "Monday, 29~June 2026", "29–30~June 2026"),
        ("ka", "29~ივნისი,~2026", "ორშაბათი, 29~ივნისი,~2026", "29–30~ივნისი,~2026"),
        (
            "ru",
            "29~июня~2026\u202fг.",
            "Понедельник, 29~июня~2026\u202fг.",
            "29–30~июня~2026\u202fг.",
        ),
        (
            "uz-Latn",
            "29‑iyun,~2026",
            "Dushanba, 29‑iyun,~2026",
            "29\u2009–\u200930‑iyun,~2026",
        ),
        ("uz-Cyrl", "29~июн,~2026", "Душанба, 29~июн,~2026", "29 – 30~июн,~2026"),
    ],
)
def test_a_date_stays_on_one_line_and_heads_a_day_with_a_capital(language, day, weekday, days):
    phrases = Phrases(language, "en", draft=False)
    assert phrases.day(DAY).replace("\u00a0", "~") == day
    assert phrases.weekday(DAY).replace("\u00a0", "~") == weekday
    assert phrases.days(DAY, NEXT).replace("\u00a0", "~") == days
    assert phrases.days(DAY, DAY) == phrases.days(None, DAY) == phrases.day(DAY)
    assert phrases.days(None, None) == ""


def test_a_zone_is_called_after_the_visits_own_city():
    cities = {"Asia/Almaty": Text(en="Astana", ru="Астана")}
    said = [
        Phrases(tag, "en", draft=True, cities=cities).city_of("Asia/Almaty")
        for tag in ("en", "ru", "ka")
    ]
    assert said == ["Astana", "Астана", "Astana"]
    there = Phrases("ru", "en", draft=True, cities={"Asia/Tashkent": Text(en="Tashkent")})
    assert there.city_of("Asia/Tashkent") == "Ташкент"
    assert Phrases("en", "en", draft=True, cities=cities).city_of("Asia/Tashkent") == "Tashkent"


def test_countries_and_cities_are_cldrs():
    said = [
        (
            Phrases(tag, "en", draft=False).country("UZB"),
            Phrases(tag, "en", draft=False).city_of("Asia/Tashkent"),
        )
        for tag in LANGUAGES
    ]
    assert said == [
        ("Uzbekistan", "Tashkent"),
        ("უზბეკეთი", "ტაშკენტი"),
        ("Узбекистан", "Ташкент"),
        ("Oʻzbekiston", "Toshkent"),
        ("Ўзбекистон", "Тошкент"),
    ]


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Toshkent", "Тошкент"),
        ("Shahrisabz", "Шаҳрисабз"),
        ("Oʻzbekiston, Gʻijduvon", "Ўзбекистон, Ғиждувон"),
        ("Yerevan, Yaponiya", "Ереван, Япония"),
        ("Estoniya, Qoʻqon 5", "Эстония, Қўқон 5"),
    ],
)
def test_uzbek_names_are_written_in_either_alphabet(latin, cyrillic):
    assert in_cyrillic(latin) == cyrillic


@pytest.mark.parametrize(
    ("country", "words"),
    [
        ("GBR", "the United Kingdom"),
        ("USA", "the United States"),
        ("NLD", "the Netherlands"),
        ("ARE", "the United Arab Emirates"),
        ("PHL", "the Philippines"),
        ("GEO", "Georgia"),
        ("FRA", "France"),
        ("XYZ", "XYZ"),
    ],
)
def test_english_says_some_countries_with_an_article(country, words):
    said = Phrases("en", "en", draft=False).the_country(country)
    assert said.replace("\u00a0", " ") == words
    georgian = Phrases("ka", "en", draft=False)
    assert georgian.the_country(country) == georgian.country(country)
