; The setup of StationDesk. packaging/release/installer.py calls makensis with
;   VERSION    1.2.3                       PAYLOAD    the folder with the launchers and program\
;   OUTFILE    the setup to make           LICENCES   the folder with licence_zh_CN.txt and licence_en.txt
;   SIZE_KB    the installed size          LONGEST    characters of the longest path below program\
;   PICTURE    164 × 314 pixels beside the first and the last page
;   FAST       (defined) quick compression, for tests      ICON      (may be missing) the program's icon
;   SIGN       (may be missing) a command that signs the uninstaller; its path is appended
;
; Exit codes: 0 done, 1 cancelled, 2 the file is damaged, 10 old Windows, 11 newer version installed,
; 12 program or another setup running, 13 failed and rolled back, 14 the folder or the rights do not do.
; Switches: /S /AllUsers /CurrentUser /D=folder (last, unquoted) /NODESKTOP /FORCE
;   /AFTER=process  wait a minute for the program that started this update to be closed
Unicode true
Target amd64-unicode
!define APP "StationDesk"
!define MENU_NAME "所务台 StationDesk"
!define APP_KEY "Software\${APP}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define PROG_ID "${APP}.Backup"
!define BACKUP_ENDING ".sdbackup" ; as in stationdesk/store/files.py

Name "$(ProductName)"
OutFile "${OUTFILE}"
!ifdef FAST
  SetCompressor zlib
  SetCompressionLevel 1
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
CRCCheck force
RequestExecutionLevel highest ; a standard user is not asked for a password: the copy is then for that user
ManifestSupportedOS Win10
ManifestDPIAware true
AllowSkipFiles off
ShowInstDetails hide
BrandingText "${MENU_NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 ProductName "派出所所务台 StationDesk"
VIAddVersionKey /LANG=2052 FileDescription "所务台安装程序"
VIAddVersionKey /LANG=2052 FileVersion "${VERSION}"
VIAddVersionKey /LANG=2052 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=2052 LegalCopyright "StationDesk developers"

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh

Var Mode      ; machine or user
Var Admin     ; 1 when this account may install for everybody
Var Had       ; 1 when there is a program in $INSTDIR already
Var OldVersion ; and its version
Var WithShortcut   ; 1 for a shortcut on the desktop
Var Force     ; 1 to let an older version follow a newer one
Var Code      ; why not, as an exit code; 0 when nothing is in the way
Var Reason    ; the same as a sentence

!include texts.nsh
!include common.nsh
!include target.nsh
!include journal.nsh
!include exchange.nsh
!include system.nsh
!include choices.nsh
!include uninstall.nsh

Function .onInit
  Call AskLanguage
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    StrCpy $Code 10
    StrCpy $Reason "$(OldWindows)"
    Call Refuse
  ${EndIf}
  Call ReadSwitches
  Call WaitForProgram
  Call DecideMode
  ${If} $Code <> 0
    Call Refuse
  ${EndIf}
  Call DecideFolder
  Call MendEarlierSetup
FunctionEnd

Section "-program"
  AddSize ${SIZE_KB}
  Call OpenJournal
  Call FinishEarlierSetup
  Call FindObjection
  ${If} $Code <> 0
    Call Refuse
  ${EndIf}
  Call Stage
  Call Prove
  Call Exchange
  Call TellWindows
  Call ClearUp
SectionEnd

Function .onInstFailed ; NSIS itself gave up, as it does when the disk is full
  Call RollBack
FunctionEnd

Function .onInstSuccess
  SetErrorLevel 0
FunctionEnd

Section "Uninstall"
  Call un.RemoveProgram
  Call un.TellWindows
  Call un.RemoveData
  Call un.RemoveFolder
SectionEnd
