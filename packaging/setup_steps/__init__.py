"""What packaging/bootstrap.py does, step by step, with nothing but Python's standard library."""
