"""Numbers and verdicts of a race in few characters."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from engine.optimization.names import Verdict

NOTHING = "—"
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number_text(value: float, digits: int = 4) -> str:
    """Return a number with so many digits and a true minus: −0.0512, 3.2·10⁻⁹; — for no number."""
    if not math.isfinite(value):
        return NOTHING
    text = f"{value:.{digits}g}"
    if "e" in text:
        mantissa, exponent = text.split("e")
        power = f"10{str(int(exponent)).translate(_SUPERSCRIPTS)}"
        text = {"1": power, "-1": f"-{power}"}.get(mantissa, f"{mantissa}·{power}")
    return text.replace("-", "−")


def height_text(value: float) -> str:
    """Return a height for the ends of curves, never longer than seven signs."""
    if not math.isfinite(value):
        return NOTHING
    if value != 0 and not 1e-3 <= abs(value) < 1e4:
        return f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")
    return f"{value:.3g}"


def verdict_text(verdict: Verdict) -> str:
    """Return what has become of a racer, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Verdict.UNDER_WAY: translate("RaceTexts", "under way"),
        Verdict.ARRIVED: translate("RaceTexts", "arrived"),
        Verdict.SWINGING: translate("RaceTexts", "swings"),
        Verdict.LEAVING: translate("RaceTexts", "leaves"),
        Verdict.NO_VALUE: translate("RaceTexts", "f has no value"),
    }[verdict]
