"""The index of the licences: one page in Chinese, one in English, readable in Notepad."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from release.catalogue import Catalogue, Part

_CHINESE = """\
所务台 StationDesk {version} 使用的第三方软件及其许可

所务台自身的许可见 StationDesk.txt。以下各部分按各自的许可随附，许可全文在本文件夹内。

一、LGPL 部分（Qt、PySide6、Shiboken、FFmpeg、libiconv、libquadmath）
1. 这些部分按 GNU 宽通用公共许可证（LGPL）使用，全文见 texts\\LGPL-3.0.txt、texts\\GPL-3.0.txt 和
   texts\\LGPL-2.1.txt。
2. Qt、PySide6 和 FFmpeg 均为独立的动态库，位于 program\\runtime\\Lib\\site-packages\\PySide6。您可以
   用接口兼容的自行修改版替换其中的文件，程序照常运行；自检只会提示文件与清单不符。
3. 为调试这类修改，允许对所务台进行反向工程。
4. 源代码可从下表所列网址取得；也可自收到本软件之日起三年内，向发放本软件的单位书面索取，只收介质成本。
5. libquadmath 编入 numpy，libiconv 编入 lxml：两者的源代码同样可得，用修改后的库重新编译即可替换。

二、随附的程序库
{wheels}
三、程序库内含的部分
{parts}
四、字体、图标和数据
{own}
所务台不含任何只按 GPL 或 AGPL 发布的软件。
"""

_ENGLISH = """\
Third-party software in StationDesk {version} and its licences

StationDesk's own licence is StationDesk.txt. The parts below come along under their own licences, whose
full texts lie in this folder.

1. The LGPL parts (Qt, PySide6, Shiboken, FFmpeg, libiconv, libquadmath)
   a. They are used under the GNU Lesser General Public License; see texts\\LGPL-3.0.txt, texts\\GPL-3.0.txt
      and texts\\LGPL-2.1.txt.
   b. Qt, PySide6 and FFmpeg are libraries of their own in program\\runtime\\Lib\\site-packages\\PySide6. You
      may replace them by changed versions with the same interface, and the program runs with them; the
      self-test will only say that files differ from the list.
   c. StationDesk may be reverse engineered for debugging such changes.
   d. Their source is at the addresses below; or ask whoever gave you this software in writing, within three
      years, for a copy at the cost of the medium.
   e. libquadmath is built into numpy, and libiconv into lxml. Their sources are to be had likewise; built
      anew with a changed library they take the place of what is there.

2. Libraries that come along
{wheels}
3. What they have inside
{parts}
4. Typefaces, icons and data
{own}
StationDesk holds nothing that is published under the GPL or AGPL only.
"""


def _chinese(told: Catalogue, version: str, versions: Mapping[str, str]) -> str:
    return _filled(_CHINESE, told, version, versions, ("版权", "位于", "源代码", "全文"))


def _english(told: Catalogue, version: str, versions: Mapping[str, str]) -> str:
    return _filled(_ENGLISH, told, version, versions, ("Copyright", "Inside", "Source", "Text"))


Index = Callable[[Catalogue, str, Mapping[str, str]], str]
INDEXES: Mapping[str, Index] = {"index.zh_CN.txt": _chinese, "index.en.txt": _english}


def _filled(
    text: str, told: Catalogue, version: str, versions: Mapping[str, str], words: tuple[str, str, str, str]
) -> str:
    copyright_, inside, source, full = words
    wheels = "".join(
        f"   {name} {versions[name]}: {licence}    {full}: {_place(name, licence)}\n"
        for name, licence in sorted(told.wheels.items())
    )
    parts = ""
    for part in told.parts:
        parts += f"   {part.name}: {part.licence.removeprefix('LicenseRef-')}\n"
        parts += f"      {copyright_}: {part.copyright}\n"
        parts += f"      {inside}: {part.inside}"
        parts += "".join(f"    {full}: {place}" for place in _places(part)) + "\n"
        parts += f"      {part.credit}\n" if part.credit else ""
        parts += f"      {source}: {part.source}\n" if part.source else ""
    own = "".join(
        f"   {own.name}: {own.licence}    {full}: resources\\{own.file.parent.name}\\{own.file.name}\n"
        for own in told.own
    )
    return text.format(version=version, wheels=wheels, parts=parts, own=own)


def _places(part: Part) -> list[str]:
    return [f"texts\\{file}" for file in part.texts] + [
        one.replace("/", "\\") for one in sorted(part.brought)
    ]


def _place(name: str, licence: str) -> str:
    """Qt's wheels bring only the commercial licence, which is not the one that we take."""
    return "texts\\LGPL-3.0.txt" if licence.startswith("LGPL") else f"{name}\\"
