; The page of our own (for whom, shortcut on the desktop) and what the folder page is told.
Var MachineButton
Var UserButton
Var DesktopBox

Function ShowChoices
  !insertmacro MUI_HEADER_TEXT "$(ChoicesTitle)" "$(ChoicesText)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateFirstRadioButton} 12u 10u -12u 12u "$(ForMachine)"
  Pop $MachineButton
  ${NSD_CreateAdditionalRadioButton} 12u 28u -12u 12u "$(ForUser)"
  Pop $UserButton
  ${If} $Mode == machine
    ${NSD_Check} $MachineButton
  ${Else}
    ${NSD_Check} $UserButton
  ${EndIf}
  ${If} $Admin <> 1
    EnableWindow $MachineButton 0
    ${NSD_CreateLabel} 12u 46u -12u 12u "$(NeedsAdmin)"
    Pop $0
  ${EndIf}
  ${NSD_CreateCheckBox} 12u 74u -12u 12u "$(DesktopToo)"
  Pop $DesktopBox
  ${If} $WithShortcut = 1
    ${NSD_Check} $DesktopBox
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function LeaveChoices
  Push $0
  Push $1
  StrCpy $1 $Mode
  ${NSD_GetState} $MachineButton $0
  StrCpy $Mode user
  ${If} $0 = ${BST_CHECKED}
    StrCpy $Mode machine
  ${EndIf}
  ${If} $Mode != $1
    StrCpy $INSTDIR ""
    Call DecideFolder
  ${EndIf}
  ${NSD_GetState} $DesktopBox $WithShortcut
  ${If} $Had = 1
    Call ObjectOnPage
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

Function SkipFolderOfUpgrade
  ${If} $Had = 1
    Abort
  ${EndIf}
FunctionEnd

Function LeaveFolder
  Call ObjectOnPage
FunctionEnd

; Say what is in the way and stay on the page, so that it can be put right.
Function ObjectOnPage
  Call FindObjection
  ${If} $Code <> 0
    MessageBox MB_ICONEXCLAMATION|MB_OK "$Reason"
    Abort
  ${EndIf}
FunctionEnd

; By the shell, which runs as the person who is logged on: the setup itself may be an administrator's.
Function StartProgram
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\StationDesk.exe"'
FunctionEnd
