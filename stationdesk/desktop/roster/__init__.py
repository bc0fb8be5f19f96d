"""The board of the duty roster: a month filled, judged, generated, compared and repaired."""
