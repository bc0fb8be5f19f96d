"""Collect the marked texts for Qt Linguist, or check that none is left untranslated.

python packaging/texts.py           run lupdate over the program
python packaging/texts.py --check   fail when a text is missing from the catalogue or unfinished
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "i18n" / "stationdesk_zh_CN.ts"


def main(arguments: list[str]) -> int:
    """Update the catalogue, or check it; 1 when the check fails."""
    if arguments == ["--check"]:
        return check()
    collect(CATALOGUE)
    return 0


def collect(catalogue: Path) -> None:
    """Run lupdate: new texts come in unfinished, texts that are gone go out."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "stationdesk").rglob("*.py"))
    command = [
        _tool("pyside6-lupdate"), "-no-obsolete", "-locations", "none", "-source-language", "en",
        "-target-language", "zh_CN", *sources, "-ts", str(catalogue),
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def check() -> int:
    """Name every text that has no Chinese, and let lrelease refuse an unfinished catalogue."""
    known = _messages(CATALOGUE)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        collect(fresh)
        lacking = [text for text in _messages(fresh) if not known.get(text)]
        for context, source in lacking:
            print(f"untranslated: [{context}] {source}")
        compiled = Path(folder) / "check.qm"
        command = [_tool("pyside6-lrelease"), "-fail-on-unfinished", str(CATALOGUE), "-qm", str(compiled)]
        released = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return 1 if lacking or released.returncode else 0


def _messages(catalogue: Path) -> dict[tuple[str, str], str]:
    """The finished translations by (context, source); an unfinished one is empty."""
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = (translation.text or "") if translation is not None and finished else ""
            found[context.findtext("name") or "", message.findtext("source") or ""] = text
    return found


def _tool(name: str) -> str:
    folder = Path(sys.executable).parent
    return str(folder / (f"{name}.exe" if sys.platform == "win32" else name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
