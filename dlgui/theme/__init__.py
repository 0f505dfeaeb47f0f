"""The look of the program: colours, fonts, icons, and the grid that everything sits on."""

from dlgui.start.color_mode import (
    ColorMode,
)
from dlgui.theme.application import (
    GRID,
    HALF,
    IconRole,
    Notifier,
    TextRole,
    apply,
    borrowed,
    current,
    font,
    icon,
    load_fonts,
    mode,
    notifier,
    set_icon,
    set_text_role,
)
from dlgui.theme.painting import (
    Mishaps,
    mishaps,
    painter_on,
    safe_painting,
)
from dlgui.theme.palette import (
    DARK,
    LIGHT,
    Palette,
    SeriesStyle,
    contrast,
)
from dlgui.theme.plain_text import as_label, as_tip
from dlgui.theme.tips import set_tool_tip, wrapped

__all__ = [
    "DARK", "GRID", "HALF", "LIGHT", "ColorMode", "IconRole", "Mishaps", "Notifier", "Palette",
    "SeriesStyle", "TextRole", "apply", "as_label", "as_tip", "borrowed", "contrast", "current",
    "font", "icon", "load_fonts", "mishaps", "mode", "notifier", "painter_on", "safe_painting",
    "set_icon", "set_text_role", "set_tool_tip", "wrapped",
]  # fmt: skip
