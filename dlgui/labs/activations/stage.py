"""The stage of the activations lab: controls, histograms, signal strip, and words."""

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.activations.histogram_panel import HistogramPanel
from dlgui.labs.activations.layers_picture import LayersPicture
from dlgui.labs.activations.learning_panel import WIDTH_PX, LearningPanel
from dlgui.labs.activations.live_layers import LiveLayers
from dlgui.labs.activations.over_time_panel import OverTimePanel
from dlgui.labs.activations.pictures import untrained_picture
from dlgui.labs.activations.signal_panel import SignalPanel
from dlgui.labs.activations.state import ActivationState, View
from dlgui.labs.activations.texts import quantity_text
from dlgui.labs.activations.toolbar import ActivationToolbar
from dlgui.plot.short_numbers import count_text
from dlgui.widgets.banner import Banner
from dlgui.widgets.message import Message
from dlgui.widgets.severity import Severity
from dlgui.widgets.splitter import Splitter
from dlgui.words.fault_texts import fault_text
from engine.training.layer_study import LayerStudy

TALL = 880
"""A stage at least so high has room for the signal strip under a grid; on a lower one it takes the
place of the histograms when asked to."""
STRIP, LOW_STRIP = 5, 1
"""How much of the height the strip gets beside 9 of the histograms: under a grid no more than it
needs, for its rows share what is left."""
LABELS_PX, COLUMN_PX, MARGINS_PX = 120, 62, 44
"""What the histograms need: curves stand beside them if there is more room, and else below."""


@final
class Place(QWidget):
    """Where a panel may stand that goes from one splitter to another.

    (Qt deletes the bar beside a panel that leaves a splitter. If that happens while a style sheet
    is put on, which changes sizes, the program ends: the bar was still to be told of the sheet.)
    """

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def hold(self, panel: QWidget) -> None:
        """Let a panel stand here from now on."""
        self._row.addWidget(panel)


