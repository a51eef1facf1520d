"""The page of a conversation with a customer: questions, the route that is told, and each of its stops."""
