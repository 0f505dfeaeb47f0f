"""Lets chains run while somebody looks: with a run as it learns, at rest to where they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer
from dlgui.labs.dream.material import Material
from dlgui.session.frame import FRAME_MS
from engine.models.dreaming import Chains

A_FRAME = 4
"""Gibbs steps a picture: some two milliseconds of 20 chains of a machine of 100 on digits."""


@final
class RunningChains(QObject):
    """`stepped` is emitted whenever the chains have come further.

    At rest chains begin anew at each model that is looked at and make `target` steps, so that the
    same step of a run shows the same dream. While the run plays they go on with every new model.
    """

    stepped = Signal()

    def __init__(self, make: Callable[[Material], Chains], target: int, parent: QObject) -> None:
        super().__init__(parent)
        self.target = target
        self.chains: Chains | None = None
        self._make = make
        self._material: Material | None = None
        self._begun_for: object = None
        self._timer = Timer(self, FRAME_MS)
        self._timer.timeout.connect(self._on_tick)

    def follow(self, material: Material) -> None:
        """Dream with another model, or the same one seen again."""
        self._material = material
        if material.dreamer is None or material.digits is None:
            self.forget()
        elif material.moving:
            self._timer.stop()
            self._go_on_with(material)
        elif self._begun_for != (id(material.history), material.step):
            self.begin_anew()

    def set_target(self, target: int) -> None:
        """Make so many steps at rest; chains that went further begin anew."""
        self.target = target
        if self.chains is not None and self.chains.steps > target:
            self.begin_anew()
        elif self._material is not None and not self._material.moving:
            self._timer.start()

    @Slot()
    def begin_anew(self) -> None:
        """Let chains begin at their start."""
        material = self._material
        if material is None or material.dreamer is None or material.digits is None:
            return
        self.chains = self._make(material)
        self._begun_for = (id(material.history), material.step)
        self.chains.run(material.dreamer, min(A_FRAME, self.target))
        self.stepped.emit()
        if not material.moving:
            self._timer.start()

    def finish(self) -> None:
        """Make at once all steps that are to be made."""
        while self._timer.is_active:
            self._on_tick()

    def stop(self) -> None:
        """Stand still: nobody looks."""
        self._timer.stop()

    def forget(self) -> None:
        """Have no chains."""
        self.stop()
        self.chains = self._begun_for = None

    def resume(self) -> None:
        """Go on after standing still."""
        if self.chains is not None and self._material is not None and not self._material.moving:
            self._timer.start()

    def _go_on_with(self, material: Material) -> None:
        if self.chains is None or self._begun_for is not material.history:
            self.chains = self._make(material)
        self._begun_for = material.history
        assert material.dreamer is not None, "asked for by the caller"
        self.chains.run(material.dreamer, A_FRAME)
        self.stepped.emit()

    @Slot()
    def _on_tick(self) -> None:
        material, chains = self._material, self.chains
        if chains is None or material is None or material.dreamer is None:
            self._timer.stop()
            return
        chains.run(material.dreamer, min(A_FRAME, max(self.target - chains.steps, 0)))
        if chains.steps >= self.target:
            self._timer.stop()
        self.stepped.emit()
