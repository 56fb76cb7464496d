@echo off
rem Starts Gerai with a Java 25 from JAVA_HOME or the usual places.
setlocal enableextensions enabledelayedexpansion
for %%I in ("%~dp0..") do set "home=%%~fI"

set "java="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  for /d %%D in ("%%~P\*25*") do call :try "%%~D"
)
if not defined java (
  echo Gerai memerlukan Java 25: pasang JDK 25 ^(https://adoptium.net^) atau isi JAVA_HOME dengan foldernya. 1>&2
  exit /b 1
)

rem Loaded classes are kept for the next start; written when a server stops.
set "archive=%LOCALAPPDATA%\gerai\server.jsa"
if "%~1"=="serve" (
  if not exist "%LOCALAPPDATA%\gerai" mkdir "%LOCALAPPDATA%\gerai" 2>nul
  set "create=-XX:+AutoCreateSharedArchive"
) else (
  set "create=-XX:-AutoCreateSharedArchive"
)

"%java%" -XX:+UseSerialGC -Xms32m -Xmx256m -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:aot=off %create% "-XX:SharedArchiveFile=%archive%" -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED %GERAI_JAVA_OPTS% -cp "%home%\lib\*" id.gerai.server.cli.Gerai %*
exit /b %errorlevel%

:try
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "java=%~1\bin\java.exe"
exit /b 0
