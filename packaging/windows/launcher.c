/* Starts StationDesk: loads program\runtime\python311.dll beside this file and runs the package in it.

   StationDesk.exe is built with -DWINDOWED, stationdesk-cli.exe without. With -DINTERPRETER it is a plain
   python.exe of the same runtime, for the tests of an installed copy; that one is never shipped. */
#include "finish.h"
#include <stdio.h>
#include <stdlib.h>

#define TITLE L"所务台 StationDesk"

enum { DAMAGED = 120, AT_WORK = 121, INCOMPLETE = 122 };

typedef int(__cdecl *py_main)(int, wchar_t **);

static wchar_t home[FINISH_ROOM];

static int refuse(int code, const wchar_t *what)
{
    wchar_t text[FINISH_ROOM + 512];
    _snwprintf(text, FINISH_ROOM + 511, L"%ls\n\n%ls", what, home);
    text[FINISH_ROOM + 511] = 0;
#ifdef WINDOWED
    MessageBoxW(NULL, text, TITLE, MB_ICONERROR | MB_SETFOREGROUND);
#else
    {
        char bytes[4 * (FINISH_ROOM + 512)];
        int count = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
        if (count > 0)
            fprintf(stderr, "%s\n", bytes);
    }
#endif
    return code;
}

static int find_home(void)
{
    DWORD length = GetModuleFileNameW(NULL, home, FINISH_ROOM);
    wchar_t *slash = wcsrchr(home, L'\\');
    if (length == 0 || length >= FINISH_ROOM || slash == NULL)
        return 0;
    *slash = 0;
    return 1;
}

/* Libraries are looked for in the program and in Windows only: a foreign one on PATH has stopped Qt before. */
static py_main load_python(void)
{
    wchar_t path[FINISH_ROOM];
    HMODULE python;
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    AddDllDirectory(finish_path(path, home, L"program\\runtime"));
    AddDllDirectory(finish_path(path, home, L"program\\runtime\\Lib\\site-packages\\PySide6"));
    finish_path(path, home, L"program\\runtime\\python311.dll");
    python = LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR);
    return python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
}

/* Other software sets these for the whole PC, and Qt would load its plugins instead of ours. */
static void forget_foreign_plugins(void)
{
    static const wchar_t *names[] = {L"QT_PLUGIN_PATH", L"QT_QPA_PLATFORM_PLUGIN_PATH"};
    size_t index;
    for (index = 0; index < sizeof names / sizeof *names; index++)
        SetEnvironmentVariableW(names[index], NULL);
}

static int start(py_main main, int count, wchar_t **words)
{
#ifdef INTERPRETER
    return main(count, words);
#else
    static wchar_t *given[] = {L"-I", L"-B", L"-X", L"utf8", L"-m", L"stationdesk"};
    const int more = sizeof given / sizeof *given;
    wchar_t **all = calloc(count + more + 1, sizeof *all);
    int index;
    if (all == NULL)
        return DAMAGED;
    all[0] = words[0];
    for (index = 0; index < more; index++)
        all[1 + index] = given[index];
    for (index = 1; index < count; index++)
        all[more + index] = words[index];
    return main(count + more, all);
#endif
}

static int run(int count, wchar_t **words)
{
    py_main main = NULL;
    int state = find_home() ? finish_copy(home) : NO_COPY;
    if (state == SETUP_AT_WORK)
        return refuse(AT_WORK, L"正在安装或升级所务台,请稍候再打开。\n"
                               L"Setup is at work; open StationDesk again in a moment.");
    if (state == COPY_STANDS) {
        forget_foreign_plugins();
        main = load_python();
    }
    if (state == NO_COPY)
        return refuse(INCOMPLETE, L"程序不完整,请重新运行安装程序,数据不受影响。\n"
                                  L"The program is incomplete: run the setup again. No data are lost.");
    if (main == NULL)
        return refuse(DAMAGED, L"程序文件缺失或损坏,请重新运行安装程序,数据不受影响。\n"
                               L"A file of the program is missing or damaged: run the setup again. "
                               L"No data are lost.");
    return start(main, count, words);
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
