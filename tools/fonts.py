"""Builds the fonts of papers and window from packages of npm and of Debian.

    apt-get install fonts-droid-fallback
    npm install --prefix FOLDER @fontsource/firago@5.3.0 @fontsource/noto-sans@5.3.0 \
        @fontsource/noto-sans-georgian@5.3.0 @fontsource/noto-sans-armenian@5.3.0 \
        @fontsource/noto-sans-symbols-2@5.3.0
    python tools/fonts.py FOLDER/node_modules/@fontsource resources/fonts
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER

FAMILY = "Visit Sans"
ITALIC_ANGLE = 8
# Written scripts that no paper of an official visit needs: they are a third of the file.
LEFT_OUT = (
    range(0x0590, 0x0600),  # Hebrew
    range(0x0900, 0x0980),  # Devanagari
    range(0x0E00, 0x0E80),  # Thai
    range(0x1CD0, 0x1D00),  # Vedic
    range(0x1F00, 0x2000),  # polytonic Greek
    range(0xA8E0, 0xA900),  # Devanagari, extended
    range(0xFB1D, 0xFB50),  # Hebrew, presentation forms
)
# Chinese and kana, for what the family lacks; it has no Hangul.
EASTERN = Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")
EASTERN_PACKAGE = "fonts-droid-fallback"
EASTERN_LICENCE = Path("/usr/share/common-licenses/Apache-2.0")
KANA = (*range(0x3000, 0x3100), *range(0x31F0, 0x3200), *range(0xFF01, 0xFFE7))
SPACES = (*range(0x2002, 0x200B), 0x202F, 0x205F)


@dataclass(frozen=True)
class Style:
    """One file of the family and where its letters come from."""

    name: str
    weight: int
    italic: bool = False


@dataclass(frozen=True)
class Gap:
    """Letters that the main font lacks, and the file that has them."""

    package: str
    subset: str
    letters: tuple[int, ...]
    scale: float
    one_weight: bool = False


STYLES = (
    Style("Regular", 400),
    Style("Italic", 400, italic=True),
    Style("Medium", 500),
    Style("SemiBold", 600),
)
GAPS = (
    Gap("noto-sans-georgian", "georgian", (*range(0x1C90, 0x1CBB), 0x1CBD, 0x1CBE, 0x1CBF), 0.965),
    Gap("noto-sans-armenian", "armenian", tuple(range(0x0531, 0x0590)), 0.975),
    Gap("noto-sans", "latin-ext", (0x1E94, 0x1E95), 0.98),
    Gap(
        "noto-sans-symbols-2",
        "symbols",
        tuple(map(ord, "☐☑☒✓✗●○▪■□▲△▶◆⚠")),
        0.92,
        one_weight=True,
    ),
)


def build(packages: Path, style: Style) -> TTFont:
    """One style: the main font less what nobody needs, with its gaps filled, under our name."""
    font = TTFont(_woff2(packages, "firago", "latin", style.weight, style.italic))
    font.flavor = None
    font.recalcTimestamp = False
    # The same bytes whether uharfbuzz is installed or not.
    font.cfg[USE_HARFBUZZ_REPACKER] = False
    figures = _tabular_figures(font)
    kept = _subset(font, _needed(font))
    for gap in GAPS:
        _fill(kept, packages, gap, style)
    for table in kept["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(figures)
            table.cmap.update(dict.fromkeys(SPACES, table.cmap[0x20]))
    _rename(kept, packages, style)
    return kept


def _woff2(packages: Path, package: str, subset: str, weight: int, italic: bool) -> Path:
    slant = "italic" if italic else "normal"
    return packages / package / "files" / f"{package}-{subset}-{weight}-{slant}.woff2"


def _tabular_figures(font: TTFont) -> dict[int, str]:
    """Figures of one width for 0–9: the PDF engine applies no features that could ask for them."""
    cmap = font.getBestCmap()
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swaps: dict[str, str] = {}
    for index in sorted(lookups):
        for table in gsub.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(table, "ExtSubTable", table).mapping)
    return {code: swaps.get(cmap[code], cmap[code]) for code in map(ord, "0123456789")}


def build_eastern(family: list[TTFont]) -> TTFont:
    """The ideographs of GB 2312 and kana that the family lacks, on its scale."""
    font = TTFont(EASTERN)
    font.recalcTimestamp = False
    had = set.intersection(*(set(style.getBestCmap()) for style in family))
    rows = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    asked = {ord(letter) for row in rows for letter in row.decode("gb2312", "ignore")}
    kept = _subset(font, (asked | set(KANA)) & set(font.getBestCmap()) - had)
    scale_upem(kept, family[0]["head"].unitsPerEm)
    return kept


def _needed(font: TTFont) -> set[int]:
    return {code for code in font.getBestCmap() if not any(code in left for left in LEFT_OUT)}


def _subset(font: TTFont, codes: set[int]) -> TTFont:
    options = Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def _fill(font: TTFont, packages: Path, gap: Gap, style: Style) -> None:
    weight, italic = (400, False) if gap.one_weight else (style.weight, style.italic)
    slanted = italic and gap.package != "noto-sans"
    source = TTFont(_woff2(packages, gap.package, gap.subset, weight, italic and not slanted))
    scale = gap.scale * font["head"].unitsPerEm / source["head"].unitsPerEm
    slant = math.tan(math.radians(ITALIC_ANGLE)) if slanted else 0.0
    have, theirs = font.getBestCmap(), source.getBestCmap()
    glyphs = source.getGlyphSet()
    for code in gap.letters:
        if code in have or code not in theirs:
            continue
        name = f"gap{code:04X}"
        outline, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[theirs[code]].draw(outline)
        outline.replay(TransformPen(pen, (scale, 0, slant * scale, scale, 0, 0)))
        _add(font, name, code, pen, round(glyphs[theirs[code]].width * scale))


def _add(font: TTFont, name: str, code: int, pen: TTGlyphPen, width: int) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyph = pen.glyph()
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin if glyph.numberOfContours else 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def _rename(font: TTFont, packages: Path, style: Style) -> None:
    """Our own name (the main font's is reserved), with every copyright and the licence kept."""
    copyrights = [str(font["name"].getDebugName(0))]
    for gap in GAPS:
        lines = (packages / gap.package / "LICENSE").read_text("utf-8").splitlines()
        copyrights.append(lines[0].strip())
    plain = style.name in ("Regular", "Italic")
    full = f"{FAMILY} {style.name}"
    names = {
        0: "; ".join(copyrights),
        1: FAMILY if plain else full,
        2: style.name if plain else "Regular",
        3: f"1.0;{full}",
        4: full,
        6: f"{FAMILY.replace(' ', '')}-{style.name}",
        16: FAMILY,
        17: style.name,
    }
    table = font["name"]
    table.names = [
        record for record in table.names if record.nameID in (5, 13, 14) or record.nameID >= 256
    ]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def coverage(family: list[TTFont], eastern: TTFont) -> str:
    """The characters that can be written in every style, one range a line, in hexadecimal."""
    codes = set.intersection(*(set(font.getBestCmap()) for font in family))
    spans: list[list[int]] = []
    for code in sorted(codes | set(eastern.getBestCmap())):
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return "".join(f"{first:x}-{last:x}\n" for first, last in spans)


def main() -> None:
    """Write the files, the licences and the versions they were made of."""
    packages, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    fonts = []
    for style in STYLES:
        path = target / f"VisitSans-{style.name}.ttf"
        fonts.append(build(packages, style))
        fonts[-1].save(path)
        print(path, path.stat().st_size)
    eastern = build_eastern(fonts)
    path = target / "DroidSansFallback-Regular.ttf"
    eastern.save(path)
    print(path, path.stat().st_size)
    (target / "coverage.txt").write_text(coverage(fonts, eastern), "ascii", newline="\n")
    versions = []
    for package in ("firago", *(gap.package for gap in GAPS)):
        licence = (packages / package / "LICENSE").read_text("utf-8")
        (target / f"LICENSE-{package}.txt").write_text(licence, "utf-8", newline="\n")
        about = json.loads((packages / package / "package.json").read_text("utf-8"))
        versions.append(f"{about['name']} {about['version']} ({about['license']})")
    licence = EASTERN_LICENCE.read_text("utf-8")
    (target / f"LICENSE-{EASTERN_PACKAGE}.txt").write_text(licence, "utf-8", newline="\n")
    asked = ["dpkg-query", "--show", "--showformat=${Version}", EASTERN_PACKAGE]
    version = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    versions.append(f"{EASTERN_PACKAGE} {version} (Apache-2.0)")
    (target / "VERSIONS.txt").write_text("\n".join(versions) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
