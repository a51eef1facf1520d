"""The view of the personas: their cards, and beside them the editor of the chosen one."""
