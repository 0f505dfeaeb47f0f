"""The parts of the main window: menus, file actions, the run list, the transport."""
