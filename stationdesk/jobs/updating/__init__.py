"""An update from a stick: found, checked in full, backed up before, and only then the setup is started."""
