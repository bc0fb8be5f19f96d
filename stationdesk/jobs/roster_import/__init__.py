"""An existing Excel roster as a draft: what each cell was understood as, what is doubtful, what is left."""
