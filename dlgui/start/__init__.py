"""Before there is a window: environment, installation, system libraries, screen."""
