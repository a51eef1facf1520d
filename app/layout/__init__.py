"""Pure geometry: rows in, frames and faces out. No Qt."""
