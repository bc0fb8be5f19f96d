"""Cut the bundled faces of resources/fonts out of the published ones; the result is committed.

Run by a developer who changes the choice of characters, never by set-up:

    python packaging/fonts.py SANS SERIF WENKAI UNIHAN resources/fonts

SANS and SERIF are the unpacked npm packages @expo-google-fonts/noto-sans-sc and -noto-serif-sc
0.4.3, WENKAI the unpacked Debian package fonts-lxgw-wenkai 1.250, UNIHAN the file
Unihan_OtherMappings.txt.bz2 of Debian's unicode-data 15.0.0 (its kTGH lines are the 通用规范汉字表).
Needs fontTools 4.68.0 in an environment of its own. The same input gives the same bytes.
"""

from __future__ import annotations

import bz2
import shutil
import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-not-found]
from fontTools.misc.transform import Transform  # type: ignore[import-not-found]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-not-found]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

# Signs a station prints beside its hanzi; GB 2312 adds Greek, Cyrillic, kana and bopomofo.
SIGNS = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # × ± · and accented Latin
    (0x2000, 0x209F),  # dashes, quotes, ‰, superscripts
    (0x20A0, 0x22FF),  # ℃ № Ⅳ, arrows, mathematics
    (0x2460, 0x266F),  # ① ⑴, rules, ■ △ ★
    (0x2700, 0x27BF),  # ✓ ✗ ❶
    (0x2E80, 0x303F),  # radicals, 、。〔〕〓
    (0x3200, 0x33FF),  # ㈠ ㊣ ㎡
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),  # full-width forms
    (0xFFFD, 0xFFFD),
)
COMMON_BLOCK = range(0x4E00, 0xA000)  # the 20,902 of GBK and their few successors
SUPPLEMENT = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x40000))
WENKAI_FACE = Path("usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf")
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)

Contour = tuple[tuple[int, int], ...]
BOX: tuple[Contour, ...] = (
    ((90, -30), (90, 790), (910, 790), (910, -30)),
    ((140, 20), (860, 20), (860, 740), (140, 740)),
)
TICK: Contour = ((230, 390), (285, 440), (440, 275), (725, 640), (785, 590), (445, 155))
RISING: Contour = ((260, 175), (710, 625), (755, 580), (305, 130))
FALLING: Contour = ((260, 580), (305, 625), (755, 175), (710, 130))
LOZENGE: tuple[Contour, ...] = (
    ((20, 380), (500, 860), (980, 380), (500, -100)),
    ((90, 380), (500, -30), (910, 380), (500, 790)),
)
# What no face has and every form needs: ☐ ☑ ☒, and the mark of an unreadable character.
DRAWN: dict[int, tuple[Contour, ...]] = {
    0x2610: BOX,
    0x2611: (*BOX, TICK),
    0x2612: (*BOX, RISING, FALLING),
    0xFFFD: LOZENGE,
}


def gb2312() -> set[int]:
    """Every character of GB 2312-80."""
    pairs = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(character) for pair in pairs for character in pair.decode("gb2312", "ignore")}


def standard_hanzi(unihan: Path) -> set[int]:
    """The 8,105 of 通用规范汉字表 (2013)."""
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        fields = (line.split("\t") for line in lines if "\tkTGH\t" in line)
        found = {int(parts[0].removeprefix("U+"), 16) for parts in fields}
    if len(found) != 8105:
        raise SystemExit(f"{unihan}: {len(found)} characters instead of 8105")
    return found


def cut(source: Path, characters: set[int], target: Path, family: str = "") -> int:
    """Write `source` with only `characters` to `target`, renamed to `family`; answer its size."""
    options = subset.Options()
    options.layout_features = ["kern"]
    options.drop_tables += ["BASE", "DSIG", "GDEF", "STAT", "vhea", "vmtx"]
    options.name_IDs = list(KEPT_NAMES)
    options.notdef_outline = True
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    if family:
        rename(font, family)
    font.save(target)
    return target.stat().st_size


def rename(font: TTFont, family: str) -> None:
    """Drop the reserved names, as the licence asks of a changed face."""
    names = font["name"]
    names.names = [name for name in names.names if name.langID == 0x409 and name.nameID in (0, 13, 14)]
    postscript = f"{family.replace(' ', '')}-Regular"
    version = "Version 1.250; cut for StationDesk"
    texts = {1: family, 2: "Regular", 3: f"{postscript} 1.250", 4: family, 5: version, 6: postscript}
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    names.names.sort()


