"""Films of the window: frames by a clock that is driven, encoders, subtitles, and a check."""
