"""Elements of WordprocessingML, and its measures."""

from __future__ import annotations

from xml.etree.ElementTree import Element, register_namespace, tostring

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

register_namespace("w", WORD)
register_namespace("r", RELATIONS)


def w(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """An element of Word with its children, in the order that the schema wants."""
    element = Element(f"{{{WORD}}}{name}")
    for key, value in attributes.items():
        element.set(f"{{{WORD}}}{key}", str(value))
    element.extend(child for child in children if child is not None)
    return element


def words_of(text: str) -> Element:
    """Letters, with every space kept."""
    element = w("t")
    element.text = text
    element.set(_SPACE, "preserve")
    return element


def twips(points: float) -> int:
    """Twentieths of a point, in which Word measures lengths."""
    return round(points * 20)


def border(side: str, points: float, space: int = 0) -> Element:
    """A rule at one side of a paragraph, cell or table; nothing where it has no width."""
    if not points:
        return w(side, val="nil")
    eighths = max(round(points * 8), 2)
    return w(side, val="single", sz=eighths, space=space, color="000000")


def as_file(root: Element) -> bytes:
    """The element as a part of the file."""
    written: bytes = tostring(root, encoding="UTF-8", xml_declaration=True)
    return written
