"""What is done to figures: kept and set right; nothing of them is ever computed here."""
