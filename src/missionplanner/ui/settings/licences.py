"""What the program is made of, with the licence of each part, as it travels with the program."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from missionplanner.paths import resource

_OWN = "missionplanner"
_NAME = re.compile(r"[\w.-]+")
_LICENCE_FILE = re.compile(r"(?i)(^|/)(licen[cs]es/|(licen[cs]e|copying|notice)[^/]*$)")
# Of which no text lies with the library itself.
_LENT = {"LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt")}
_OPEN_FONT = "SIL Open Font License 1.1"
_OURS = (
    ("Visit Sans", _OPEN_FONT, "fonts", ("LICENSE-firago.txt", "LICENSE-noto-sans.txt")),
    ("Noto Sans Georgian", _OPEN_FONT, "fonts", ("LICENSE-noto-sans-georgian.txt",)),
    ("Noto Sans Armenian", _OPEN_FONT, "fonts", ("LICENSE-noto-sans-armenian.txt",)),
    ("Noto Sans Symbols 2", _OPEN_FONT, "fonts", ("LICENSE-noto-sans-symbols-2.txt",)),
    ("Droid Sans Fallback", "Apache-2.0", "fonts", ("LICENSE-fonts-droid-fallback.txt",)),
    ("Lucide", "ISC, MIT", "icons", ("LICENSE",)),
)


@dataclass(frozen=True, slots=True)
class Licensed:
    """One part of the program, and what its makers allow."""

    name: str
    version: str
    licence: str
    text: str


def version() -> str:
    """The version of the program."""
    try:
        return metadata.version(_OWN)
    except metadata.PackageNotFoundError:  # a bundle need not carry what describes itself
        import missionplanner

        return missionplanner.__version__


def parts() -> tuple[Licensed, ...]:
    """The program, its fonts and icons, and every library, by name; reading them takes a while."""
    libraries = sorted(map(_library, _distributions()), key=lambda part: part.name.casefold())
    return (_program(), *map(_resource, _OURS), *libraries)


def _program() -> Licensed:
    text = _read(resource().parent / "LICENSE")
    if not text:  # installed, it lies with what describes the package
        text = "\n\n".join(_texts(metadata.distribution(_OWN)))
    return Licensed("Mission Planner", version(), _first_line(text), text)


def _resource(part: tuple[str, str, str, tuple[str, ...]]) -> Licensed:
    name, licence, folder, files = part
    return Licensed(name, "", licence, "\n\n".join(_read(resource(folder, each)) for each in files))


def _library(found: metadata.Distribution) -> Licensed:
    about = found.metadata
    text = "\n\n".join(_texts(found))
    said = (about[name] for name in ("License-Expression", "License") if name in about)
    licence = next((line for line in map(_first_line, said) if line), "")
    if not licence:
        classes = about.get_all("Classifier") or []
        named = (each.rpartition(" :: ")[2] for each in classes if each.startswith("License"))
        licence = ", ".join(named) or _first_line(text)
    lent = next((files for sign, files in _LENT.items() if sign in licence and not text), ())
    text = text or "\n\n".join(_read(resource("licences", each)) for each in lent)
    return Licensed(about["Name"], found.version, licence, text)


def _texts(found: metadata.Distribution) -> Iterator[str]:
    for file in found.files or ():
        inside = str(file).replace("\\", "/").partition(".dist-info/")[2]
        if inside and _LICENCE_FILE.search(inside):
            yield _read(Path(str(file.locate())))


def _distributions() -> Iterator[metadata.Distribution]:
    """What the program needs, and what that needs; in a bundle whatever travels in it."""
    found: dict[str, metadata.Distribution] = {}
    waiting = list(_needs(_OWN)) or _needs_of_checkout()
    if not waiting:
        yield from metadata.distributions()
        return
    while waiting:
        name = _key(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # for another system
            continue
        waiting += _needs(name)
    yield from found.values()


def _needs_of_checkout() -> list[str]:
    """What the program needs, as a checkout of its source says; elsewhere nothing."""
    text = _read(resource().parent / "pyproject.toml")
    needed = tomllib.loads(text).get("project", {}).get("dependencies", [])
    return [match[0] for each in needed if (match := _NAME.match(each))]


def _needs(name: str) -> Iterator[str]:
    try:
        needed = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return
    for each in needed:
        match = _NAME.match(each)
        if match and "extra ==" not in each:
            yield match[0]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:80]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
