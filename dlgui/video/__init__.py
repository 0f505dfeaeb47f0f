"""Films of the window: frames by a clock that is driven, encoders, subtitles, a check of the file."""
