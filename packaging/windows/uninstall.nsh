; The uninstaller. Records stay; /PURGE is the only way that they go, and no page offers it.
; Exit codes: 0 done, 1 cancelled, 12 program or a setup running, 14 no rights or not our folder.
; Windows gets the code only where it waits: uninstall.exe /S _?=folder

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

Function un.onInit
  Push $0
  StrCpy $Mode user
  SetShellVarContext current
  ReadRegStr $0 HKLM "${APP_KEY}" "InstallDir"
  ${If} $0 == $INSTDIR
    StrCpy $Mode machine
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
    ${AndIf} $0 != "Power"
      StrCpy $Code 14
      StrCpy $Reason "$(NoRights)"
      Call un.Refuse
    ${EndIf}
  ${EndIf}
  ReadRegStr $0 SHCTX "${APP_KEY}" "Language"
  ${If} $0 != ""
    StrCpy $LANGUAGE $0 ; the one that the setup spoke
  ${EndIf}
  Pop $0
FunctionEnd

Function un.RemoveProgram
  StrCpy $Code 0
  ${IfNot} ${FileExists} "$INSTDIR\setup.log"
    StrCpy $Code 14
    StrCpy $Reason "$(FolderForeign)"
    Call un.Refuse
  ${EndIf}
  ClearErrors
  FileOpen $Journal "$INSTDIR\setup.log" a
  ${If} ${Errors}
    StrCpy $Journal 0
    StrCpy $Code 12
    StrCpy $Reason "$(OtherSetup)"
    Call un.Refuse
  ${EndIf}
  FileSeek $Journal 0 END
  Call un.LookWhetherRunning
  ${If} $Code = 0
  ${AndIf} ${FileExists} "$INSTDIR\program\*.*"
    RMDir /r "$INSTDIR\program.old"
    ClearErrors
    Rename "$INSTDIR\program" "$INSTDIR\program.old" ; all of it or nothing
    ${If} ${Errors}
      StrCpy $Code 12
      StrCpy $Reason "$(IsRunning)"
    ${EndIf}
  ${EndIf}
  ${If} $Code <> 0
    Call un.Refuse
  ${EndIf}
  ${Log} "removing ${VERSION}"
  RMDir /r "$INSTDIR\program.new"
  RMDir /r "$INSTDIR\program.old"
  Delete "$INSTDIR\StationDesk.exe"
  Delete "$INSTDIR\stationdesk-cli.exe"
FunctionEnd

Function un.TellWindows
  Call un.ForgetInWindows
FunctionEnd

Function un.RemoveData
  Push $0
  Push $1
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE" $1
  ${If} ${Errors}
    RMDir "$COMMONPROGRAMDATA\${APP}" ; where nobody ever kept a record
  ${ElseIf} $Mode == machine
    RMDir /r "$COMMONPROGRAMDATA\${APP}"
    SetShellVarContext current
    ${IfNot} ${FileExists} "$LOCALAPPDATA\${APP}\station\*.*" ; the records of a copy for one user
      RMDir /r "$LOCALAPPDATA\${APP}"
    ${EndIf}
    SetShellVarContext all
  ${Else}
    RMDir /r "$LOCALAPPDATA\${APP}"
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

Function un.RemoveFolder
  Call un.CloseJournal
  SetOutPath "$TEMP"
  Delete "$INSTDIR\setup.log"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$TEMP\${APP}-setup.log"
FunctionEnd
