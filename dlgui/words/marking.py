"""Marks texts that are translated later, where they are shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a text for translation without translating it yet."""
    return text
