from missionplanner.ui.memory import Memory


def test_what_was_put_is_there_at_the_next_start(qapp, tmp_path):
    path = tmp_path / "config" / "window.json"
    memory = Memory(path)
    memory.put("columns", ["name", "role"])
    memory.put("gone", 1)
    memory.put("gone", None)
    memory.flush()
    again = Memory(path)
    assert again.get("columns") == ["name", "role"]
    assert again.get("gone") is None


def test_a_broken_file_is_forgotten(qapp, tmp_path):
    path = tmp_path / "window.json"
    for words in ("{", "[1]", "\udcff".encode("utf-8", "surrogatepass").decode("latin-1")):
        path.write_text(words, encoding="utf-8")
        assert Memory(path).get("columns") is None


def test_half_a_letter_in_it_stops_no_later_writing(qapp, tmp_path):
    path = tmp_path / "window.json"
    path.write_text('{"half": "\\ud800"}', encoding="ascii")
    memory = Memory(path)
    memory.put("columns", ["name"])
    memory.flush()
    assert Memory(path).get("columns") == ["name"]


def test_a_folder_that_cannot_be_made_stops_nothing(qapp, tmp_path):
    (tmp_path / "taken").write_text("a file")
    memory = Memory(tmp_path / "taken" / "window.json")
    memory.put("columns", [1])
    memory.flush()
    assert memory.get("columns") == [1]
