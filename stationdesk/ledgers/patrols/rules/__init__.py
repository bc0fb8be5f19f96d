"""The rules of patrols, clues and agreements: plain values in, plain values out."""
