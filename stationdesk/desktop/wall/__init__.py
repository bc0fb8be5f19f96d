"""Live pictures of cameras: tiles, their watchdog, the wall they hang on."""
