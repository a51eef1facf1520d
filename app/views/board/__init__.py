"""The board in the middle of the window: post-its in cells, under chevrons that stay in sight."""