def draw_signs(path: Path, whole: Path) -> None:
    """Add the signs of DRAWN to a face; the question mark in � is the whole face's own."""
    font = TTFont(path, recalcTimestamp=False)
    wenkai = TTFont(whole, lazy=True)
    question = wenkai.getBestCmap()[ord("?")]
    order = font.getGlyphOrder()
    for character, contours in DRAWN.items():
        pen = TTGlyphPen(None)
        for first, *others in contours:
            pen.moveTo(first)
            for point in others:
                pen.lineTo(point)
            pen.closePath()
        if character == 0xFFFD:
            middle = 500 - 0.7 * wenkai["hmtx"][question][0] / 2
            wenkai.getGlyphSet()[question].draw(TransformPen(pen, Transform(0.7, 0, 0, 0.7, middle, 140)))
        name = f"uni{character:04X}"
        order.append(name)
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["glyf"].glyphs[name] = glyph
        font["hmtx"][name] = (1000, glyph.xMin)
        for table in font["cmap"].tables:
            table.cmap[character] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font.save(path)


def write_kai_licence(face: Path, same_licence: Path, target: Path) -> None:
    """The copyright that the face itself states, above the text of the OFL."""
    copyright_lines = TTFont(face, lazy=True)["name"].getDebugName(0).split("This Font Software")[0]
    _, licence = same_licence.read_text(encoding="utf-8").split("Reserved Font Name 'Source'", 1)
    reserved = 'with Reserved Font Names "霞鹜" and "LXGW".'
    target.write_text(f"{copyright_lines.strip()}\n{reserved}{licence}", encoding="utf-8")


def characters_of(path: Path) -> set[int]:
    """What a face can write."""
    return set(TTFont(path, lazy=True).getBestCmap())


def main(sans: Path, serif: Path, wenkai: Path, unihan: Path, out: Path) -> None:
    """Cut the six faces and copy their licences."""
    base = standard_hanzi(unihan) | gb2312()
    base |= {code for first, last in SIGNS for code in range(first, last + 1)}
    kai = gb2312() | {code for code in base if code < 0x3400 or code >= 0xF900}
    out.mkdir(parents=True, exist_ok=True)
    whole_sans = sans / "400Regular/NotoSansSC_400Regular.ttf"
    sizes = {
        # The one face of the screen, and the first that stands in for the others.
        "NotoSansSC-Regular.ttf": cut(whole_sans, base | set(COMMON_BLOCK), out / "NotoSansSC-Regular.ttf"),
        "NotoSansSC-Bold.ttf": cut(
            sans / "700Bold/NotoSansSC_700Bold.ttf", base, out / "NotoSansSC-Bold.ttf"
        ),
        "NotoSerifSC-Regular.ttf": cut(
            serif / "400Regular/NotoSerifSC_400Regular.ttf", base, out / "NotoSerifSC-Regular.ttf"
        ),
        "NotoSerifSC-Bold.ttf": cut(
            serif / "700Bold/NotoSerifSC_700Bold.ttf", base, out / "NotoSerifSC-Bold.ttf"
        ),
        "StationDeskKai-Regular.ttf": cut(
            wenkai / WENKAI_FACE, kai, out / "StationDeskKai-Regular.ttf", "StationDesk Kai"
        ),
    }
    covered = characters_of(out / "NotoSansSC-Regular.ttf")
    lacking = {
        code
        for code in characters_of(wenkai / WENKAI_FACE) - covered
        if any(code in block for block in SUPPLEMENT)
    }
    sizes["StationDeskRare-Regular.ttf"] = cut(
        wenkai / WENKAI_FACE, lacking, out / "StationDeskRare-Regular.ttf", "StationDesk Rare"
    )
    draw_signs(out / "StationDeskRare-Regular.ttf", wenkai / WENKAI_FACE)
    shutil.copy(sans / "LICENSE_FONT", out / "LICENSE-NotoSansSC.txt")
    shutil.copy(serif / "LICENSE_FONT", out / "LICENSE-NotoSerifSC.txt")
    write_kai_licence(wenkai / WENKAI_FACE, sans / "LICENSE_FONT", out / "LICENSE-StationDeskKai.txt")
    for name, size in sizes.items():
        print(f"{size / 1e6:6.2f} MB  {len(characters_of(out / name)):6}  {name}")
    print(f"{sum(sizes.values()) / 1e6:6.2f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
