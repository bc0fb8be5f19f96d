"""What a duty day is, how leave and changes go, and a month as it is drawn: plain values."""
