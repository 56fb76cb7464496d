@echo off
rem Starts the till. Needs a Java 25: JAVA_HOME first, then the places where one usually is.
setlocal enabledelayedexpansion
set "here=%~dp0.."
set "java="
call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Java\*25*" "%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Microsoft\*25*" "%ProgramFiles%\Zulu\*25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~d"
if not defined java (
  echo gerai-terminal needs Java 25, which was not found: install a JDK 25 or set JAVA_HOME to one. 1>&2
  exit /b 1
)
rem Loaded classes are kept for the next start, where a cache folder can be written.
set "cache=%LOCALAPPDATA%\gerai"
if not exist "%cache%" mkdir "%cache%" 2>nul
set cds=
if exist "%cache%" set cds=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%cache%\terminal.jsa" -Xlog:cds*=off -Xlog:aot*=off
"%java%" -XX:+UseSerialGC -Xmx192m -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED %GERAI_TERMINAL_JAVA_OPTS% %cds% -cp "%here%\lib\*" id.gerai.terminal.app.Main %*
exit /b %errorlevel%

:try
if defined java exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "java=%~1\bin\java.exe"
exit /b
