/* What a launcher does before it starts the program: wait for no setup, and mend what a killed one left.

   The setup (stationdesk.nsi, journal.nsh) keeps this order, and a launcher only ever moves one folder:

     program.new\complete      the whole new copy lies in program.new\, checked by itself
     program      -> program.old
     program.new\program -> program
     program.new\*.exe   -> .\*.exe

   So when program\ is missing, either the new one is complete and goes in, or the old one comes back.
   Nothing is deleted here; the next start of the setup clears up. While a setup is at work it holds
   setup.log open for writing: nothing else can then open it without sharing writes. */
#ifndef STATIONDESK_FINISH_H
#define STATIONDESK_FINISH_H

#include <wchar.h>
#include <windows.h>

enum { COPY_STANDS = 0, SETUP_AT_WORK = 1, NO_COPY = 2 };

#define FINISH_ROOM 1100 /* characters of a path: the setup refuses folders that are nearly as long */

static const wchar_t *finish_path(wchar_t *into, const wchar_t *folder, const wchar_t *name)
{
    _snwprintf(into, FINISH_ROOM - 1, L"%ls\\%ls", folder, name);
    into[FINISH_ROOM - 1] = 0;
    return into;
}

static int finish_there(const wchar_t *folder, const wchar_t *name)
{
    wchar_t path[FINISH_ROOM];
    return GetFileAttributesW(finish_path(path, folder, name)) != INVALID_FILE_ATTRIBUTES;
}

static int finish_move(const wchar_t *folder, const wchar_t *from, const wchar_t *to)
{
    wchar_t old_path[FINISH_ROOM], new_path[FINISH_ROOM];
    return MoveFileExW(finish_path(old_path, folder, from), finish_path(new_path, folder, to),
                       MOVEFILE_WRITE_THROUGH);
}

static int finish_setup_at_work(const wchar_t *folder)
{
    wchar_t path[FINISH_ROOM];
    HANDLE log = CreateFileW(finish_path(path, folder, L"setup.log"), GENERIC_READ, FILE_SHARE_READ, NULL,
                             OPEN_EXISTING, 0, NULL);
    if (log == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(log);
    return 0;
}

/* Say whether the copy in this folder can be started, after mending it if need be. */
static int finish_copy(const wchar_t *folder)
{
    if (finish_setup_at_work(folder))
        return SETUP_AT_WORK;
    if (finish_there(folder, L"program"))
        return COPY_STANDS;
    if (finish_there(folder, L"program.new\\complete") && finish_there(folder, L"program.new\\program")) {
        if (finish_move(folder, L"program.new\\program", L"program"))
            return COPY_STANDS;
    } else if (finish_move(folder, L"program.old", L"program")) {
        return COPY_STANDS;
    }
    /* Two launchers started at once: the other one may have been quicker. */
    return finish_there(folder, L"program") ? COPY_STANDS : NO_COPY;
}

#endif
