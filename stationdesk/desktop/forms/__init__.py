"""The bureau's own forms in the window: kept, marked on a picture of the form, filled for a period."""
