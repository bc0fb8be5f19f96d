"""On Windows a job object holds a worker to its memory and takes it down with the program."""

from __future__ import annotations

import subprocess
import sys

NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _KERNEL.CreateJobObjectW.restype = wintypes.HANDLE
    _KERNEL.CreateJobObjectW.argtypes = [ctypes.c_void_p, wintypes.LPCWSTR]
    _KERNEL.SetInformationJobObject.argtypes = [
        wintypes.HANDLE,
        ctypes.c_int,
        ctypes.c_void_p,
        wintypes.DWORD,
    ]
    _KERNEL.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    _KERNEL.CloseHandle.argtypes = [wintypes.HANDLE]

    _EXTENDED_LIMITS = 9
    _PROCESS_MEMORY = 0x100
    _KILL_ON_CLOSE = 0x2000

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("smallest_working_set", ctypes.c_size_t),
            ("largest_working_set", ctypes.c_size_t),
            ("most_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("input_output", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    def held(process: subprocess.Popen[bytes], *, memory: int) -> int | None:
        """Put the process into a job with at most so many bytes; the job, to be let go at the end."""
        job = _KERNEL.CreateJobObjectW(None, None)
        limits = _ExtendedLimits()
        limits.basic.flags = _PROCESS_MEMORY | _KILL_ON_CLOSE
        limits.process_memory = memory
        _KERNEL.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        _KERNEL.AssignProcessToJobObject(job, int(process._handle))
        return int(job)

    def let_go(job: int | None) -> None:
        """Close the job; whatever still runs in it ends."""
        _KERNEL.CloseHandle(job)

else:

    def held(process: subprocess.Popen[bytes], *, memory: int) -> int | None:
        """Elsewhere the worker limits itself."""
        return None

    def let_go(job: int | None) -> None:
        """Nothing is held."""
