"""The style sheet: how standard controls look, written once and filled with a palette's colours."""

import re
from dataclasses import asdict
from string import Template
from typing import Final

import assets
from dlgui.theme.palette import Palette

BORDER_PX: Final = 2
THICKEST_LINE: Final = 4
_LENGTH: Final = re.compile(r"\b(\d+)px")
_ROUND: Final = {"round_radius": 32, "large_radius": 40, "chip_radius": 20, "radio_radius": 12}
"""What is quite round, by how large it is within its border."""

# Lengths are on the 8-pixel grid: 4, 8, 16, 24. A control keeps a border of two pixels at all
# times, so that the focus ring that takes its place moves nothing.
_SHEET: Final = Template("""
QMainWindow, QDialog { background: $background; }
Card, QWidget[panel="surface"] { background: $surface; border: none; }
QWidget[edge="left"] { border-left: 1px solid $border; }
QWidget[edge="right"] { border-right: 1px solid $border; }
QWidget[edge="top"] { border-top: 1px solid $border; }
QWidget[edge="bottom"] { border-bottom: 1px solid $border; }
QLabel { background: transparent; selection-background-color: $accent;
    selection-color: $on_accent; }
QLabel[textRole="small"], QLabel[textRole="muted"], QLabel[textRole="section"] { color: $muted; }
QLabel[textRole="tag"] { color: $accent; }
QLabel[textRole="error"] { color: $error; }
QLabel[textRole]:disabled { color: $disabled; }
QLabel[key="true"] { background: $text; color: $surface; border-radius: 6px;
    padding: 4px 12px; }

QToolTip { background: $raised; color: $text; border: 1px solid $field_border;
    padding: 4px 8px; }

QPushButton, QToolButton { background: $raised; color: $text; border: 2px solid $raised;
    border-radius: 6px; padding: 4px 12px; }
QToolButton { padding: 4px; }
QPushButton { min-height: 20px; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $accent_soft;
    border-color: $accent_soft; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; }
QPushButton:default, QPushButton[primary="true"] { background: $accent; color: $on_accent;
    border-color: $accent; }
QPushButton[primary="true"]:hover, QPushButton:default:hover { background: $accent_hover;
    border-color: $accent_hover; }
QPushButton[primary="true"]:focus, QPushButton:default:focus { border-color: $text; }
QPushButton[primary="true"]:disabled, QPushButton:default:disabled { background: $raised;
    color: $disabled; border-color: $raised; }
QToolButton[flat="true"] { background: transparent; border-color: transparent; }
QToolButton[flat="true"]:hover { background: $hover; border-color: $hover; }
QToolButton[flat="true"]:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0; }

QToolButton[round="true"] { border-radius: $round_radius; padding: 0;
    min-width: 32px; max-width: 32px; min-height: 32px; max-height: 32px; }
QToolButton[round="large"] { background: $accent; border-color: $accent;
    border-radius: $large_radius; padding: 0;
    min-width: 40px; max-width: 40px; min-height: 40px; max-height: 40px; }
QToolButton[round="large"]:hover { background: $accent_hover; border-color: $accent_hover; }
QToolButton[round="large"]:pressed { background: $accent; border-color: $accent; }
QToolButton[round="large"]:focus { border-color: $text; }
QToolButton[round="large"]:disabled { background: $raised; border-color: $raised; }

QLineEdit, QPlainTextEdit, QTextEdit { background: $raised; color: $text;
    border: 2px solid $raised; border-radius: 6px; padding: 2px 6px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit { min-height: 20px; placeholder-text-color: $muted; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover { border-color: $field_border; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: $accent; }
QLineEdit[invalid="true"] { border-color: $error; }
QLineEdit:disabled { color: $disabled; }
QLineEdit:read-only { background: transparent; border-color: transparent; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator,
QTableView::indicator { width: 12px; height: 12px; background: $surface;
    border: 2px solid $muted; border-radius: 4px; }
QRadioButton::indicator { border-radius: $radio_radius; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: $accent; border-color: $accent;
    image: url("$check_mark"); }
QRadioButton::indicator:checked { background: $on_accent; width: $radio_dot; height: $radio_dot;
    border: 4px solid $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $track; }
QCheckBox::indicator:checked:focus { border-color: $text; }

QComboBox { background: $raised; color: $text; border: 2px solid $raised; border-radius: 6px;
    padding: 2px 4px 2px 8px; min-height: 20px; }
QComboBox:hover { background: $hover; border-color: $hover; }
QComboBox:focus, QComboBox:on { border-color: $accent; }
QComboBox:disabled { color: $disabled; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; color: $text; outline: none;
    border: 1px solid $field_border; padding: 4px; }
QComboBox QAbstractItemView::item { padding: 4px 8px; min-height: 20px; border-radius: 4px; }
QComboBox QAbstractItemView::item:hover { background: $raised; color: $text; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $text; }

QMenuBar { background: $surface; color: $text; padding: 4px 8px;
    border: none; border-bottom: 1px solid $border; }
QMenuBar::item { background: transparent; color: $muted; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $raised; color: $text; }
QMenu { background: $surface; border: 1px solid $field_border; padding: 4px; }
QMenu::item { background: transparent; color: $text; padding: 6px 24px 6px 12px;
    border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QStatusBar { background: $surface; color: $muted; }
QStatusBar::item { border: none; }
QToolBar { background: $surface; border: none; spacing: 4px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $track; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: $disabled; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: $surface; border: none; }
PageFrame, QAbstractScrollArea::corner { background: transparent; border: none; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $accent_soft; }
QTableView, QTreeView, QListView { background: $surface; alternate-background-color: $raised;
    border: 1px solid $border; border-radius: 6px; gridline-color: $border; outline: none;
    selection-background-color: $accent_soft; selection-color: $text; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $accent; }
QHeaderView::section { background: $surface; color: $muted; border: none;
    border-bottom: 1px solid $border; padding: 4px 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px;
    border: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { border-color: $accent; }
QProgressBar { background: $track; color: transparent; border: none;
    border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

Card { border: 1px solid $border; border-radius: 8px; }
Inspector, Transport, NavList, RunsView { background: $surface; border: none; }
Inspector { border-left: 1px solid $border; }
Transport { border-top: 1px solid $border; }
Message { background: $surface; border: 1px solid $border; border-left: 3px solid $accent;
    border-top-right-radius: 8px; border-bottom-right-radius: 8px; }
Message[severity="good"] { border-left-color: $good; }
Message[severity="warning"] { border-left-color: $warning; }
Message[severity="error"] { border-left-color: $error; }
Banner { background: $surface; border: 1px solid $accent; border-radius: 8px; }
Banner[severity="good"] { border-color: $good; }
Banner[severity="warning"] { border-color: $warning; }
Banner[severity="error"] { border-color: $error; }
Segmented { background: $raised; border-radius: 6px; }
Segmented QToolButton { background: transparent; border: 2px solid transparent; color: $muted;
    padding: 1px 8px; border-radius: 6px; }
Segmented QToolButton:hover { color: $text; }
Segmented QToolButton:checked { background: $surface; border-color: $field_border; color: $text; }
Segmented QToolButton:focus { border-color: $accent; }
MarkRow QToolButton { background: transparent; border: 1px solid transparent; color: $muted;
    padding: 0 2px; }
MarkRow QToolButton:hover { color: $text; }
MarkRow QToolButton:focus { border-color: $accent; }
Chip { background: $accent_soft; color: $accent; border: 2px solid $accent_soft;
    border-radius: $chip_radius; padding: 0 8px; min-height: 20px; max-height: 20px; }
Chip:hover { border-color: $accent_hover; }
Chip:focus { border-color: $accent; }
FocusRing { background: transparent; border: 2px solid $accent; border-radius: 6px; }
QFrame[option="true"], QFrame[option="chosen"] { background: $raised; border: 2px solid $raised;
    border-radius: 6px; }
QFrame[option="true"]:hover { background: $hover; border-color: $hover; }
QFrame[option="chosen"] { background: $accent_soft; border-color: $accent; }
Hairline { background: $border; border: none; max-height: 1px; min-height: 1px; }
""")


def style_sheet(palette: Palette, factor: float = 1.0) -> str:
    """Return the style sheet of the application in the colours of `palette`, in a size of type."""
    check_mark = assets.path(f"icons/check-on-{'dark' if palette.dark else 'light'}.svg")
    text = _LENGTH.sub(lambda found: f"{_grown(int(found[1]), factor)}px", _SHEET.template)
    radii = {name: f"{_radius(inside, factor)}px" for name, inside in _ROUND.items()}
    dot = _grown(_ROUND["radio_radius"], factor) + 2 * (BORDER_PX - THICKEST_LINE)
    lengths = {"radio_dot": f"{dot}px", "check_mark": check_mark.as_posix(), **radii}
    return Template(text).substitute(asdict(palette), **lengths)


def _grown(pixels: int, factor: float) -> int:
    """Lines stay thin, rooms for type grow with it."""
    return pixels if pixels <= THICKEST_LINE else round(pixels * factor)


def _radius(inside: int, factor: float) -> int:
    """Half of what is round: Qt makes a corner square that is asked to be rounder than that."""
    return (_grown(inside, factor) + 2 * BORDER_PX) // 2
