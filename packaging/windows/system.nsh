; What Windows is told: the copy's own ini, the list of programs, the menus, the backups' file type.

; install.ini is read by the program (jobs/places.py). Who moved the records keeps the place told there.
Function WriteInstallIni
  Push $0
  Push $1
  ${If} $Mode == machine
    StrCpy $0 "$COMMONPROGRAMDATA\${APP}\station"
  ${Else}
    StrCpy $0 "$LOCALAPPDATA\${APP}\station"
  ${EndIf}
  Call ReadOldPlace
  Pop $1
  ${If} $1 != ""
    StrCpy $0 $1
  ${EndIf}
  ClearErrors
  FileOpen $1 "$INSTDIR\program.new\program\install.ini" w
  !insertmacro FailOnErrors "install.ini could not be written"
  Push $1
  Push "[stationdesk]$\r$\nmode=$Mode$\r$\nversion=${VERSION}$\r$\ndata=$0$\r$\n"
  Call WriteUtf8
  FileClose $1
  Pop $1
  Pop $0
FunctionEnd

; Leave the value of data in the old install.ini on the stack; empty without one.
Function ReadOldPlace
  System::Store S
  StrCpy $5 ""
  ClearErrors
  FileOpen $0 "$INSTDIR\program\install.ini" r
  ${IfNot} ${Errors}
    System::Alloc 2048 ; zeros, so that the text has its end
    Pop $1
    System::Call 'kernel32::ReadFile(p r0, p r1, i 1023, *i .r2, p 0)'
    System::Call 'kernel32::MultiByteToWideChar(i ${CODE_PAGE_UTF8}, i 0, p r1, i -1, w .r3, i 1024)'
    System::Free $1
    FileClose $0
    ${WordFind2X} "$3$\n" "$\ndata=" "$\n" "E+1" $5
    ${If} ${Errors}
      StrCpy $5 ""
    ${EndIf}
    ${If} $5 != ""
      StrCpy $4 $5 1 -1
      ${If} $4 == "$\r"
        StrCpy $5 $5 -1
      ${EndIf}
    ${EndIf}
  ${EndIf}
  Push $5
  System::Store L
FunctionEnd

Function TellWindows
  Push $0
  ${Log} "telling Windows"
  ${If} $Mode == machine
    ; Everybody who works at this PC keeps the same records; nothing but this folder is opened to them.
    CreateDirectory "$COMMONPROGRAMDATA\${APP}"
    nsExec::Exec 'icacls "$COMMONPROGRAMDATA\${APP}" /grant *S-1-5-32-545:(OI)(CI)M'
    Pop $0
  ${EndIf}
  ClearErrors
  WriteRegStr SHCTX "${APP_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${APP_KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${APP_KEY}" "Language" "$LANGUAGE"
  Call ListProgram
  Call ClaimBackups
  !insertmacro FailOnErrors "the registry could not be written"
  CreateShortCut "$SMPROGRAMS\${MENU_NAME}.lnk" "$INSTDIR\StationDesk.exe"
  ${If} $WithShortcut = 1
    CreateShortCut "$DESKTOP\${MENU_NAME}.lnk" "$INSTDIR\StationDesk.exe"
  ${EndIf}
  ${If} ${Errors}
    ${Log} "a shortcut could not be made" ; no reason to take the program away again
  ${EndIf}
  Call RefreshShell
  Pop $0
FunctionEnd

Function ListProgram
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "派出所所务台 StationDesk"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\StationDesk.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "StationDesk developers"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

; A double click on a backup opens the program, which asks before it puts anything back.
Function ClaimBackups
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}" "" "$(BackupFile)"
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}\DefaultIcon" "" "$INSTDIR\StationDesk.exe,0"
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}\shell\open\command" "" '"$INSTDIR\StationDesk.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\${BACKUP_ENDING}" "" "${PROG_ID}"
FunctionEnd

!macro SystemFunctions un
  Function ${un}RefreshShell
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; file types have changed
  FunctionEnd

  Function ${un}ForgetInWindows
    Delete "$SMPROGRAMS\${MENU_NAME}.lnk"
    Delete "$DESKTOP\${MENU_NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "${APP_KEY}"
    DeleteRegKey SHCTX "Software\Classes\${PROG_ID}"
    DeleteRegKey SHCTX "Software\Classes\${BACKUP_ENDING}"
    Call ${un}RefreshShell
  FunctionEnd
!macroend

!insertmacro SystemFunctions ""
!insertmacro SystemFunctions "un."
