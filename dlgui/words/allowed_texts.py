"""What may stand in a field of a run, in words of the program's language."""

from PySide6.QtCore import QCoreApplication

from engine.training.fields import FieldInfo


def allowed_text(info: FieldInfo) -> str:
    """Return what `info.allowed` says, translated."""
    translate = QCoreApplication.translate
    if info.choices:
        return translate("allowed", "one of {0}").format(", ".join(info.choices))
    match info.kind:
        case "widths":
            return translate(
                "allowed", 'up to 30 layer widths from 1 to 4096, as in [100, 50] or "100x6"'
            )
        case "bool":
            return translate("allowed", "true or false")
        case "str":
            return translate("allowed", "a text")
    return _range_text(info)


def _range_text(info: FieldInfo) -> str:
    translate = QCoreApplication.translate
    low = (
        translate("allowed", "above {0}")
        if info.above_minimum
        else translate("allowed", "from {0}")
    )
    high = (
        translate("allowed", "to below {0}")
        if info.below_maximum
        else translate("allowed", "to {0}")
    )
    number = (
        translate("allowed", "a whole number {0} {1}")
        if info.kind == "int"
        else translate("allowed", "a number {0} {1}")
    )
    return number.format(low.format(f"{info.minimum:.10g}"), high.format(f"{info.maximum:.10g}"))
