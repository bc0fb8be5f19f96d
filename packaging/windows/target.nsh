; Which language, for whom, into which folder, and what stands against it.

; Ask only where Windows itself speaks another language than Chinese; a silent setup never asks.
Function AskLanguage
  Push $0
  System::Call 'kernel32::GetUserDefaultUILanguage() i .r0'
  IntOp $0 $0 & 0x3FF ; the language without its country; 4 is Chinese
  ${If} $0 = 4
    StrCpy $LANGUAGE ${LANG_SIMPCHINESE}
  ${ElseIfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
  Pop $0
FunctionEnd

Function ReadSwitches
  Push $0
  Push $1
  StrCpy $Code 0
  StrCpy $WithShortcut 1
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/NODESKTOP" $1
  ${IfNot} ${Errors}
    StrCpy $WithShortcut 0
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/FORCE" $1
  ${IfNot} ${Errors}
    StrCpy $Force 1
  ${EndIf}
  UserInfo::GetAccountType
  Pop $1
  ${If} $1 == "Admin"
  ${OrIf} $1 == "Power"
    StrCpy $Admin 1
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

; The program may start its own update; it is closing when the setup begins.
Function WaitForProgram
  Push $0
  Push $1
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AFTER=" $1
  ${IfNot} ${Errors}
    System::Call 'kernel32::OpenProcess(i 0x00100000, i 0, i r1) p .r0' ; the right to wait for it
    ${If} $0 P<> 0
      System::Call 'kernel32::WaitForSingleObject(p r0, i 60000)'
      System::Call 'kernel32::CloseHandle(p r0)'
    ${EndIf}
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

; What the switch says; else like the copy that is there; else for everybody where the account may.
Function DecideMode
  Push $0
  Push $1
  StrCpy $Mode user
  ReadRegStr $0 HKCU "${APP_KEY}" "InstallDir"
  ReadRegStr $1 HKLM "${APP_KEY}" "InstallDir"
  ${If} $Admin = 1
    ${If} $1 != ""
    ${OrIf} $0 == ""
      StrCpy $Mode machine
    ${EndIf}
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    StrCpy $Mode user
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $Mode machine
    ${If} $Admin <> 1
      StrCpy $Code 14
      StrCpy $Reason "$(NoRights)"
    ${EndIf}
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

; A copy that is there is upgraded where it is; /D= and the page choose the place of a first one.
Function DecideFolder
  Push $0
  StrCpy $OldVersion ""
  ${If} $Mode == machine
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ReadRegStr $0 SHCTX "${APP_KEY}" "InstallDir"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\setup.log"
    StrCpy $INSTDIR $0
  ${ElseIf} $INSTDIR == ""
    ${If} $Mode == machine
      StrCpy $INSTDIR "$PROGRAMFILES64\${APP}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${APP}"
    ${EndIf}
  ${EndIf}
  Call ReadOldVersion
  ${If} $Had = 1
  ${AndIfNot} ${FileExists} "$DESKTOP\${MENU_NAME}.lnk"
    StrCpy $WithShortcut 0 ; somebody removed it: an upgrade does not bring it back
  ${EndIf}
  Pop $0
FunctionEnd

Function ReadOldVersion
  StrCpy $Had 0
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    StrCpy $Had 1
  ${EndIf}
  ReadINIStr $OldVersion "$INSTDIR\program\install.ini" "stationdesk" "version"
FunctionEnd

; Put the first thing that is in the way into $Code and $Reason.
Function FindObjection
  StrCpy $Code 0
  Call ReadOldVersion
  Call JudgeFolder
  ${If} $Code = 0
  ${AndIf} $OldVersion != ""
  ${AndIf} $Force <> 1
    Push $0
    ${VersionCompare} "$OldVersion" "${VERSION}" $0
    ${If} $0 = 1
      StrCpy $Code 11
      StrCpy $Reason "$(NewerThere)"
    ${EndIf}
    Pop $0
  ${EndIf}
  ${If} $Code = 0
    Call LookWhetherRunning
  ${EndIf}
FunctionEnd

Function JudgeFolder
  Push $0
  StrLen $0 "$INSTDIR\program.new\program\"
  IntOp $0 $0 + ${LONGEST}
  ${If} $0 > 259
    StrCpy $Code 14
    StrCpy $Reason "$(FolderTooLong)"
  ${ElseIf} ${FileExists} "$INSTDIR\program\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\setup.log"
    StrCpy $Code 14
    StrCpy $Reason "$(FolderForeign)"
  ${EndIf}
  Pop $0
FunctionEnd
