"""The bar that drives a run: restart, play or pause, single steps, a timeline, and the speed."""

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.plain_label import plain_label
from dlgui.widgets.round_button import RoundButton
from dlgui.widgets.speeds import Speeds
from dlgui.widgets.surfaces import Chip
from dlgui.widgets.timeline import Mark, Timeline
from dlgui.widgets.transport_texts import TransportTexts, default_texts


@final
class Transport(QFrame):
    """Shows where a run is and asks for what the user wants; it changes nothing by itself.

    `play_toggled` asks to play (True) or pause (False); the picture of the button follows
    `set_playing` only. A leap is a longer step, its length is the caller's.
    """

    play_toggled = Signal(bool)
    step_requested, leap_requested, restart_requested = Signal(), Signal(), Signal()
    scrubbed = Signal(int)
    live_requested = Signal()
    speed_changed = Signal(float)

    def __init__(
        self, *, name: str, texts: TransportTexts | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._texts = texts or default_texts()
        self._playing, self._total, self._per = False, 0, 1
        self._make_buttons(name)
        self._make_read_outs(name)
        self._make_choices(name)
        self._lay_out()
        self.set_total(1)
        self.show_live(0)

    def is_playing(self) -> bool:
        """Tell whether the bar shows a run that goes on."""
        return self._playing

    def set_playing(self, playing: bool) -> None:
        """Show pause while playing, else play."""
        if playing == self._playing:
            return
        self._playing = playing
        text = self._texts.pause if playing else self._texts.play
        self.play_button.show_as("pause-filled" if playing else "play-filled", text)

    def set_total(self, total: int) -> None:
        """Let the timeline end at step `total`."""
        if total == self._total:
            return
        self._total = total
        self.timeline.set_total(total)
        self._fit_count()

    @Slot()
    def _measure(self) -> None:
        """Type is of another size: what was of fixed size before is so again."""
        for label in (self._count, self._figures):
            label.setFixedHeight(label.fontMetrics().height())
        self._fit_count()
        self._figures.setFixedWidth(self._figures.sizeHint().width() if self.figures() else 0)
        self._fit()

    def set_unit(self, text: str, steps: int = 1) -> None:
        """Count in what has so many steps each; `text` is its name."""
        if (text, steps) != (self._unit.text(), self._per):
            self._per = steps
            self._unit.setText(text)
            self._fit_count()
            self._count.setText(self._counted(self.timeline.value()))

    def _fit_count(self) -> None:
        """Room for the last step, so that nothing moves until then."""
        texts = (self._counted(max(self._total, 9_999)), self._count.text())
        self._count.setFixedWidth(max(map(self._count.fontMetrics().horizontalAdvance, texts)) + 2)

    def _counted(self, step: int) -> str:
        return f"{step:,}" if self._per == 1 else f"{step / self._per:,.2f}"

    def show_live(self, step: int) -> None:
        """Show the newest step; call it on every frame."""
        self._show(step, step)
        self.live_chip.hide()

    def show_scrubbed(self, step: int, recorded: int) -> None:
        """Show an earlier step, and the chip that leads back to the newest, `recorded`."""
        self._show(step, recorded)
        self.live_chip.show()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark where something happened."""
        self.timeline.set_marks(marks)

    def set_figures(self, text: str) -> None:
        """Show figures such as speed and time left; room once taken is kept, so nothing jumps."""
        if text != self._figures.text():
            self._figures.setText(text)
            self._figures.ensurePolished()  # before that it does not know its font
            self._give_figures_room()

    @Slot()
    def _give_figures_room(self) -> None:
        """Not while the knob is held: the timeline must not shrink under the mouse."""
        if not self.timeline.isSliderDown():
            needed = self._figures.sizeHint().width()
            self._figures.setFixedWidth(max(self._figures.minimumWidth(), needed))

    def step_text(self) -> str:
        """Return the step as shown, such as 1,000."""
        return self._count.text()

    def figures(self) -> str:
        """Return the figures as shown."""
        return self._figures.text()

    def set_speeds(self, speeds: Sequence[tuple[str, float]], current: float) -> None:
        """Offer these speeds, a text and a number each, and show `current`; nobody is told."""
        self.speeds.offer(speeds)
        self.speeds.choose(current)

    def speed(self) -> float:
        """Return the speed shown."""
        return self.speeds.current

    def set_speed(self, speed: float) -> None:
        """Show `speed` without telling anybody; one that is not offered raises ValueError."""
        self.speeds.choose(speed)

    def change_speed(self, places: int) -> None:
        """Choose the speed so many places faster, or slower, as a person does."""
        index = self.speeds.beside(places)
        if index != self.speed_box.currentIndex():
            self.speed_box.setCurrentIndex(index)
            self.speed_box.activated.emit(index)

    def set_steppable(self, steppable: bool) -> None:
        """Allow playing and stepping, or not (when a run is over, or has failed)."""
        for button in (self.play_button, self.step_button, self.leap_button):
            button.setEnabled(steppable)

    @Slot()
    def _on_play(self) -> None:
        self.play_toggled.emit(not self._playing)

    @Slot(int)
    def _on_speed(self, _index: int) -> None:
        self.speed_changed.emit(self.speed())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width(), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what a narrow window has no room for: the figures, then the unit."""
        needed = self._least_width()
        for label in (self._unit, self._figures):
            needed += label.minimumSizeHint().expandedTo(label.minimumSize()).width() + theme.GRID
            label.setVisible(needed <= self.width())

    def _least_width(self) -> int:
        """What buttons, timeline and speeds need."""
        labels = [label for label in (self._unit, self._figures) if not label.isHidden()]
        row = self._row.minimumSize().width()
        taken = (label.minimumSizeHint().expandedTo(label.minimumSize()) for label in labels)
        return row - sum(size.width() + theme.GRID for size in taken)

    def _show(self, step: int, recorded: int) -> None:
        self.timeline.show_at(step, recorded)
        self._count.setText(self._counted(step))

    def _make_buttons(self, name: str) -> None:
        texts = self._texts
        self.restart_button = RoundButton("rotate-ccw", texts.restart, f"{name}_restart", self)
        self.play_button = RoundButton("play-filled", texts.play, f"{name}_play", self, large=True)
        self.step_button = RoundButton("step-forward", texts.step, f"{name}_step", self)
        self.leap_button = RoundButton("skip-forward", texts.leap, f"{name}_leap", self)
        self.restart_button.clicked.connect(self.restart_requested)
        self.play_button.clicked.connect(self._on_play)
        self.step_button.clicked.connect(self.step_requested)
        self.leap_button.clicked.connect(self.leap_requested)

    def _make_read_outs(self, name: str) -> None:
        self._unit = plain_label(self, self._texts.unit, f"{name}_unit", TextRole.MUTED)
        self._count = plain_label(self, "0", f"{name}_count", TextRole.READ_OUT)
        self._figures = plain_label(self, "", f"{name}_figures", TextRole.MUTED)
        self._figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._unit, self._count):
            theme.set_tool_tip(label, self.tr("How far what is seen has come"))
        theme.set_tool_tip(self._figures, self.tr("How fast it goes, and how long it still takes"))
        for label in (self._count, self._figures):
            # Of fixed size, a label with a new text does not lay out the whole window anew.
            label.setFixedHeight(label.sizeHint().height())
        self._figures.setFixedWidth(0)
        theme.text_size.changed.connect(self._measure)

    def _make_choices(self, name: str) -> None:
        self.timeline = Timeline(name=f"{name}_timeline", parent=self)
        self.timeline.setAccessibleName(self._texts.timeline)
        theme.set_tool_tip(self.timeline, self._texts.timeline)
        self.timeline.scrubbed.connect(self.scrubbed)
        self.timeline.live_requested.connect(self.live_requested)
        self.timeline.sliderReleased.connect(self._give_figures_room)
        self.live_chip = Chip(self._texts.live, name=f"{name}_live", parent=self)
        theme.set_tool_tip(self.live_chip, self._texts.live_tip)
        policy = self.live_chip.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the timeline must not shrink under a pressed mouse
        self.live_chip.setSizePolicy(policy)
        self.live_chip.clicked.connect(self.live_requested)
        self.speed_box = ComboBox(name=f"{name}_speed", parent=self)
        self.speed_box.path = "speed"
        self.speeds = Speeds(self.speed_box)
        self.speed_box.setAccessibleName(self._texts.speed)
        theme.set_tool_tip(self.speed_box, self._texts.speed)
        self.speed_box.activated.connect(self._on_speed)

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID)
        row.setSpacing(theme.GRID)
        for button in (self.restart_button, self.play_button, self.step_button, self.leap_button):
            row.addWidget(button)
        row.addSpacing(theme.GRID)
        for widget in (self._unit, self._count, self.timeline, self.live_chip):
            row.addWidget(widget, int(widget is self.timeline))
        row.addSpacing(theme.HALF)
        row.addWidget(self._figures)
        row.addWidget(self.speed_box)
