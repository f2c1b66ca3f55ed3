"""Where somebody was: back, forth, lately."""

from uuid import uuid4

from missionplanner.ui.places import Place, Places

VISIT = uuid4()
LIST, PROGRAMME, PEOPLE = Place("visits"), Place("visit", VISIT, "programme"), Place("people")


def been(*places):
    made = Places()
    for place in places:
        made.enter(place)
    return made


def test_one_goes_back_and_forth_and_stops_at_the_ends():
    places = been(LIST, PROGRAMME, PEOPLE)
    assert places.step(1) is None
    assert places.step(-1) == PROGRAMME
    assert places.step(-1) == LIST
    assert places.step(-1) is None
    assert places.step(1) == PROGRAMME


def test_going_on_from_the_past_forgets_what_lay_ahead():
    places = been(LIST, PROGRAMME)
    places.step(-1)
    places.enter(PEOPLE)
    assert places.step(1) is None
    assert places.step(-1) == LIST


def test_the_same_place_twice_is_one():
    places = been(LIST, LIST)
    assert places.step(-1) is None


def test_lately_are_the_other_places_the_last_one_first_each_once():
    places = been(LIST, PROGRAMME, LIST, PEOPLE)
    assert places.recent() == (LIST, PROGRAMME)
    assert been().recent() == ()


def test_a_closed_visit_is_no_place_any_more():
    places = been(LIST, PROGRAMME, PEOPLE)
    places.forget(VISIT)
    assert places.here == PEOPLE
    assert places.step(-1) == LIST


def test_the_places_of_an_earlier_run_lie_behind():
    places = been(LIST)
    places.come_back([PEOPLE, PROGRAMME])
    assert places.here == PROGRAMME
    assert places.step(-1) == PEOPLE
