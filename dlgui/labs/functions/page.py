"""The functions lab: the textbook's functions, losses and gradients, taken in the hand."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.functions.inspector import FunctionsInspector
from dlgui.labs.functions.presets import PRESETS, find_preset, first_of, function_preset_title
from dlgui.labs.functions.stage import FunctionsStage
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.topics import make_topics
from dlgui.labs.functions.tour import Tour
from dlgui.labs.shared.findings import WORDS_MS
from dlgui.labs.shared.lab import KeyControls, Lab
from dlgui.session.pace import FULL_SPEED_S
from dlgui.widgets.throttle import Throttle


@final
class FunctionsLab(Lab):
    """Pages one switches, each with sliders, pictures, a sentence and a question."""

    key = "functions"
    icon = "square-function"
    seconds_at_full_speed = FULL_SPEED_S
    has_epochs = False

    def __init__(self, parent: QWidget | None = None, before: FunctionsLab | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("functions_lab")
        self.topics: dict[str, Topic] = {topic.key: topic for topic in make_topics()}
        self._defaults = {key: topic.values() for key, topic in self.topics.items()}
        self._preset = before.preset if before else PRESETS[0].id
        self._topic = self.topics[find_preset(self._preset).topic]
        self.stage = FunctionsStage(list(self.topics.values()), self)
        self._inspector = FunctionsInspector(list(self.topics.values()))
        self._player = Tour(self._topic, self)
        self._words = Throttle(self._say, WORDS_MS, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._connect()
        if before is None:
            self.load_preset(self._preset)
        else:
            self._go_on(before)

    @property
    def title(self) -> str:
        return self.tr("Functions")

    @property
    def inspector(self) -> FunctionsInspector:
        return self._inspector

    @property
    def player(self) -> Tour:
        return self._player

    @property
    def preset(self) -> str:
        return self._preset

    @property
    def topic(self) -> Topic:
        """The page on stage."""
        return self._topic

    def presets(self) -> list[tuple[str, str]]:
        return [(preset.id, function_preset_title(preset)) for preset in PRESETS]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        preset = find_preset(name)
        self._preset = preset.id
        topic = self.topics[preset.topic]
        topic.show_values({**self._defaults[topic.key], **preset.values})
        if preset.position is not None:
            topic.go(preset.position)
        topic.choose_scale(preset.scale)
        self._bring(topic)
        self._player.lead(topic)
        self.preset_changed.emit(name)

    @Slot(str)
    def show_topic(self, key: str) -> None:
        """Turn to a page, as its first preset has it."""
        if key != self._topic.key:
            self.load_preset(first_of(key).id)

    def key_controls(self) -> KeyControls:
        return KeyControls(scale=self._topic.scale, views=self._topic.views)

    def choose_number(self, number: int) -> bool:
        keys = list(self.topics)
        if number < len(keys):
            self.show_topic(keys[number])
        return number < len(keys)

    def translated(self, parent: QWidget) -> FunctionsLab:
        return FunctionsLab(parent, self)

    def retire(self) -> None:
        self._words.stop()
        self._player.close()

    def close_lab(self) -> None:
        self.retire()

    def _connect(self) -> None:
        self._inspector.topic_chosen.connect(self.show_topic)
        for topic in self.topics.values():
            topic.moved.connect(self._player.stand_at)
            topic.changed.connect(self._on_changed)

    def _go_on(self, before: FunctionsLab) -> None:
        """Show what the lab before this one had on stage."""
        for key, topic in self.topics.items():
            topic.take_over(before.topics[key])
        self._bring(self._topic)
        self._player.lead(self._topic)

    def _bring(self, topic: Topic) -> None:
        self._topic = topic
        self.stage.show_topic(topic)
        self._inspector.show_topic(topic)
        self._words.now()

    @Slot()
    def _on_changed(self) -> None:
        """People read slower than a slider is led; at rest the sentence is exact at once."""
        if self.sender() is not self._topic:
            return
        if self._player.playing:
            self._words.ask()
        else:
            self._words.now()

    def _say(self) -> None:
        self.stage.say(self._topic.finding())


LAB = FunctionsLab
