"""What is kept with a visit: told by the bytes, whatever the name says."""

import io
from zipfile import ZipFile

import pytest

from missionplanner.errors import UnreadableFile
from missionplanner.exchange.file_kinds import kept_name, kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def package(**parts):
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("Types", "[Content_Types].xml"), data)
    return out.getvalue()


MACROS = ("word/vbaProject.bin", "xl/VBAPROJECT.BIN", "Basic/Standard/x.xml")
DOCX = package(Types="<Types/>", word__document="<w/>")


@pytest.mark.parametrize(
    ("data", "media", "ending"),
    [
        (b"%PDF-1.7\n", "application/pdf", ".pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg", ".jpg"),
        (b"RIFF\0\0\0\0WEBP", "image/webp", ".webp"),
        (b"\0\0\0\x18ftypheic", "image/heic", ".heic"),
        (b"\0\0\0\x18ftypisom", "video/mp4", ".mp4"),
        (DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        (
            package(mimetype="application/vnd.oasis.opendocument.text"),
            *("application/vnd.oasis.opendocument.text", ".odt"),
        ),
        (OLE, "application/x-ole-storage", ".doc"),
        ("Ўзбекистон, 29 июня".encode(), "text/plain", ".txt"),
        ("ქალაქი".encode("utf-16"), "text/plain", ".txt"),
        (b"From: a@example.org\r\nTo: b@example.org\r\n\r\nDear", "message/rfc822", ".eml"),
        (b"<html><script>x()</script></html>", "text/plain", ".txt"),
    ],
)
def test_a_file_is_what_its_bytes_say(data, media, ending):
    kind = kind_of(data, "whatever.exe")
    assert kind.media == media
    assert kind.endings[0] == ending


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"MZ\x90\0", "program"),
        (b"\x7fELF", "program"),
        (b"#!/bin/sh\n", "program"),
        (b"L\0\0\0\x01\x14\x02\0", "program"),
        (OLE[:80] + bytes.fromhex("84100c0000000000c000000000000046"), "program"),
        (OLE + "_VBA_PROJECT".encode("utf-16-le"), "macros"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (package(anything="x"), "cannot be kept"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        (b"\0\1\2\3", "cannot be kept"),
        (b"", "cannot be kept"),
    ],
)
def test_what_may_run_or_cannot_be_checked_is_refused_with_a_sentence(data, why):
    with pytest.raises(UnreadableFile, match=why):
        kind_of(data, "letter.pdf")


@pytest.mark.parametrize("part", MACROS)
def test_a_package_with_macros_is_refused(part):
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", "<w/>")
        made.writestr(part, "x")
    with pytest.raises(UnreadableFile, match="macros"):
        kind_of(out.getvalue(), "letter.docx")


PDF = kind_of(b"%PDF-", "")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Letter No. 14.pdf", "Letter No. 14.pdf"),
        ("scan.PDF", "scan.PDF"),
        ("../../etc/passwd", "_.._etc_passwd.pdf"),
        ("C:\\temp\\gate list.exe", "C_temp_gate list.exe.pdf"),
        ("CON", "_CON.pdf"),
        ("con.pdf", "_con.pdf"),
        ("  .. ", "file.pdf"),
        ("a\u202egpj.exe", "agpj.exe.pdf"),
        ("სია.pdf", "სია.pdf"),
        ("x" * 400 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_a_name_is_one_that_every_file_system_takes(name, kept):
    assert kept_name(name, PDF) == kept
