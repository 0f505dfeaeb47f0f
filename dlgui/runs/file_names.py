"""Names that are suggested for files: such as every system takes, whatever a run is called."""

import unicodedata

LONGEST = 255
"""Bytes of a name, in UTF-8; most systems take no more."""

RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
"""Names of Windows' devices, whatever they end in."""

NO_NAME = "run"


def file_name(name: str, suffix: str = "") -> str:
    """Return the name of a file for a run or a study: signs replaced, cut, ending in `suffix`."""
    plain = "".join(sign if _is_plain(sign) else "-" for sign in unicodedata.normalize("NFC", name))
    stem = _cut(plain.strip(" ."), LONGEST - len(suffix.encode())).rstrip(" .")
    if stem.partition(".")[0].rstrip(" ").casefold() in RESERVED:
        stem = _cut(f"{NO_NAME} {stem}", LONGEST - len(suffix.encode()))
    return (stem or NO_NAME) + suffix


def _is_plain(sign: str) -> bool:
    return sign.isalnum() or sign in " .-_" or unicodedata.category(sign) in ("Mn", "Mc")


def _cut(text: str, most: int) -> str:
    """Return as much of a text as fits into so many bytes, no sign in halves."""
    return text.encode(errors="ignore")[:most].decode(errors="ignore")
