/* Stands for python311.dll: says what the launcher handed it, in UTF-8, and ends with 7. Wine keeps
   QT_PLUGIN_PATH from programs; a batch file that sets it gets it through. */
#include <stdio.h>
#include <windows.h>

__declspec(dllexport) int Py_Main(int count, wchar_t **words)
{
    char said[4096];
    int index;
    for (index = 0; index < count; index++)
        if (WideCharToMultiByte(CP_UTF8, 0, words[index], -1, said, sizeof said, NULL, NULL))
            puts(said);
    if (GetEnvironmentVariableA("QT_PLUGIN_PATH", said, sizeof said))
        puts(said);
    fflush(stdout);
    return 7;
}
