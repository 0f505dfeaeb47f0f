"""Hands the colours of a palette to the roles that Qt's own drawing knows."""

from PySide6.QtGui import QColor, QPalette

from dlgui.theme.palette import Palette


def qt_palette(palette: Palette) -> QPalette:
    """Return Qt's palette in the colours of `palette`, the disabled group included."""
    role = QPalette.ColorRole
    colors = {
        role.Window: palette.background,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.text,
        role.PlaceholderText: palette.muted,
        role.Text: palette.text,
        role.Button: palette.raised,
        role.ButtonText: palette.text,
        role.BrightText: palette.error,
        role.Light: palette.surface,
        role.Midlight: palette.raised,
        role.Mid: palette.border,
        role.Dark: palette.field_border,
        role.Shadow: "#000000",
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
    }
    result = QPalette()
    for name, color in colors.items():
        result.setColor(QPalette.ColorGroup.All, name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.Link):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.disabled))
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(palette.hover))
    result.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(palette.disabled))
    result.setColor(QPalette.ColorGroup.Disabled, role.Accent, QColor(palette.disabled))
    return result
