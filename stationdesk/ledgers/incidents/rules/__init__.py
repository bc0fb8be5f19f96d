"""The rules of call handling: plain values in, plain values out."""
