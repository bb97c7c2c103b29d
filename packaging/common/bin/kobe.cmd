@echo off
rem SPDX-License-Identifier: MIT
rem Starts an installed Kobe: finds a Java of at least 25 and hands everything that was typed on.
rem KOBE_HOME, when set, is where config\ and data\ lie; otherwise they lie in Kobe's own folder.
setlocal
set "need=25"
for %%p in ("%~dp0..") do set "place=%%~fp"

set "home="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined home for /f "delims=" %%j in ('where java 2^>nul') do if not defined home call :try "%%~dpj.."
if not defined home for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do if not defined home call :try "%%~fd"
if not defined home (
    echo Kobe needs Java %need% or later and found none: install one, or set JAVA_HOME to it.>&2
    exit /b 1
)

rem What runs for long gets Java's own choice; a command that only answers starts quicker like this.
set "quick=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%~1"=="" set "quick="
for %%w in (%*) do (
    if "%%~w"=="desk" set "quick="
    if "%%~w"=="demo" set "quick="
    if "%%~w"=="guard" set "quick="
    if "%%~w"=="backtest" set "quick="
)

rem The classes as the build has laid them out; Java starts as without them where they do not fit.
set "archive="
if exist "%place%\lib\kobe.aot" set archive="-XX:AOTCache=%place%\lib\kobe.aot" -Xlog:aot*=off -Xlog:cds*=off

if not defined KOBE_HOME set "KOBE_HOME=%place%"
"%home%\bin\java.exe" %quick% %archive% -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%place%\lib\kobe.jar" dev.kobe.Kobe %*
exit /b %errorlevel%

:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "version=%%~v"
for /f "delims=.-+" %%f in ("%version%") do if %%f geq %need% set "home=%~f1"
exit /b 0
