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
from dlgui.theme.palette import (
    DARK,
    LIGHT,
    Palette,
    SeriesStyle,
    contrast,
)
from dlgui.theme.tips import set_tool_tip, wrapped

__all__ = [
    "DARK", "GRID", "HALF", "LIGHT", "ColorMode", "IconRole", "Notifier", "Palette", "SeriesStyle",
    "TextRole", "apply", "borrowed", "contrast", "current", "font", "icon", "load_fonts", "mode",
    "notifier", "set_icon", "set_text_role", "set_tool_tip", "wrapped",
]  # fmt: skip
