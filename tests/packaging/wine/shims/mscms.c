/* For Wine 8 only, never shipped: its mscms lacks colour profiles of screens, which Qt's windows ask for.
   Every call says that there is none. */
#include <windows.h>

#define EXPORT __declspec(dllexport)
#define NONE(name)                          \
    EXPORT void *WINAPI name(void)          \
    {                                       \
        SetLastError(ERROR_NOT_SUPPORTED);  \
        return NULL;                        \
    }

EXPORT HRESULT WINAPI ColorProfileGetDisplayDefault(int scope, LUID adapter, UINT source, int kind, int sub,
                                                    WCHAR **name)
{
    (void)scope, (void)adapter, (void)source, (void)kind, (void)sub, (void)name;
    return E_NOTIMPL;
}

NONE(OpenColorProfileW)
NONE(CloseColorProfile)
NONE(WcsOpenColorProfileW)
NONE(WcsCreateIccProfile)
NONE(GetColorProfileFromHandle)
NONE(GetColorDirectoryW)
NONE(WcsGetDefaultColorProfile)
NONE(WcsGetDefaultColorProfileSize)
