; setup.log is the lock and the log; the folders program, program.new and program.old are the journal.
; The order of the moves is told in finish.h, which lets the launchers mend the same states.

Function OpenJournal
  Push $0
  Push $1
  StrCpy $Code 0
  Call JudgeFolder ; before anything is written: a log would make another software's folder look like ours
  ${If} $Code <> 0
    Call Refuse
  ${EndIf}
  CreateDirectory "$INSTDIR"
  StrCpy $1 0
  ${Do}
    ; reading and writing, shared with readers only, opened or made
    System::Call 'kernel32::CreateFileW(w "$INSTDIR\setup.log", i 0xC0000000, i 1, p 0, i 4, i 128, p 0) p .s ?e'
    Pop $0 ; the error, above the handle
    Pop $Journal
    ${If} $Journal P<> -1
      ${Break}
    ${EndIf}
    ${If} $0 <> 32 ; a launcher looks at the file for a moment, another setup keeps it
    ${OrIf} $1 = 20
      StrCpy $Journal 0
      StrCpy $Code 14
      StrCpy $Reason "$(FolderLocked)"
      ${If} $0 = 32
        StrCpy $Code 12
        StrCpy $Reason "$(OtherSetup)"
      ${EndIf}
      Call Refuse
    ${EndIf}
    IntOp $1 $1 + 1
    Sleep 100
  ${Loop}
  FileSeek $Journal 0 END
  ${Log} "setup ${VERSION}, $Mode, $INSTDIR"
  Pop $1
  Pop $0
FunctionEnd

; At once when the setup is started, whatever the person then decides.
Function MendEarlierSetup
  ${If} ${FileExists} "$INSTDIR\setup.log"
    Call OpenJournal
    Call FinishEarlierSetup
    Call CloseJournal
    Call ReadOldVersion
  ${EndIf}
FunctionEnd

; Go on with what an earlier setup left: forwards when its copy was complete, back otherwise.
Function FinishEarlierSetup
  ${If} ${FileExists} "$INSTDIR\program.new\complete"
    ${If} ${FileExists} "$INSTDIR\program.new\program\*.*"
    ${AndIfNot} ${FileExists} "$INSTDIR\program\*.*"
      ${Log} "finishing an earlier setup: the new program goes in"
      Rename "$INSTDIR\program.new\program" "$INSTDIR\program"
    ${EndIf}
    ${IfNot} ${FileExists} "$INSTDIR\program.new\program\*.*"
      ${Log} "finishing an earlier setup: its launchers"
      Call ExchangeLaunchers
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\program.old\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\program\*.*"
    ${Log} "undoing an earlier setup: the old program comes back"
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
  ${EndIf}
  Call RemoveLeftovers
FunctionEnd

; Everything that is no longer needed; the old program only while there is one in its place.
Function RemoveLeftovers
  SetOutPath "$TEMP" ; a current folder cannot be removed
  RMDir /r "$INSTDIR\program.new"
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    RMDir /r "$INSTDIR\program.old"
  ${EndIf}
  ClearErrors
FunctionEnd

; Put everything back as it was, keep the log where a person can find it, and end with 13.
Function RollBack
  ${Log} "failed; putting everything back"
  SetOutPath "$TEMP"
  Delete "$INSTDIR\program.new\complete" ; from here on it goes back, also when this is stopped
  ${If} ${FileExists} "$INSTDIR\program.old\*.*"
    ${If} ${FileExists} "$INSTDIR\program\*.*"
      Rename "$INSTDIR\program" "$INSTDIR\program.new\failed"
    ${EndIf}
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
  ${ElseIf} $Had = 0
    RMDir /r "$INSTDIR\program"
    Call ForgetInWindows
  ${EndIf}
  Call LaunchersBack
  RMDir /r "$INSTDIR\program.new"
  ${Log} "the earlier state stands"
  Call CloseJournal
  CopyFiles /SILENT "$INSTDIR\setup.log" "$TEMP\${APP}-setup.log"
  ${If} $Had = 0
    Delete "$INSTDIR\setup.log"
    RMDir "$INSTDIR"
  ${EndIf}
  StrCpy $Code 13
  StrCpy $Reason "$(RolledBack)"
  Call Refuse
FunctionEnd
