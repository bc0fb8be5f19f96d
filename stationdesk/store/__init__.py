"""The station's file: what is kept, how it is found again, and the proof that nothing was altered."""
