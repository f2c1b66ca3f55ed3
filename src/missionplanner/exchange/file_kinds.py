"""What kind of file some bytes are, by the bytes and never by the name; what may run is refused."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

from missionplanner.domain.text import clean
from missionplanner.errors import UnreadableFile
from missionplanner.messages import Message


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its media type, and the endings its names have; the first is the usual."""

    media: str
    endings: tuple[str, ...]


_WORD = FileKind(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",)
)
_EXCEL = FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (".xlsx",))
_SLIDES = FileKind(
    "application/vnd.openxmlformats-officedocument.presentationml.presentation", (".pptx",)
)
_ODF = {
    f"application/vnd.oasis.opendocument.{name}": ending
    for name, ending in (("text", ".odt"), ("spreadsheet", ".ods"), ("presentation", ".odp"))
}
_OLD_OFFICE = FileKind("application/x-ole-storage", (".doc", ".xls", ".ppt", ".msg"))
_MAIL = FileKind("message/rfc822", (".eml",))
_TEXT = FileKind("text/plain", (".txt", ".csv", ".md", ".ics", ".vcf"))
_BEGINNINGS: tuple[tuple[bytes, FileKind], ...] = (
    (b"%PDF-", FileKind("application/pdf", (".pdf",))),
    (b"\x89PNG\r\n\x1a\n", FileKind("image/png", (".png",))),
    (b"\xff\xd8\xff", FileKind("image/jpeg", (".jpg", ".jpeg"))),
    (b"GIF8", FileKind("image/gif", (".gif",))),
    (b"BM", FileKind("image/bmp", (".bmp",))),
    (b"II*\0", FileKind("image/tiff", (".tif", ".tiff"))),
    (b"MM\0*", FileKind("image/tiff", (".tif", ".tiff"))),
    (b"{\\rtf", FileKind("application/rtf", (".rtf",))),
    (b"ID3", FileKind("audio/mpeg", (".mp3",))),
    (b"\xff\xfb", FileKind("audio/mpeg", (".mp3",))),
    (b"OggS", FileKind("audio/ogg", (".ogg", ".oga", ".opus"))),
)
_RIFF = {
    b"WEBP": FileKind("image/webp", (".webp",)),
    b"WAVE": FileKind("audio/wav", (".wav",)),
}
_BOXED = {  # the brands of the ISO media container
    **dict.fromkeys((b"heic", b"heix", b"mif1"), FileKind("image/heic", (".heic", ".heif"))),
    b"M4A ": FileKind("audio/mp4", (".m4a",)),
}
_VIDEO = FileKind("video/mp4", (".mp4", ".m4v", ".mov"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RUNS = (
    *(b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf"),
    *(b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"L\0\0\0\x01\x14\x02\0"),
)
_INSTALLER = bytes.fromhex("84100c0000000000c000000000000046")
_VBA = "_VBA_PROJECT".encode("utf-16-le")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2}")
_MAIL_HEADERS = re.compile(
    rb"^(?:From|To|Received|Return-Path|MIME-Version|Delivered-To|Date|Subject):", re.I | re.M
)
_READ_OF_TEXT = 64_000
_LARGEST_PART = 1_000_000  # of what is read inside a package
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\n]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_LONGEST_NAME = 120
# A name has at most 255 bytes on most disks, and a letter of Georgian has three.
_LONGEST_BYTES = 200


def kind_of(data: bytes, name: str) -> FileKind:
    """The kind of these bytes; refuses what may run by itself, and what nobody here can open."""
    if data.startswith(_RUNS) or _INSTALLER in data[:4096]:
        raise UnreadableFile(
            Message("“{file}” is a program; programs are not kept with a visit.", file=name)
        )
    found = _by_beginning(data) or _by_container(data, name) or _by_words(data)
    if found is None:
        raise UnreadableFile(
            Message(
                "“{file}” is of a kind that cannot be kept here; save it as PDF or as a picture.",
                file=name,
            )
        )
    return found


def kept_name(name: str, kind: FileKind) -> str:
    """The name without what file systems refuse, with an ending of its kind."""
    words = _NOT_IN_NAMES.sub("_", clean(name)).strip(" .") or "file"
    stem, dot, ending = words.rpartition(".")
    if not dot or f".{ending.casefold()}" not in kind.endings:
        stem, ending = words, kind.endings[0][1:]
    return f"{kept_stem(stem)}.{ending}"


def kept_stem(words: str) -> str:
    """The name of a file before its ending, without what file systems refuse."""
    stem = _NOT_IN_NAMES.sub("_", clean(words)).strip(" .") or "file"
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    short = stem[:_LONGEST_NAME].encode()[:_LONGEST_BYTES].decode(errors="ignore")
    return short.rstrip(" .")


def _by_beginning(data: bytes) -> FileKind | None:
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith(b"RIFF"):
        return _RIFF.get(data[8:12])
    if data[4:8] == b"ftyp":
        return _BOXED.get(data[8:12], _VIDEO)
    return None


def _by_container(data: bytes, name: str) -> FileKind | None:
    if data.startswith(_OLE):
        if _VBA in data:
            raise _with_macros(name)
        if _LOCKED in data:
            raise UnreadableFile(
                Message(
                    "“{file}” is locked with a password, so it cannot be checked; save it without.",
                    file=name,
                )
            )
        return _OLD_OFFICE
    return _package(data, name) if data.startswith(b"PK\x03\x04") else None


def _package(data: bytes, name: str) -> FileKind | None:
    try:
        with ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if any(map(_is_macro, names)):
                raise _with_macros(name)
            return _office_kind(names, lambda part: package.open(part).read(_LARGEST_PART))
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise UnreadableFile(
            Message("“{file}” is damaged; nothing was kept.", file=name)
        ) from error


def _office_kind(names: list[str], read: Callable[[str], bytes]) -> FileKind | None:
    if "[Content_Types].xml" in names:
        if b"macroEnabled" in read("[Content_Types].xml"):
            return None
        for folder, kind in (("word/", _WORD), ("xl/", _EXCEL), ("ppt/", _SLIDES)):
            if any(part.startswith(folder) for part in names):
                return kind
    if "mimetype" in names:
        media = read("mimetype").decode("ascii", "replace").strip()
        return FileKind(media, (_ODF[media],)) if media in _ODF else None
    return None


def _is_macro(part: str) -> bool:
    return part.rpartition("/")[2].casefold() in ("vbaproject.bin", "vbadata.xml") or (
        part.startswith(("Basic/", "Scripts/"))
    )


def _by_words(data: bytes) -> FileKind | None:
    """Text, in whatever encoding; a script or a web page is text too, and kept as such."""
    beginning = data[:_READ_OF_TEXT]
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _TEXT
    if not data or b"\0" in beginning:
        return None
    is_mail = _HEADER.match(beginning) and len(_MAIL_HEADERS.findall(beginning[:8000])) > 1
    return _MAIL if is_mail else _TEXT


def _with_macros(name: str) -> UnreadableFile:
    return UnreadableFile(
        Message(
            "“{file}” has macros, which can do harm; save it without them or as PDF.", file=name
        )
    )
