/* Starts StationDesk: loads program\runtime\python311.dll beside this file and runs the package in it.

   StationDesk.exe is built with -DWINDOWED, stationdesk-cli.exe without. With -DINTERPRETER it is a plain
   python.exe of the same runtime, for the tests of an installed copy; that one is never shipped.

   A setup that was killed leaves program\ renamed away. Then the new program is put in its place if it is
   complete, else the old one back; nothing is deleted here, the next setup does that. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768
#define SETUP_RUNS L"Global\\StationDeskSetup" /* a mutex the setup holds while it works */

enum { BUSY = 12, BROKEN = 120 };

typedef int(__cdecl *py_main)(int, wchar_t **);

static wchar_t home[LONGEST], path[LONGEST];

static int refuse(int code, const wchar_t *what, DWORD error)
{
    static wchar_t text[LONGEST + 512];
    _snwprintf(text, LONGEST + 511, L"%ls\n\n%ls (%lu)", what, home, error);
#ifdef WINDOWED
    if (!GetEnvironmentVariableW(L"STATIONDESK_QUIET", NULL, 0))
        MessageBoxW(NULL, text, L"所务台 StationDesk", MB_ICONERROR | MB_SETFOREGROUND);
#else
    fwprintf(stderr, L"%ls\n", text);
#endif
    return code;
}

static const wchar_t *beside(const wchar_t *name)
{
    _snwprintf(path, LONGEST - 1, L"%ls\\%ls", home, name);
    return path;
}

static int there(const wchar_t *name)
{
    return GetFileAttributesW(beside(name)) != INVALID_FILE_ATTRIBUTES;
}

static int put(const wchar_t *from)
{
    static wchar_t target[LONGEST];
    wcscpy(target, beside(L"program"));
    return MoveFileExW(beside(from), target, MOVEFILE_WRITE_THROUGH);
}

static int setup_runs(void)
{
    HANDLE mutex = OpenMutexW(SYNCHRONIZE, FALSE, SETUP_RUNS);
    if (mutex)
        CloseHandle(mutex);
    return mutex != NULL || GetLastError() == ERROR_ACCESS_DENIED;
}

static int mended(void)
{
    if (there(L"program"))
        return 1;
    if (there(L"program.new\\complete") && put(L"program.new"))
        return 1;
    return there(L"program.old") && put(L"program.old");
}

/* The libraries are looked for in the program only: a foreign one on PATH has stopped Qt before. */
static HMODULE load_python(const wchar_t *program)
{
    static wchar_t name[LONGEST];
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    _snwprintf(name, LONGEST - 1, L"%ls\\runtime", program);
    AddDllDirectory(beside(name));
    _snwprintf(name, LONGEST - 1, L"%ls\\runtime\\Lib\\site-packages\\PySide6", program);
    AddDllDirectory(beside(name));
    _snwprintf(name, LONGEST - 1, L"%ls\\runtime\\python311.dll", program);
    return LoadLibraryExW(beside(name), NULL, LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR);
}

static int run(int count, wchar_t **words)
{
    const wchar_t *program = L"program";
    wchar_t **told = calloc(count + 8, sizeof *told), *slash;
    int given = 0, next = 1;
    HMODULE python;
    py_main start;

    GetModuleFileNameW(NULL, home, LONGEST - 1);
    if ((slash = wcsrchr(home, L'\\')))
        *slash = 0;
    /* The setup has a new copy test itself before it takes the place of the old one. */
    if (count > 1 && !wcsncmp(words[1], L"--program=", 10) && !wcspbrk(words[1] + 10, L"\\/:")) {
        program = words[1] + 10;
        next = 2;
    } else if (!there(L"program") && setup_runs()) {
        return refuse(BUSY, L"所务台正在升级,请稍候再打开。\nStationDesk is being upgraded: open it in a moment.", 0);
    } else if (!mended()) {
        return refuse(BROKEN, L"上次安装中断,程序不完整,请重新运行安装程序,数据不受影响。\n"
                              L"A setup was interrupted: run it again. No data are lost.", GetLastError());
    }
    python = load_python(program);
    start = python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!start)
        return refuse(BROKEN, L"程序文件缺失或损坏,请重新运行安装程序,数据不受影响。\n"
                              L"A file of the program is missing or damaged: run the setup again. No data are lost.",
                      GetLastError());
    told[given++] = words[0];
#ifndef INTERPRETER
    told[given++] = L"-I";
    told[given++] = L"-B";
    told[given++] = L"-X";
    told[given++] = L"utf8";
    told[given++] = L"-m";
    told[given++] = L"stationdesk";
#endif
    while (next < count)
        told[given++] = words[next++];
    return start(given, told);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR line, int show)
{
    (void)self, (void)before, (void)line, (void)show;
    return run(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **words)
{
    return run(count, words);
}
#endif
