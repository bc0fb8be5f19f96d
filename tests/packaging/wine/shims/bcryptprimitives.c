/* For Wine 8 only, never shipped: it lacks this library, from which Rust modules take their random bytes. */
#include <windows.h>

#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(unsigned char *bytes, size_t count)
{
    const ULONG most = 1u << 16;
    while (count > 0) {
        ULONG now = count < most ? (ULONG)count : most;
        if (!RtlGenRandom(bytes, now))
            return FALSE;
        bytes += now;
        count -= now;
    }
    return TRUE;
}
