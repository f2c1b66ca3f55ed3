"""The pack by LibreOffice, from a .docx whose contents has the pages as fields, tagged."""

from __future__ import annotations

import io
import itertools
import os
import subprocess
import tempfile
import time
import zipfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks import FONTS
from benchmarks._pack_content import Grid, Head, Numbered, Part, Said

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DXA = 1440 / 25.4  # twentieths of a point in a millimetre
# Tags and PDF/A-2, as ours.
_EXPORT = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
_FONTCONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""


def prepared(parts: list[Part]) -> Path:
    """The pack as a Word file, and the office with a profile that is made already."""
    source = _place() / "pack.docx"
    source.write_bytes(_docx(_body(parts)))
    if not (_place() / "empty.docx").exists():
        (_place() / "empty.docx").write_bytes(_docx(""))
        _convert(_place() / "empty.docx")
    return source


def rendered(source: Path) -> bytes:
    """The pack as a file."""
    _convert(source)
    return source.with_suffix(".pdf").read_bytes()


def start() -> float:
    """How long the office takes for an empty page: its start and end alone."""
    begun = time.perf_counter()
    _convert(_place() / "empty.docx")
    return time.perf_counter() - begun


@cache
def _place() -> Path:
    place = Path(tempfile.mkdtemp(prefix="packs-office-"))
    (place / "fonts.conf").write_text(
        _FONTCONFIG.format(fonts=FONTS, cache=place / "fonts"), "utf-8"
    )
    return place


def _convert(source: Path) -> None:
    place = _place()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(place / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            _EXPORT,
            "--outdir",
            str(place),
            str(source),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(place / "fonts.conf")},
        check=True,
        capture_output=True,
    )


def _body(parts: list[Part]) -> str:
    numbers = itertools.count(1)
    listed: list[str] = []
    body: list[str] = []

    def head(level: int, said: Said) -> str:
        number = next(numbers)
        listed.append(
            f'<w:p><w:pPr><w:pStyle w:val="Contents{level}"/></w:pPr>{_run(said)}'
            f"<w:r><w:tab/></w:r>{_field(f'PAGEREF part{number} {chr(92)}h')}</w:p>"
        )
        return (
            f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>'
            f'<w:bookmarkStart w:id="{number}" w:name="part{number}"/>{_run(said)}'
            f'<w:bookmarkEnd w:id="{number}"/></w:p>'
        )

    for part in parts:
        body.append(head(1, Said("en", part.title)))
        for item in part.items:
            match item:
                case Head(said):
                    body.append(head(2, said))
                case Grid():
                    body += [head(2, item.title), _table(item)]
                case Numbered(points):
                    body += (
                        _paragraph(Said(said.language, f"{number}. {said.text}"), "Text")
                        for number, said in enumerate(points, 1)
                    )
                case Said():
                    body.append(_paragraph(item, "Text"))
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    cover = _paragraph(Said("en", "Official visit"), "Cover")
    contents = _paragraph(Said("en", "Contents"), "Cover")
    return "".join((cover, page, contents, *listed, page, *body))


def _field(instruction: str) -> str:
    return f'<w:fldSimple w:instr="{instruction}"><w:r><w:t>0</w:t></w:r></w:fldSimple>'


def _run(said: Said) -> str:
    mark = '<w:rtl/><w:lang w:bidi="ar"/>' if said.language == "ar" else ""
    mark = mark or f'<w:lang w:val="{said.language}"/>'
    text = escape(said.text)
    return f'<w:r><w:rPr>{mark}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(said: Said, style: str) -> str:
    bidi = "<w:bidi/>" if said.language == "ar" else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{bidi}</w:pPr>{_run(said)}</w:p>'


def _table(grid: Grid) -> str:
    widths = [
        round((end - begin) * _DXA) for begin, end in itertools.pairwise((*grid.stops, 170.0))
    ]

    def row(cells: tuple[Said, ...], style: str, properties: str) -> str:
        told = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{_paragraph(said, style)}</w:tc>"
            for width, said in zip(widths, cells, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{told}</w:tr>"

    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heads = row(tuple(Said("en", head) for head in grid.heads), "Column", "<w:tblHeader/>")
    rows = "".join(row(cells, "Cell", "") for cells in grid.rows)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{heads}{rows}</w:tbl>"
    )


def _styles() -> str:
    def style(name: str, size: float, leading: float, more: str = "", bold: str = "") -> str:
        half = round(size * 2)
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:pPr>'
            f"{more}"
            f'<w:spacing w:before="{round(leading * 8)}" w:line="{round(leading * 20)}"'
            f' w:lineRule="exact"/></w:pPr><w:rPr>{bold}'
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr></w:style>'
        )

    strong = "<w:b/><w:bCs/>"
    tab = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9600"/></w:tabs>'
    return (
        f'<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Visit Sans" w:hAnsi="Visit Sans" w:cs="Visit Sans"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        + style("Cover", 24, 30, bold=strong)
        + style("Heading1", 15, 19, '<w:keepNext/><w:outlineLvl w:val="0"/>', bold=strong)
        + style("Heading2", 11, 14, '<w:keepNext/><w:outlineLvl w:val="1"/>', bold=strong)
        + style("Text", 9.5, 13, f'<w:ind w:left="{round(34.8 * _DXA)}"/>')
        + style("Cell", 8.5, 11.5)
        + style("Column", 7, 9.5)
        + style("Contents1", 9.5, 13, tab)
        + style("Contents2", 9.5, 13, tab + '<w:ind w:left="500"/>')
        + '<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Ruled"/><w:tblPr>'
        '<w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="2"/>'
        '<w:insideH w:val="single" w:sz="2"/></w:tblBorders></w:tblPr></w:style></w:styles>'
    )


def _docx(body: str) -> bytes:
    """The parts of a Word file that a page of text needs."""
    names = f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}"'
    sides = {"top": 29, "bottom": 26, "left": 22, "right": 18, "header": 15, "footer": 15}
    margins = " ".join(f'w:{side}="{round(mm * _DXA)}"' for side, mm in sides.items())
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="head"/>'
        '<w:footerReference w:type="default" r:id="foot"/><w:pgSz w:w="11906" w:h="16838"/>'
        f"<w:pgMar {margins}/></w:sectPr>"
    )
    head = _paragraph(Said("en", "Briefing pack  ·  Delegation edition"), "Column")
    foot = (
        f'<w:p><w:pPr><w:pStyle w:val="Column"/></w:pPr>'
        f"{_run(Said('en', 'SAMPLE  ·  GEO-UZB-2026-01  ·  v3  ·  Page '))}{_field('PAGE')}"
        f"{_run(Said('en', ' of '))}{_field('NUMPAGES')}</w:p>"
    )
    kinds = {"document": "document.main", "styles": "styles", "head": "header", "foot": "footer"}
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{part}.xml" ContentType="{_KIND}.{kind}+xml"/>'
            for part, kind in kinds.items()
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="d" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="{part}" Type="{_OFFICE}/{kinds[part]}" Target="{part}.xml"/>'
            for part in ("styles", "head", "foot")
        )
        + "</Relationships>",
        "word/styles.xml": _styles(),
        "word/head.xml": f"<w:hdr {names}>{head}</w:hdr>",
        "word/foot.xml": f"<w:ftr {names}>{foot}</w:ftr>",
        "word/document.xml": f"<w:document {names}><w:body>{body}{page}</w:body></w:document>",
    }
    return _zipped(parts)


def _zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + part)
    return file.getvalue()
