"""Whether the structure of a file is sound, whatever it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pikepdf

from tests.documents.pdf.reading import Node, Reading

GROUPS = {"Document", "Sect", "Div", "L", "LI", "Table", "TR", "TOC", "TOCI", "Reference"}
HEADS = ("H1", "H2", "H3", "H4")
KIDS = {
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "TOC": {"TOCI"},
    "TOCI": {"Reference"},
    "Reference": {"Link"},
}
Owners = dict[tuple[int, int], Node]


def faults(reading: Reading) -> list[str]:
    """What is wrong with the structure of a file."""
    document = reading.document()
    owners = {key: node for node in document.walk() for key in node.marked}
    return [
        *_words(reading, document),
        *_marks(reading, owners),
        *_way_back(reading, owners),
        *_kids(document),
        *_tables(document),
        *_levels(document),
        *_links(reading, document),
    ]


def _words(reading: Reading, document: Node) -> Iterator[str]:
    for node in document.walk():
        if node.marked and node.role in GROUPS:
            yield f"words stand in {node.role} itself"
    for shown in reading.shown:
        if shown.is_artifact == (shown.mcid is not None):
            yield f"{shown.text!r} is neither read nor an artifact, or both"


def _marks(reading: Reading, owners: Owners) -> Iterator[str]:
    held = Counter(key for node in reading.document().walk() for key in node.marked)
    yield from (f"{key} is read {count} times" for key, count in held.items() if count != 1)
    begun: Counter[tuple[int, int]] = Counter()
    for number, _ in enumerate(reading.pages):
        for operands, operator in reading.operators(number):
            if operator == "BDC" and "/MCID" in operands[1]:
                key = number, int(operands[1]["/MCID"])
                begun[key] += 1
                if key not in owners or str(operands[0])[1:] != owners[key].role:
                    yield f"{key}: a mark and its element differ"
    yield from (f"{key} begins {count} times" for key, count in begun.items() if count != 1)
    yield from (f"{key} is on no page" for key in owners.keys() - begun.keys())


def _way_back(reading: Reading, owners: Owners) -> Iterator[str]:
    parents = reading.parents()
    for number, page in enumerate(reading.pages):
        for mcid, element in enumerate(parents[int(page.StructParents)]):
            owner = owners.get((number, mcid))
            if owner is None or owner.thing.objgen != element.objgen:
                yield f"page {number + 1}, {mcid}: the way back is wrong"


def _kids(document: Node) -> Iterator[str]:
    for node in document.walk():
        kids = {kid.role for kid in node.nodes}
        if node.role in KIDS and not (kids and kids <= KIDS[node.role]):
            yield f"{kids} in {node.role}"
        if not (node.kids or node.role in ("TD", "TH")):
            yield f"an empty {node.role}"


def _tables(document: Node) -> Iterator[str]:
    for table in document.all("Table"):
        widths = {sum(int(c.attribute("ColSpan") or 1) for c in r.nodes) for r in table.nodes}
        if len(widths) != 1:
            yield f"rows of {widths} cells"
        if not table.all("TH"):
            yield "a table without heads"
    for head in document.all("TH"):
        if str(head.attribute("Scope")) not in ("/Column", "/Row"):
            yield "a head of nothing"


def _levels(document: Node) -> Iterator[str]:
    levels = [int(node.role[1]) for node in document.all(*HEADS)]
    for before, after in zip([0, *levels], levels, strict=False):
        if after > before + 1:
            yield f"H{after} after H{before}"


def _links(reading: Reading, document: Node) -> Iterator[str]:
    parents = reading.parents()
    links = [link for page in reading.pages for link in page.get("/Annots", [])]
    for link in links:
        (element,) = parents[int(link.StructParent)]
        if element.S != "/Link" or not str(link.get("/Contents", "")):
            yield "a link that is not read"
    held = sum(isinstance(k, pikepdf.Dictionary) for n in document.all("Link") for k in n.kids)
    if held != len(links):
        yield "a link that is in no element"
