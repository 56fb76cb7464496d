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

set "aot=-XX:+IgnoreUnrecognizedVMOptions"
if exist "%home%\gerai.aot" set "aot=-XX:AOTCache=%home%\gerai.aot"
if not defined GERAI_HEAP set "GERAI_HEAP=256m"

"%java%" -XX:+UseSerialGC -Xmx%GERAI_HEAP% -Xlog:aot*=off -Xlog:cds*=off "%aot%" -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "%home%\lib\*" id.gerai.server.cli.Gerai %*
exit /b %errorlevel%

:try
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "java=%~1\bin\java.exe"
exit /b 0
