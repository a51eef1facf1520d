"""One file for each thing that is measured; each function runs in a process of its own."""
