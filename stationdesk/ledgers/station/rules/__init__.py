"""The station's own rules: plain values in, plain values out."""
