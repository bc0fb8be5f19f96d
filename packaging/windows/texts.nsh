; Everything a person reads, in both languages. NSIS brings the ordinary page texts itself.
!macro Text name chinese english
  LangString ${name} ${LANG_SIMPCHINESE} "${chinese}"
  LangString ${name} ${LANG_ENGLISH} "${english}"
!macroend
!define Text "!insertmacro Text"

!define MUI_LANGDLL_WINDOWTITLE "选择语言 · Language"
!define MUI_LANGDLL_INFO "请选择安装程序使用的语言。$\nPlease choose the language of the setup."
!define MUI_LANGDLL_ALLLANGUAGES
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!ifdef PICTURE
  !define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
  !define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!endif
!define MUI_ABORTWARNING

!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "$(LicenceFile)"
Page custom ShowChoices LeaveChoices
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipFolderOfUpgrade
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!define MUI_FINISHPAGE_RUN_TEXT "$(StartNow)"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DataStay)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LicenseLangString LicenceFile ${LANG_SIMPCHINESE} "${LICENCES}/licence_zh_CN.txt"
LicenseLangString LicenceFile ${LANG_ENGLISH} "${LICENCES}/licence_en.txt"

${Text} ProductName "派出所所务台" "StationDesk"
${Text} WelcomeTitle "安装派出所所务台 ${VERSION}" "StationDesk ${VERSION}"
${Text} WelcomeText "安装过程不需要联网，一般两三分钟完成。$\r$\n$\r$\n如果本机已装有旧版本，将直接升级，台账数据原样保留；升级中断或失败时，旧版本仍可照常使用。$\r$\n$\r$\n安装前请先关闭正在运行的所务台。" "No network is needed; it takes two or three minutes.$\r$\n$\r$\nAn older version on this PC is upgraded and its records are kept. Should the upgrade fail or be interrupted, the old version goes on working.$\r$\n$\r$\nPlease close StationDesk before you go on."
${Text} ChoicesTitle "为谁安装" "For whom"
${Text} ChoicesText "请选择谁可以使用本程序。" "Choose who will use the program."
${Text} ForMachine "本机所有用户（台账放在公用文件夹，值班人员共用）" "Everybody on this PC (one set of records for all)"
${Text} ForUser "仅当前用户（不需要管理员权限）" "Only me (no administrator is needed)"
${Text} NeedsAdmin "当前帐户不是管理员，只能为当前用户安装。" "This account is no administrator: only “Only me” is possible."
${Text} DesktopToo "在桌面上放置快捷方式" "Put a shortcut on the desktop"
${Text} StartNow "立即打开所务台" "Open StationDesk now"
${Text} DataStay "将卸载程序本身。台账、附件和备份数据会原样保留，日后重新安装即可继续使用。" "The program is removed. Records, attachments and backups stay; a later installation goes on with them."

${Text} OldWindows "本程序需要 64 位 Windows 10 1809 或更高版本，请更换电脑或升级系统后再安装。" "Windows 10 1809 (64-bit) or later is needed: use another PC or upgrade Windows first."
${Text} NoRights "为本机所有用户安装需要管理员权限：请用管理员帐户运行安装程序，或改为仅当前用户安装。" "To install for everybody, start the setup as an administrator; or install only for yourself."
${Text} NewerThere "本机已装有更新的版本 $OldVersion，不能用旧版本 ${VERSION} 覆盖。请使用更新的安装程序。" "The newer version $OldVersion is installed and ${VERSION} cannot replace it. Use a newer setup."
${Text} IsRunning "所务台正在运行：请先关闭所务台（包括其他用户打开的），然后重试。" "StationDesk is running: close it (other users’ windows too) and try again."
${Text} OtherSetup "另一个所务台安装程序正在运行：请等它完成后重试。" "Another StationDesk setup is at work: wait until it is done and try again."
${Text} FolderTooLong "文件夹路径太长，请选择短一些的位置：$INSTDIR" "The path of this folder is too long, choose a shorter one: $INSTDIR"
${Text} FolderForeign "此文件夹里已有其他软件的 program 文件夹，请另选一个文件夹：$INSTDIR" "This folder holds another software’s folder “program”, choose another one: $INSTDIR"
${Text} FolderLocked "此文件夹不能写入，请另选一个文件夹，或用管理员帐户运行安装程序：$INSTDIR" "This folder cannot be written: choose another one or start the setup as an administrator: $INSTDIR"
${Text} NoRoom "磁盘空间不足：至少还要 ${SIZE_KB} KB，请清理后重试。" "The disk is too full: ${SIZE_KB} KB are needed, make room and try again."
${Text} RolledBack "安装没有完成，已恢复到安装前的状态，原有程序和数据不受影响。请检查磁盘空间后重试；详情见 $TEMP\${APP}-setup.log。" "The setup did not succeed and everything was put back; the earlier program and the records are untouched. Check the room on the disk and try again; details: $TEMP\${APP}-setup.log."
${Text} BackupFile "所务台备份" "StationDesk backup"
