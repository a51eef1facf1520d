"""Files on disk: the gate in, the working copy, publish out. No Qt."""
