"""A PDF as a program reads it: shown texts with their marks, and the structure tree."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

TEXT_OPERATORS = ("Tj", "TJ", "'", '"')


@dataclass
class Shown:
    """What one text operator shows: in which mark it stands, with which font and codes."""

    page: int
    font: pikepdf.Object | None
    codes: list[int]
    mcid: int | None = None
    is_artifact: bool = False

    @property
    def text(self) -> str:
        unicode = to_unicode(self.font)
        return "".join(unicode.get(code, "\ufffd") for code in self.codes)


@dataclass
class Node:
    """An element of the structure tree. Kids: nodes, (page, mcid), annotations."""

    role: str
    thing: pikepdf.Object
    kids: list = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def parts(self) -> Iterator[tuple[Node, list[tuple[int, int]]]]:
        """Marked contents in the order in which they are read, each with its element."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.parts()
            elif isinstance(kid, tuple):
                yield self, [kid]

    def all(self, *roles: str) -> list[Node]:
        return [node for node in self.walk() if node.role in roles]

    @property
    def nodes(self) -> list[Node]:
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def marked(self) -> list[tuple[int, int]]:
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    def attribute(self, name: str):
        return self.thing.get("/A", pikepdf.Dictionary()).get(f"/{name}")


class Reading:
    """One file, read once."""

    def __init__(self, pdf: bytes) -> None:
        self.raw = pdf
        self.file = pikepdf.open(io.BytesIO(pdf))
        self.pages = [page.obj for page in self.file.pages]
        self.shown = [one for number in range(len(self.pages)) for one in self._shown(number)]

    def operators(self, page: int) -> Iterator[tuple[list, str]]:
        for operands, operator in pikepdf.parse_content_stream(self.pages[page]):
            yield list(operands), str(operator)

    def _shown(self, page: int) -> Iterator[Shown]:
        fonts = self.pages[page].Resources.get("/Font", {})
        font, marks = None, []
        for operands, operator in self.operators(page):
            if operator in ("BDC", "BMC"):
                properties = operands[1] if operator == "BDC" else {}
                marks.append((str(operands[0]), properties))
            elif operator == "EMC":
                marks.pop()
            elif operator == "Tf":
                font = fonts[str(operands[0])]
            elif operator in TEXT_OPERATORS:
                yield self._one(page, font, marks, operands)

    def _one(self, page: int, font, marks: list, operands: list) -> Shown:
        strings = operands[-1] if isinstance(operands[-1], pikepdf.Array) else operands[-1:]
        raw = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
        wide = font is not None and font.Subtype == "/Type0"
        codes = [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
        mcids = [int(about["/MCID"]) for _, about in marks if "/MCID" in about]
        return Shown(
            page,
            font,
            codes if wide else list(raw),
            mcids[-1] if mcids else None,
            any(tag == "/Artifact" for tag, _ in marks),
        )

    def texts(self) -> dict[tuple[int, int], str]:
        """The text of each marked content."""
        texts: dict[tuple[int, int], str] = {}
        for shown in self.shown:
            if shown.mcid is not None:
                key = shown.page, shown.mcid
                texts[key] = texts.get(key, "") + shown.text
        return texts

    def document(self) -> Node:
        """The structure tree from its one root element."""
        numbers = {page.objgen: number for number, page in enumerate(self.pages)}
        root = self.file.Root.StructTreeRoot.K
        return _node(root, numbers, None)

    def parents(self) -> dict[int, list]:
        """The tree from pages and annotations back to elements, by key."""
        flat = list(self.file.Root.StructTreeRoot.ParentTree.Nums)
        pairs = zip(flat[::2], flat[1::2], strict=True)
        return {
            int(key): list(held) if isinstance(held, pikepdf.Array) else [held]
            for key, held in pairs
        }

    def words(self) -> str:
        """Everything that is read aloud, in order."""
        texts = self.texts()
        heard = (
            str(leaf.thing.ActualText)
            if "/ActualText" in leaf.thing
            else "".join(texts.get(key, "") for key in keys)
            for leaf, keys in self.document().parts()
        )
        return " ".join(" ".join(heard).split())


def _node(thing: pikepdf.Object, numbers: dict, page: int | None) -> Node:
    own = thing.get("/Pg")
    page = numbers[own.objgen] if own is not None else page
    node = Node(str(thing.S)[1:], thing)
    kids = thing.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.kids.append((page, kid))
        elif kid.get("/Type") == "/MCR":
            node.kids.append((numbers[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            node.kids.append(kid.Obj)
        else:
            node.kids.append(_node(kid, numbers, page))
    return node


_UNICODE: dict[bytes, dict[int, str]] = {}
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]*)>")


def to_unicode(font: pikepdf.Object | None) -> dict[int, str]:
    """Which text each code of a font is read as."""
    if font is None or "/ToUnicode" not in font:
        return {}
    raw = font.ToUnicode.read_bytes()
    if raw not in _UNICODE:
        _UNICODE[raw] = dict(_mapped(raw))
    return _UNICODE[raw]


def _mapped(raw: bytes) -> Iterator[tuple[int, str]]:
    for kind, body in _SECTION.findall(raw):
        if kind == b"bfchar":
            digits = _HEX.findall(body)
            for code, text in zip(digits[::2], digits[1::2], strict=True):
                yield int(code, 16), _text(text)
            continue
        for line in body.strip().splitlines():
            first, last, *texts = _HEX.findall(line)
            for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                text = _text(texts[at if b"[" in line else 0])
                yield code, text if b"[" in line else text[:-1] + chr(ord(text[-1]) + at)


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")
