"""The structure of a paper: what each text on its pages is, and in which order it is read."""

from __future__ import annotations

from collections.abc import Iterator

from missionplanner.documents.pdf.lasting import text_string

ARTIFACT = "/Artifact BMC"
END = "EMC"
COLUMN_HEAD = "/O/Table/Scope/Column"
ROW_HEAD = "/O/Table/Scope/Row"
_BITS = 24  # of a number on a page; the page stands above them
_NUMBER = (1 << _BITS) - 1
NUMBERED, DASHED = "/O/List/ListNumbering/Decimal", "/O/List/ListNumbering/Disc"


class Element:
    """A heading, a paragraph, a cell: what is drawn inside it is read as its words.

    It is made when a block is set and joins the structure with its first words, under the element
    that was open when it was first drawn. Parts of a block that goes on over pages share one.
    """

    __slots__ = ("attributes", "heard", "index", "kids", "language", "parent", "role")

    def __init__(self, role: str, attributes: str = "", language: str = "") -> None:
        self.role, self.attributes, self.language = role, attributes, language
        self.parent: Element | None = None
        self.index = 0
        self.heard = ""  # its words, where they are not read as they are drawn
        # Elements, links as negative numbers, and marked contents by page and number on it.
        self.kids: list[Element | int] = []


class Tags:
    """The structure tree of one file in the making."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.document = Element("Document")
        self._elements = [self.document]
        self._parents: list[list[Element] | Element] = []  # by key: of a page, of an annotation
        self._page = -1
        self._links = 0
        self._marked: list[Element] = []  # the element of each marked content of the page

    def begin_page(self) -> int:
        """A page begins; says the key under which it finds its elements."""
        self._page += 1
        self._marked = []
        self._parents.append(self._marked)
        return len(self._parents) - 1

    def join(self, element: Element, parent: Element) -> None:
        """The element is read after what its parent holds so far; once joined, it stays."""
        if element.index or element is self.document:
            return
        if not parent.index and parent.parent:
            self.join(parent, parent.parent)
        element.parent = parent
        element.index = len(self._elements)
        self._elements.append(element)
        parent.kids.append(element)

    def put_under(self, element: Element, parent: Element) -> None:
        """The element will join its parent when it has words."""
        if element.parent is None and element is not self.document:
            element.parent = parent

    def mark(self, element: Element, language: str = "", heard: str = "") -> str:
        """The operator that begins some content of the element on this page.

        An element is in the language of its first words; words in another one are spans in it, and
        so is what is `heard` in another order than it is drawn.
        """
        language = language or self._language
        if not (element.kids or element.language or language == self._language):
            element.language = language
        foreign = language != (element.language or self._language)
        if foreign or heard:
            span = Element("Span", language=language if foreign else "")
            span.heard, span.parent, element = heard, element, span
        if not element.index and element.parent:
            self.join(element, element.parent)
        number = len(self._marked)
        self._marked.append(element)
        element.kids.append(self._page << _BITS | number)
        return f"/{element.role}<</MCID {number}>>BDC"

    def annotate(self, element: Element) -> int:
        """The next link belongs to the element; says the key under which it finds it."""
        if not element.index and element.parent:
            self.join(element, element.parent)
        self._links += 1
        element.kids.append(-self._links)
        self._parents.append(element)
        return len(self._parents) - 1

    def objects(self, first: int, pages: range, first_link: int) -> Iterator[str]:
        """The tree as objects numbered from `first`: its root, the way back, the elements."""
        elements = first + 2
        yield (
            f"<</Type/StructTreeRoot/K {elements} 0 R/ParentTree {first + 1} 0 R"
            f"/ParentTreeNextKey {len(self._parents)}>>"
        )
        found = " ".join(
            [f"{key} {_references(held, elements)}" for key, held in enumerate(self._parents)]
        )
        yield f"<</Nums[{found}]>>"
        for element in self._elements:
            parent = elements + element.parent.index if element.parent else first
            kids = _kids(element.kids, elements, pages, first_link - 1)
            yield f"<</S/{element.role}/P {parent} 0 R{_more(element)}{kids}>>"


def language_tag(language: str) -> str:
    """The language tag as it may stand in a PDF string."""
    return "".join(c for c in language if c.isascii() and (c.isalnum() or c == "-"))


def _references(held: list[Element] | Element, elements: int) -> str:
    if isinstance(held, Element):
        return f"{elements + held.index} 0 R"
    return "[" + " ".join([f"{elements + element.index} 0 R" for element in held]) + "]"


def _more(element: Element) -> str:
    attributes = f"/A<<{element.attributes}>>" if element.attributes else ""
    language = f"/Lang({language_tag(element.language)})" if element.language else ""
    heard = f"/ActualText{text_string(element.heard)}" if element.heard else ""
    return attributes + language + heard


def _kids(held: list[Element | int], elements: int, pages: range, link_zero: int) -> str:
    if len(held) == 1 and isinstance(held[0], int) and held[0] >= 0:  # as nearly all are
        return f"/Pg {pages[held[0] >> _BITS]} 0 R/K {held[0] & _NUMBER}"
    home = -1  # the page of the first marked content; others say theirs
    kids = []
    for kid in held:
        if isinstance(kid, Element):
            kids.append(f"{elements + kid.index} 0 R")
        elif kid < 0:
            kids.append(f"<</Type/OBJR/Obj {link_zero - kid} 0 R>>")
        else:
            page, number = kid >> _BITS, kid & _NUMBER
            home = page if home < 0 else home
            more = f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {number}>>"
            kids.append(str(number) if page == home else more)
    page_of = f"/Pg {pages[home]} 0 R" if home >= 0 else ""
    return f"{page_of}/K[{' '.join(kids)}]" if kids else ""
