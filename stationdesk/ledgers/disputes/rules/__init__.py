"""What holds for disputes, as plain functions: states, levels, ages, limits, rates."""
