"""What makes a file last: its properties twice, in one wording, and the meaning of its colours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

from missionplanner.documents.blocks import Paper
from missionplanner.domain.text import clean
from missionplanner.paths import resource

PROGRAM = "Mission Planner"
PRODUCER = "ReportLab, Mission Planner"
_COLOURS = "(sRGB IEC61966-2.1)"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; what is empty is not said."""

    title: str
    subject: str
    language: str
    dated: date | None

    @staticmethod
    def of(paper: Paper) -> Properties:
        """The properties of a paper."""
        return Properties(clean(paper.title), clean(paper.subject), paper.language, paper.dated)

    def info(self) -> bytes:
        """The properties as all readers know them."""
        day = f"D:{self.dated:%Y%m%d}" if self.dated else ""
        said = {
            "Title": self.title,
            "Subject": self.subject,
            "Creator": PROGRAM,
            "Producer": PRODUCER,
            "CreationDate": day,
            "ModDate": day,
        }
        entries = (f"/{key} {text_string(text)}" for key, text in said.items() if text)
        return f"<<{''.join(entries)}>>".encode("ascii")

    def xmp(self) -> bytes:
        """The same properties as an archive reads them, with the promise of PDF/A-2u."""
        day = f"{self.dated:%Y-%m-%d}" if self.dated else ""
        said = {
            "dc:format": "application/pdf",
            "dc:title": _alternatives(self.title),
            "dc:description": _alternatives(self.subject),
            "dc:language": f"<rdf:Bag><rdf:li>{escape(self.language)}</rdf:li></rdf:Bag>",
            "xmp:CreatorTool": escape(PROGRAM),
            "xmp:CreateDate": day,
            "xmp:ModifyDate": day,
            "pdf:Producer": escape(PRODUCER),
            "pdfaid:part": "2",
            "pdfaid:conformance": "U",
        }
        properties = "\n".join(f"<{key}>{text}</{key}>" for key, text in said.items() if text)
        return _XMP.format(properties=properties).encode("utf-8")


def catalog(language: str, parts: dict[str, int], metadata: int, profile: int) -> bytes:
    """The file's root: its parts by their numbers, its properties, the meaning of its colours."""
    referred = "".join(f"/{name} {number} 0 R" for name, number in parts.items())
    return (
        f"<</Type/Catalog{referred}/Metadata {metadata} 0 R/Lang ({language})"
        "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
        "/PageLabels<</Nums[0<</S/D>>]>>"
        f"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/DestOutputProfile {profile} 0 R"
        f"/OutputConditionIdentifier{_COLOURS}/Info{_COLOURS}>>]>>"
    ).encode("ascii")


@cache
def colour_profile() -> bytes:
    """The colour space that all colours are meant in."""
    return resource("colour", "sRGB.icc").read_bytes()


def text_string(text: str) -> str:
    """A text as a string of the file: as it is where it is plain, else every character coded."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _alternatives(text: str) -> str:
    if not text:
        return ""
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'
