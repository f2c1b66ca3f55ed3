"""The objects of a file one after another, then where each of them begins."""

from __future__ import annotations

import hashlib
import itertools
import struct
import zlib
from collections.abc import Iterable

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
EFFORT = 5  # of 9, of packing: two thirds of the time of 6, two hundredths more to keep
_TOGETHER = 1_000  # objects that are compressed as one stream
_PLAIN, _PACKED = 1, 2
_PLACE = struct.Struct(">BIH")


class ObjectFile:
    """A PDF in the making. Small objects are packed many in one; all others stand as they are."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        # By number: how it is kept, then where and 0, or in which stream and at which place.
        self._places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def add(self, number: int, body: bytes) -> None:
        """Add an object as it stands."""
        self._places[number] = (_PLAIN, self._length, 0)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body.rstrip(b"\n")))

    def add_stream(self, number: int, content: bytes, entries: bytes) -> None:
        """Add a stream as it stands, whose dictionary has these entries besides its length."""
        self.add(
            number,
            b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(content), content),
        )

    def add_packed(self, first: int, bodies: Iterable[bytes]) -> None:
        """Add objects numbered from `first`, none of them a stream; this ends the numbers."""
        all_bodies = list(bodies)
        stream = first + len(all_bodies)
        for begin in range(0, len(all_bodies), _TOGETHER):
            some = all_bodies[begin : begin + _TOGETHER]
            numbers = range(first + begin, first + begin + len(some))
            self._places.update((n, (_PACKED, stream, at)) for at, n in enumerate(numbers))
            self._add_object_stream(stream, numbers, some)
            stream += 1

    def _add_object_stream(self, number: int, numbers: range, bodies: list[bytes]) -> None:
        offsets = itertools.accumulate((len(body) + 1 for body in bodies[:-1]), initial=0)
        head = b" ".join([b"%d %d" % pair for pair in zip(numbers, offsets, strict=True)]) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(head))
        self._add_flat(number, head + b"\n".join(bodies), entries)

    def _add_flat(self, number: int, content: bytes, entries: bytes) -> None:
        self.add_stream(number, zlib.compress(content, EFFORT), entries + b"/Filter/FlateDecode")

    def finished(self, root: int, info: int) -> bytes:
        """The whole file; its identity is a digest of what it holds."""
        number, begins = max(self._places) + 1, self._length
        self._places[number] = (_PLAIN, begins, 0)
        places = b"".join([_PLACE.pack(*self._places[n]) for n in range(number + 1)])
        digest = hashlib.md5(usedforsecurity=False)
        for part in self._parts:
            digest.update(part)
        identity = digest.hexdigest().encode("ascii")
        self._add_flat(
            number,
            places,
            b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]"
            % (number + 1, root, info, identity, identity),
        )
        self._write(b"startxref\n%d\n%%%%EOF\n" % begins)
        return b"".join(self._parts)

    def _write(self, part: bytes) -> None:
        self._parts.append(part)
        self._length += len(part)
