"""The name offered for a file to be saved: the window's words without what no file name may hold."""

import re

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def offered_name(words: str) -> str:
    """The words as the stem of a file's name."""
    return _FORBIDDEN.sub("-", words).strip()
