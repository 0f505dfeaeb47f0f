"""What several labs have in common."""
