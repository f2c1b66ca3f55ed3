"""The gate reads what only machines read: properties in XML, links, and the structure of a file."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pytest

from missionplanner.documents import gate
from missionplanner.documents.pdf.render import render
from missionplanner.documents.pdf_channels import UnreadPartError, _parts
from tests.documents.pdf.papers import pack

SECRETS = ["Telavi duty room 14", "სოხუმის საიდუმლო", "Rooms <7> & “8” (left)"]


def in_xmp_alone(file: pikepdf.Pdf, secret: str) -> None:
    escaped = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&#62;")
    said = file.Root.Metadata.read_bytes().decode("utf-8")
    file.Root.Metadata.write(said.replace("Mission Planner</", f"{escaped}</").encode("utf-8"))


def in_a_link(file: pikepdf.Pdf, secret: str) -> None:
    file.pages[1].Annots[0].Contents = secret


def first_element(file: pikepdf.Pdf) -> pikepdf.Object:
    return file.Root.StructTreeRoot.K.K[0].K[0]


def in_actual_text(file: pikepdf.Pdf, secret: str) -> None:
    first_element(file).ActualText = secret


def in_alt(file: pikepdf.Pdf, secret: str) -> None:
    first_element(file).Alt = secret


def in_the_title_of_an_element(file: pikepdf.Pdf, secret: str) -> None:
    first_element(file).T = secret


def in_marked_content(file: pikepdf.Pdf, secret: str) -> None:
    written = b"<FEFF" + secret.encode("utf-16-be").hex().encode() + b">"
    file.pages[0].contents_add(b"/Span<</ActualText" + written + b">>BDC EMC")


def in_the_profile(file: pikepdf.Pdf, secret: str) -> None:
    file.Root.OutputIntents[0].Info = secret


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    "plant",
    [
        in_xmp_alone,
        in_a_link,
        in_actual_text,
        in_alt,
        in_the_title_of_an_element,
        in_marked_content,
        in_the_profile,
    ],
)
def test_a_leak_that_only_machines_read_is_found(plant, secret) -> None:
    pdf = render(pack()).pdf
    assert gate.proof(pdf, [secret], "paper.pdf") == ()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        plant(file, secret)
        saved = io.BytesIO()
        file.save(saved, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    assert [leak.value for leak in gate.proof(saved.getvalue(), [secret], "paper.pdf")] == [secret]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"/Filter /FlateDecode", b"/Filter /LZWDecode  "),
        (b"/Filter[/FlateDecode]", b"/Filter[/RunLengthDecode/FlateDecode]"),
        (b"x\x9c", b"x\x9d"),
        (b"trailer", b"/Encrypt 9 0 R trailer"),
        (b"half", b""),
    ],
)
def test_a_file_that_cannot_be_read_whole_is_never_passed(before: bytes, after: bytes) -> None:
    packed = zlib.compress(SECRETS[0].encode() * 20)
    packed = packed[:-9] if before == b"half" else packed
    about = b"/Filter[/FlateDecode]" if b"[" in before else b"/Filter /FlateDecode"
    stream = b"9 0 obj\n<<" + about + b">>\nstream\n" + packed + b"\nendstream\nendobj\ntrailer"
    with pytest.raises(UnreadPartError):
        list(_parts(stream.replace(before, after)))
