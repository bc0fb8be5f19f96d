"""What holds for works and items, meetings and checklists, without a database."""
