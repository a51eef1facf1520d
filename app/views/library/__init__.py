"""The library of earlier workshops beside the board."""
