"""What a hand does on the board, one object a gesture: start, move, finish, cancel."""
