"""The line every part has to write and read: common characters, and such as few typefaces have."""

CHINESE_LINE = "青坪镇派出所接处警登记㙍垚𠮷"
