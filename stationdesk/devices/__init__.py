"""The only package that opens a socket: asks cameras whether they are there, and what they are."""
