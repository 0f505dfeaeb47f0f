"""What an empty picture says: whether the run can be started, or has to be waited for."""

from PySide6.QtCore import QCoreApplication

from dlgui.session.frame import Frame


def waiting_text(frame: Frame) -> str:
    """Return a few words for a picture without points; none once somebody has pressed play."""
    translate = QCoreApplication.translate
    if frame.preparing:
        count = len(frame.histories)
        text = translate("waiting", "Preparing {0} runs …")
        return text.format(count) if count > 1 else translate("waiting", "Preparing …")
    start = translate("waiting", "Press Space to start")
    return "" if frame.playing else start
