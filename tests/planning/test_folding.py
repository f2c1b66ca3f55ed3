import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.planning.folding import fold, index_words, query_tokens
from missionplanner.planning.nearness import FAR, distance, tolerance

SAME = [
    ("Kobakhidze", "Kobaxidze", "Kobahidze", "Кобахидзе", "კობახიძე", "K'obakhidze", "ᲙᲝᲑᲐᲮᲘᲫᲔ"),
    ("Oʻzbekiston", "O'zbekiston", "O‘zbekiston", "O’zbekiston", "O`zbekiston", "Ўзбекистон"),
    ("Gʻafurov", "G'afurov", "Ғафуров", "Gafurov"),
    ("Qodirov", "Kodirov", "Қодиров"),
    ("Turdiyev", "Turdiev", "Turdiyyev", "Турдиев"),
    ("Zhukovitskii", "Zhukovitsky", "Jukovitskiy", "Жуковицкий"),
    ("Yoqub", "Yokub", "Ёқуб"),
    ("Semyonov", "Semenov", "Semenoff", "Семёнов", "Семенов"),
    ("Ilya", "Ilia", "Il'ya", "Илья"),
    ("Yegor", "Egor", "Егор"),
    ("Jalilova", "Zhalilova", "Djalilova", "Жалилова"),
    ("Tsereteli", "Cereteli", "Tzereteli", "წერეთელი", "Церетели"),
    ("Chkheidze", "Chxeidze", "ჩხეიძე", "Чхеидзе"),
    ("Shchedrin", "Shedrin", "Щедрин"),
    ("Müller", "Muller", "MULLER"),
    ("Łukasz", "Lukasz"),
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_find_each_other(spellings):
    assert {fold(each) for each in spellings} == {fold(spellings[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kobakhidze", "Kobalia"), ("Nino", "Nana"), ("Ivanov", "Ivanova"), ("Gori", "Kori")],
)
def test_different_names_stay_apart(one, other):
    assert fold(one) != fold(other)


def test_words_stand_alone_whatever_is_between_them():
    assert fold("  Kobakhidze,\n(Nino) – MoJ_GE 26/01 ") == "kobahidze nino moj ge 26 01"


def test_figures_stay_as_they_are():
    assert fold("GEO-UZB-2000-11") == "geo uzb 2000 11"


def test_scripts_without_a_table_are_kept():
    assert fold("李明") == "李明"
    assert fold("!? …") == ""


@pytest.mark.parametrize(
    "name",
    ["Kobakhidze", "Shchedrin", "Matyoqubov", "Turdiyev", "Chkheidze", "Oʻrinov", "Меликсетян"],
)
def test_a_name_is_found_at_every_letter_while_it_is_typed(name):
    indexed = index_words(name).split()
    for length in range(1, len(name) + 1):
        (forms,) = query_tokens(name[:length])
        assert any(word.startswith(form) for form in forms for word in indexed), name[:length]


@given(st.text(max_size=60))
def test_folded_words_are_plain_words_that_need_no_quoting(text):
    for word in index_words(text).split():
        assert word.isalnum()
        assert word == word.casefold() or not word.isascii()


@given(st.text(max_size=60))
def test_every_whole_word_of_a_text_is_looked_for_as_it_is_indexed(text):
    indexed = set(index_words(text).split())
    assert all(set(forms) & indexed for forms in query_tokens(text))


@pytest.mark.parametrize(
    ("one", "other", "cost"),
    [
        ("nazarova", "nazarova", 0),
        ("nazarova", "nazrova", 1),
        ("nazarova", "nzaarova", 1),
        ("nazarova", "nazzarova", 1),
        ("zakirov", "zokirov", 0.6),
        ("zakirov", "zabirov", 1),
        ("zakirov", "nazarova", FAR),
    ],
)
def test_a_slip_of_the_finger_costs_little(one, other, cost):
    assert distance(one, other, tolerance(one)) == cost


@given(st.text("abck", max_size=8), st.text("abck", max_size=8))
def test_nearness_is_mutual_and_the_limit_only_cuts(one, other):
    whole = distance(one, other, 20)
    assert whole == distance(other, one, 20)
    assert (whole == 0) == (one == other)
    assert distance(one, other, 2) == (whole if whole <= 2 else FAR)
