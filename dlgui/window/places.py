"""How large the surfaces around the stage are, in the first picture of the window as in itself."""

from typing import Final

HEADER_HEIGHT: Final = 43
SIDEBAR_WIDTH: Final = 208
INSPECTOR_WIDTH: Final = 304  # until a lab's own inspector asks for more
TRANSPORT_HEIGHT: Final = 61