@final
class ActivationStage(QWidget):
    """Arranges the panels; which of them are seen follows from the view that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activation_stage")
        self._view = View.ROW
        self._learning, self._layers = False, 1
        self.banner = Banner(name="activations_banner", parent=self)
        self.toolbar = ActivationToolbar(parent=self)
        self.banner.place_below(self.toolbar)
        self.toolbar.signal.toggled.connect(self._show_panels)
        self.histograms = HistogramPanel(parent=self)
        self.histograms.card.add_action(self.toolbar.axis)
        self.histograms.card.add_action(self.toolbar.counts)
        self.over_time = OverTimePanel(parent=self)
        self.learning = LearningPanel(parent=self)
        self.signal = SignalPanel(parent=self)
        self.message = Message(name="activations_finding", parent=self)
        self._middle = Splitter(Qt.Orientation.Horizontal, name="activation_row", parent=self)
        self._middle.add(self.histograms, 1)
        self._middle.add(self.over_time, 1)
        self._beside, self._below = Place(name="learning_beside"), Place(name="learning_below")
        self._beside.hold(self.learning)
        self._middle.add(self._beside, 0)
        self._pictures = Splitter(Qt.Orientation.Vertical, name="activation_column", parent=self)
        self._pictures.add(self._middle, 9)
        self._pictures.add(self._below, STRIP)
        self._pictures.add(self.signal, STRIP)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self.toolbar)
        column.addWidget(self._pictures, 1)
        column.addWidget(self.message)

    def show_state(self, state: ActivationState, *, learning: bool) -> None:
        """Bring controls and titles up to date, and show the panels of the view."""
        self._view, self._learning, self._layers = state.view, learning, state.columns
        self.toolbar.show_choices(state.view, state.quantity, state.axis, log=state.log)
        self.toolbar.show_mode(learning)
        for card in (self.over_time.card, self.histograms.card):
            card.set_title(quantity_text(state.quantity))
        self._show_panels()

    def draw(self, picture: LayersPicture, *, gently: bool = False) -> None:
        """Hand a picture to the panels; `gently` one after the other, so that keys come between."""
        if not picture.moving:
            self.histograms.card.set_note(self._note(picture))
        self.histograms.draw(picture)
        if gently:
            self.signal.offer(picture)
            QTimer.singleShot(0, self.signal.catch_up)
        else:
            self.signal.draw(picture)

    def draw_untrained(self, state: ActivationState, studies: Sequence[LayerStudy]) -> None:
        """Draw layers that were measured without a run."""
        self.draw(picture := untrained_picture(state, studies))
        self.over_time.set_layers(list(picture.columns))
        self.over_time.draw(None, state.training.steps, None)

    def draw_run(
        self, live: LiveLayers, state: ActivationState, epoch: int | None, *, moving: bool
    ) -> None:
        """Draw the layers of a run; `epoch` says how many steps one has."""
        frame, quantity = live.frame, state.quantity
        self.draw(live.picture(state, moving=moving), gently=frame.playing)
        if not moving:
            self.over_time.set_layers(list(live.columns(quantity)))
        self.over_time.map.set_epoch(epoch)
        self.over_time.draw(live.history(quantity), frame.total_steps, frame.cursor)

    def say(self, text: str, details: str = "") -> None:
        """Say over the pictures what could not be done."""
        self.banner.show_notice(text, severity=Severity.ERROR)
        theme.set_tool_tip(self.banner, details)

    def tell(self, text: str) -> None:
        """Say over the pictures what one should know of them; nothing puts the banner away."""
        if text:
            self.banner.show_notice(text, severity=Severity.INFO)
        else:
            self.banner.hide()

    @Slot(str, str)
    def say_refusal(self, _field: str, reason: str) -> None:
        """Say why a setting could not be changed."""
        self.say(fault_text(reason))

    @Slot(str, str)
    def say_failure(self, reason: str, details: str) -> None:
        """Say why a run could not go on."""
        self.say(self.tr("The run could not go on: {0}").format(fault_text(reason)), details)

    def _note(self, picture: LayersPicture) -> str:
        """At which step the layers looked so, or how many values each of them has."""
        least, most = picture.totals
        if picture.note or not most:
            return picture.note
        number = f"{most:,}" if least == most else f"{count_text(least)}–{count_text(most)}"
        return self.tr("{0} values a layer").format(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panels()

    @Slot()
    def _show_panels(self) -> None:
        beside = self._place_learning()
        is_tight = beside and self._learning and self._is_tight()
        is_crowded = is_tight or (
            self.height() < theme.scaled(TALL)
            and (self._view is View.GRID or self._is_below(beside))
        )
        wanted = is_crowded and self.toolbar.signal.isChecked()
        instead = wanted and self._view is View.GRID
        self.toolbar.signal.setVisible(is_crowded)
        low = self._view is View.GRID and not instead
        self._pictures.weigh(self.signal, LOW_STRIP if low else STRIP)
        curves = self._learning and ((beside and not is_tight) or not wanted)
        seen = {
            self.over_time: self._view is View.TIME,
            self.histograms: self._view is not View.TIME and not instead,
            self._beside: curves and beside,
            self._below: curves and not beside,
            self.signal: wanted or not is_crowded,
        }
        # Those that go first: all panels together would need a higher window.
        for panel in sorted(seen, key=lambda panel: seen[panel]):
            panel.setVisible(seen[panel])
        self._middle.setHidden(self.histograms.isHidden() and self.over_time.isHidden())

    def _is_tight(self) -> bool:
        """Whether signal strip and curves would need all of the height, or more than there is."""
        rows = (self.toolbar, self.learning, self.signal)
        heights = [row.minimumSizeHint().height() for row in rows]
        if self.message.isVisible():
            heights.append(self.message.sizeHint().height())
        spacing = (len(heights) - 1) * (theme.GRID + theme.HALF) + 4 * theme.GRID
        return self.height() <= sum(heights) + spacing

    def _is_below(self, beside: bool) -> bool:
        return self._learning and not beside

    def _place_learning(self) -> bool:
        """Put the curves beside the histograms, or below them; return whether they are beside."""
        needed = theme.scaled(LABELS_PX + self._layers * COLUMN_PX)
        if self._view is View.TIME:
            needed = theme.scaled(WIDTH_PX)
        needed = max(needed, self.histograms.minimumSizeHint().width())
        beside = self.width() >= needed + theme.scaled(WIDTH_PX + MARGINS_PX)
        place = self._beside if beside else self._below
        if place is not self.learning.parentWidget():
            place.hold(self.learning)
            self.learning.set_wide(not beside)
        return beside
