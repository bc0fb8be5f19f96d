"""工作月报 and 年报: the station's indicators beside what they are compared with, and what people write."""
