"""Why a list of stages is refused, in the program's language."""

from PySide6.QtCore import QCoreApplication

from dlgui.words.marking import QT_TRANSLATE_NOOP
from engine.models.stages import StageError, StageFault, read_stages, shapes

REASONS = {
    StageFault.NONE: QT_TRANSLATE_NOOP("stages", "names no stage; write {0}"),
    StageFault.TOO_MANY: QT_TRANSLATE_NOOP("stages", "has {0} stages; up to {1} are allowed"),
    StageFault.NOT_WHOLE: QT_TRANSLATE_NOOP("stages", "is not whole; write {0}"),
    StageFault.UNKNOWN: QT_TRANSLATE_NOOP("stages", "there is no such stage; write {0}"),
    StageFault.PADDING: QT_TRANSLATE_NOOP("stages", "pad may be at most half the window {0}"),
    StageFault.FILTERS: QT_TRANSLATE_NOOP("stages", "'{0}' is no number of filters from 1 to {1}"),
    StageFault.OPTION: QT_TRANSLATE_NOOP(
        "stages", "'{0}' is not known; after the kernel come stride and pad"
    ),
    StageFault.SIZE: QT_TRANSLATE_NOOP(
        "stages", "'{0}' is no size; write one as 3 or 3x3, from {1}"
    ),
    StageFault.NO_ROOM: QT_TRANSLATE_NOOP("stages", "a window of {0} does not fit an image of {1}"),
}


def stage_error_text(error: StageError) -> str:
    """Return which stage is wrong, where it stands and why."""
    translate = QCoreApplication.translate
    reason = translate("stages", REASONS[error.fault]).format(*error.values)
    if error.place:
        where = translate("stages", "Stage {0} (at character {1}), “{2}”: {3}")
        return where.format(error.number, error.place, error.written, reason)
    if error.number:
        return translate("stages", "Stage {0}, “{1}”: {2}").format(
            error.number, error.written, reason
        )
    return translate("stages", "The list {0}").format(reason)


def stages_fault(text: str, image: tuple[int, int, int] | None) -> str | None:
    """Return what is wrong with a list of stages for images (C, H, W), if their size is known."""
    try:
        stages = read_stages(text)
        if image is not None:
            shapes(stages, image)
    except StageError as error:
        return stage_error_text(error)
    return None
