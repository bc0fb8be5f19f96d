; What both the setup and the uninstaller need: the log, refusals, who uses the program now.
!define CODE_PAGE_UTF8 65001
Var Journal ; handle of setup.log, held open for writing: the sign that a setup is at work

!macro CommonFunctions un
  ; Append the text on the stack to the open file below it, as UTF-8 (FileWrite knows the ANSI page only).
  Function ${un}WriteUtf8
    System::Store S
    Pop $1
    Pop $0
    System::Call 'kernel32::WideCharToMultiByte(i ${CODE_PAGE_UTF8}, i 0, w r1, i -1, p 0, i 0, p 0, p 0) i .r2'
    System::Alloc $2
    Pop $3
    System::Call 'kernel32::WideCharToMultiByte(i ${CODE_PAGE_UTF8}, i 0, w r1, i -1, p r3, i r2, p 0, p 0)'
    IntOp $2 $2 - 1 ; not the closing zero
    System::Call 'kernel32::WriteFile(p r0, p r3, i r2, *i .r4, p 0)'
    System::Free $3
    System::Store L
  FunctionEnd

  Function ${un}WriteLog
    System::Store S
    Pop $1
    DetailPrint "$1"
    ${If} $Journal P<> 0
      ${GetTime} "" "L" $2 $3 $4 $5 $6 $7 $8
      Push $Journal
      Push "$4-$3-$2 $6:$7:$8 $1$\r$\n"
      Call ${un}WriteUtf8
    ${EndIf}
    System::Store L
  FunctionEnd

  Function ${un}CloseJournal
    ${If} $Journal P<> 0
      FileClose $Journal
      StrCpy $Journal 0
    ${EndIf}
  FunctionEnd

  ; A running launcher cannot be opened for writing; that is the whole test.
  Function ${un}LookWhetherRunning
    Push $0
    !insertmacro LookAtLauncher "$INSTDIR\StationDesk.exe"
    !insertmacro LookAtLauncher "$INSTDIR\stationdesk-cli.exe"
    Pop $0
  FunctionEnd

  ; Say the reason, leave everything as it is, and end with the code.
  Function ${un}Refuse
    ${Log} "refused ($Code): $Reason"
    Call ${un}CloseJournal
    IfSilent +2
      MessageBox MB_ICONSTOP|MB_OK "$Reason"
    SetErrorLevel $Code
    Quit
  FunctionEnd
!macroend

!macro LookAtLauncher file
  ${If} ${FileExists} "${file}"
    ClearErrors
    FileOpen $0 "${file}" a
    ${If} ${Errors}
      StrCpy $Code 12
      StrCpy $Reason "$(IsRunning)"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro Log text
  Push "${text}"
  !ifdef __UNINSTALL__
    Call un.WriteLog
  !else
    Call WriteLog
  !endif
!macroend
!define Log "!insertmacro Log"

!insertmacro CommonFunctions ""
!insertmacro CommonFunctions "un."
