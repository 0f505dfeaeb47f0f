"""The names of the built-in surfaces, in the language of the program."""

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import QT_TRANSLATE_NOOP
from engine.optimization.names import SurfaceName

NAMES = {
    SurfaceName.BOWL: QT_TRANSLATE_NOOP("surfaces", "Round bowl"),
    SurfaceName.ELONGATED_BOWL: QT_TRANSLATE_NOOP("surfaces", "Elongated bowl"),
    SurfaceName.ROSENBROCK: QT_TRANSLATE_NOOP("surfaces", "Rosenbrock's ravine"),
    SurfaceName.BEALE: QT_TRANSLATE_NOOP("surfaces", "Beale's plateau"),
    SurfaceName.HIMMELBLAU: QT_TRANSLATE_NOOP("surfaces", "Himmelblau's four"),
    SurfaceName.SADDLE: QT_TRANSLATE_NOOP("surfaces", "Saddle"),
    SurfaceName.NOISY_VALLEY: QT_TRANSLATE_NOOP("surfaces", "Noisy valley"),
}


def surface_name(name: SurfaceName) -> str:
    """Return what a surface is called on the screen."""
    return QCoreApplication.translate("surfaces", NAMES[name])
