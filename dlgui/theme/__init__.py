"""The look of the program: colours, fonts, icons, and the grid that everything sits on."""

from dlgui.start.color_mode import (
    ColorMode,
)
from dlgui.theme.application import (
    GRID,
    HALF,
    IconRole,
    Notifier,
    apply,
    at_once,
    borrowed,
    current,
    icon,
    mode,
    notifier,
    scale,
    set_icon,
    set_scale,
    set_text_role,
)
from dlgui.theme.fonts import TextRole, font, load_fonts, picture_font
from dlgui.theme.overrides import guard_overrides
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
from dlgui.theme.text_size import PERCENTS, keep_scaled, scaled, text_size
from dlgui.theme.tips import set_tool_tip, wrapped
from dlgui.theme.unseen import dress_now, dress_when_shown, once_dressed

__all__ = [
    "DARK", "GRID", "HALF", "LIGHT", "PERCENTS", "ColorMode", "IconRole", "Mishaps", "Notifier",
    "Palette", "SeriesStyle", "TextRole", "apply", "as_label", "as_tip", "at_once", "borrowed",
    "contrast", "current", "dress_now", "dress_when_shown", "font", "icon", "keep_scaled",
    "load_fonts", "mishaps", "mode", "notifier", "once_dressed", "painter_on", "picture_font",
    "safe_painting", "scale", "scaled", "set_icon", "set_scale", "set_text_role", "set_tool_tip",
    "text_size", "wrapped",
]  # fmt: skip

guard_overrides()  # here, since all that Qt calls is a widget's, or belongs to one
