"""The colours by what they are for, light and dark, and the set that is in use."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours as `#RRGGBB`."""

    window: str
    rail: str
    surface: str
    sunken: str
    raised: str
    hover: str
    quiet_soft: str
    line: str
    line2: str
    field: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    accent_soft: str
    accent_line: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    warn_line: str
    bad: str
    bad_soft: str
    bad_line: str
    travel: str
    meal: str
    meal_text: str
    toast: str
    toast_line: str
    on_toast: str
    toast_link: str

    def colour(self, name: str) -> str:
        """The colour that a tone names."""
        return str(getattr(self, name))

    def as_dict(self) -> dict[str, str]:
        """All colours by name, for the style sheet."""
        return {field.name: self.colour(field.name) for field in fields(self)}


LIGHT = Tokens(
    window="#F3F4F6",
    rail="#EAECEF",
    surface="#FFFFFF",
    sunken="#F7F8FA",
    raised="#FFFFFF",
    hover="#F0F2F5",
    quiet_soft="#ECEEF2",
    line="#E4E7EC",
    line2="#C9CFD8",
    field="#868E9B",
    text="#1A2130",
    text2="#4A5464",
    text3="#5F6978",
    accent="#1F5AA8",
    accent_hover="#1A4F95",
    on_accent="#FFFFFF",
    accent_text="#1A4F95",
    accent_soft="#E7EFF9",
    accent_line="#A9C5E8",
    ok="#1B6E43",
    ok_soft="#E3F2EA",
    warn="#855400",
    warn_soft="#FBF0D9",
    warn_line="#E2C388",
    bad="#AE2A22",
    bad_soft="#FBE8E6",
    bad_line="#E9AFAA",
    travel="#F1F2F5",
    meal="#F7F4EE",
    meal_text="#675A3C",
    toast="#1A2130",
    toast_line="#1A2130",
    on_toast="#FFFFFF",
    toast_link="#A9C5E8",
)

DARK = Tokens(
    window="#14171C",
    rail="#101318",
    surface="#1A1E25",
    sunken="#161A20",
    raised="#232933",
    hover="#222831",
    quiet_soft="#282E38",
    line="#2A303A",
    line2="#3E4754",
    field="#7A8494",
    text="#E7EAEF",
    text2="#B4BCC8",
    text3="#929CAB",
    accent="#82B1F2",
    accent_hover="#A3C6F6",
    on_accent="#0C1524",
    accent_text="#A3C6F6",
    accent_soft="#1D2D45",
    accent_line="#3D5F8F",
    ok="#74C79B",
    ok_soft="#17301F",
    warn="#E2B565",
    warn_soft="#33290F",
    warn_line="#6E5A2A",
    bad="#F2948C",
    bad_soft="#3A1D1B",
    bad_line="#7D403B",
    travel="#20252D",
    meal="#24221D",
    meal_text="#CBBE9F",
    toast="#232933",
    toast_line="#3E4754",
    on_toast="#E7EAEF",
    toast_link="#A3C6F6",
)

_in_use = [LIGHT]


def tokens() -> Tokens:
    """The set in use; painters read it at each painting."""
    return _in_use[0]


def put_in_use(chosen: Tokens) -> None:
    """Make this the set in use; `look.apply` does it together with palette and style sheet."""
    _in_use[0] = chosen
