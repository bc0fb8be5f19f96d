; Unpack beside the old program, let the new copy examine itself, then exchange the two by renaming.

!macro FailOnErrors what
  ${If} ${Errors}
    ${Log} "${what}"
    Call RollBack
  ${EndIf}
!macroend

; A virus scanner may hold a file for a moment: try for ten seconds.
!macro RenameFirmly from to
  Push $0
  StrCpy $0 0
  ${Do}
    ClearErrors
    Rename "${from}" "${to}"
    ${IfNot} ${Errors}
    ${OrIf} $0 = 40
      ${Break}
    ${EndIf}
    IntOp $0 $0 + 1
    Sleep 250
  ${Loop}
  Pop $0
!macroend

; Put a file into the place of another at once, so that there is never none.
!macro Replace from to
  System::Call 'kernel32::MoveFileExW(w "${from}", w "${to}", i 9) i .r0' ; replace, write through
  ${If} $0 = 0
    SetErrors
  ${EndIf}
!macroend

Function Stage
  Push $0
  Call AskForRoom
  ${Log} "unpacking"
  SetOverwrite try ; a file that cannot be made is an error, never a question
  ClearErrors
  SetOutPath "$INSTDIR\program.new\program"
  File /r "${PAYLOAD}/program/*"
  SetOutPath "$INSTDIR\program.new"
  File "${PAYLOAD}/StationDesk.exe"
  File "${PAYLOAD}/stationdesk-cli.exe"
  WriteUninstaller "$INSTDIR\program.new\uninstall.exe"
  !insertmacro FailOnErrors "a file could not be written"
  Call WriteInstallIni
  Call KeepLaunchers
  SetOutPath "$TEMP"
  Pop $0
FunctionEnd

Function AskForRoom
  Push $0
  Push $1
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r0, p 0, p 0) i .r1'
  ${If} $1 <> 0
    System::Int64Op $0 / 1024
    Pop $0
    ${If} $0 L< ${SIZE_KB}
      StrCpy $Reason "$(NoRoom)"
      ${Log} "$Reason"
      Call RollBack
    ${EndIf}
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

!macro KeepOne name
  ${If} ${FileExists} "$INSTDIR\${name}"
    CopyFiles /SILENT "$INSTDIR\${name}" "$INSTDIR\program.new\before\${name}"
  ${EndIf}
!macroend

; An upgrade must not lose the launchers before the new ones are known to be in their place.
Function KeepLaunchers
  CreateDirectory "$INSTDIR\program.new\before"
  ClearErrors
  !insertmacro KeepOne "StationDesk.exe"
  !insertmacro KeepOne "stationdesk-cli.exe"
  !insertmacro KeepOne "uninstall.exe"
  !insertmacro FailOnErrors "the launchers could not be copied"
FunctionEnd

; The new copy examines itself (manifest, database, fonts) before anything of the old one is touched.
Function Prove
  Push $0
  ${Log} "examining the new copy"
  nsExec::Exec /TIMEOUT=600000 '"$INSTDIR\program.new\stationdesk-cli.exe" --self-test --quick'
  Pop $0
  ${If} $0 != 0
    ${Log} "the new copy did not pass its self-test: $0"
    Call RollBack
  ${EndIf}
  ClearErrors
  FileOpen $0 "$INSTDIR\program.new\complete" w
  !insertmacro FailOnErrors "the mark could not be written"
  System::Call 'kernel32::FlushFileBuffers(p r0)'
  FileClose $0
  Pop $0
FunctionEnd

Function Exchange
  StrCpy $Code 0
  Call LookWhetherRunning ; it may have been started while the files were unpacked
  ${If} $Code <> 0
    RMDir /r "$INSTDIR\program.new"
    Call Refuse
  ${EndIf}
  ${Log} "exchanging the programs"
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    !insertmacro RenameFirmly "$INSTDIR\program" "$INSTDIR\program.old"
    !insertmacro FailOnErrors "the old program is in use"
  ${EndIf}
  !insertmacro RenameFirmly "$INSTDIR\program.new\program" "$INSTDIR\program"
  !insertmacro FailOnErrors "the new program could not be put in its place"
  Call ExchangeLaunchers
  !insertmacro FailOnErrors "the launchers could not be put in their place"
FunctionEnd

!macro MoveOne from name
  ${If} ${FileExists} "${from}\${name}"
    !insertmacro Replace "${from}\${name}" "$INSTDIR\${name}"
  ${EndIf}
!macroend

Function ExchangeLaunchers
  Push $0
  ClearErrors
  !insertmacro MoveOne "$INSTDIR\program.new" "stationdesk-cli.exe"
  !insertmacro MoveOne "$INSTDIR\program.new" "uninstall.exe"
  !insertmacro MoveOne "$INSTDIR\program.new" "StationDesk.exe"
  Pop $0
FunctionEnd

Function LaunchersBack
  Push $0
  ${If} $Had = 0
    Delete "$INSTDIR\StationDesk.exe"
    Delete "$INSTDIR\stationdesk-cli.exe"
    Delete "$INSTDIR\uninstall.exe"
  ${Else}
    !insertmacro MoveOne "$INSTDIR\program.new\before" "stationdesk-cli.exe"
    !insertmacro MoveOne "$INSTDIR\program.new\before" "uninstall.exe"
    !insertmacro MoveOne "$INSTDIR\program.new\before" "StationDesk.exe"
  ${EndIf}
  Pop $0
FunctionEnd

Function ClearUp
  ${Log} "removing the old program"
  Call RemoveLeftovers
  ${Log} "done"
  Call CloseJournal
FunctionEnd
