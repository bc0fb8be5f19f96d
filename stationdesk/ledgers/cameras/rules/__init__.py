"""Rules of the camera inventory, without SQL."""
