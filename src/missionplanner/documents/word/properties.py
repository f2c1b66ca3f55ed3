"""What a Word file says about itself: title, subject, language, and the day it is dated."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element, SubElement, register_namespace

from missionplanner.documents.blocks import Paper
from missionplanner.domain.text import clean

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_UNDATED = date(1980, 1, 1)

for prefix, space in (("cp", _CORE), ("dc", _DC), ("dcterms", _TERMS), ("xsi", _XSI)):
    register_namespace(prefix, space)


def properties(paper: Paper) -> Element:
    """The properties that every office program shows; nobody is named as the author."""
    core = Element(f"{{{_CORE}}}coreProperties")
    said = (("title", paper.title), ("subject", paper.subject), ("language", paper.language))
    for name, words in said:
        SubElement(core, f"{{{_DC}}}{name}").text = clean(words)
    for name in ("created", "modified"):
        day = SubElement(core, f"{{{_TERMS}}}{name}")
        day.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        day.text = f"{paper.dated or _UNDATED:%Y-%m-%d}T00:00:00Z"
    return core


def about() -> Element:
    """Which program wrote it."""
    root = Element("Properties", xmlns=_APP)
    SubElement(root, "Application").text = "Mission Planner"
    return root
