@echo off
rem SPDX-License-Identifier: MIT
rem Finds a JDK of at least 25 and a Maven of at least 3.8, then hands over to Maven.
rem "mvnw" opens the demonstration desk; "mvnw verify" proves Kobe.
setlocal
set "need=25"
set "maven_version=3.9.11"
set "maven_sha512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978"
set "maven_home=https://archive.apache.org/dist/maven/maven-3"

set "home="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined home for /f "delims=" %%j in ('where javac 2^>nul') do if not defined home call :try "%%~dpj.."
if not defined home for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do if not defined home call :try "%%~fd"
if not defined home (
    echo Kobe needs a Java Development Kit of version %need% or later and found none: install one, or set JAVA_HOME to it.>&2
    exit /b 1
)
set "JAVA_HOME=%home%"
set "PATH=%JAVA_HOME%\bin;%PATH%"

set "mvn="
for /f "delims=" %%m in ('where mvn.cmd 2^>nul') do if not defined mvn call :maven "%%m"
if not defined mvn call :fetch
if not defined mvn exit /b 1

rem Four lines of Maven's own warnings about Java 25 would hide the one line that matters.
set "MAVEN_OPTS=%MAVEN_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
cd /d "%~dp0"
if "%~1"=="" (call "%mvn%" -q) else (call "%mvn%" %*)
exit /b %errorlevel%

:try
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "version=%%~v"
for /f "delims=.-+" %%f in ("%version%") do if %%f geq %need% set "home=%~f1"
exit /b 0

:maven
for /f "tokens=3" %%v in ('call "%~1" -v 2^>nul ^| findstr /b /c:"Apache Maven"') do set "version=%%v"
for /f "tokens=1,2 delims=." %%a in ("%version%") do (
    if %%a gtr 3 set "mvn=%~1"
    if %%a equ 3 if %%b geq 8 set "mvn=%~1"
)
exit /b 0

:fetch
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\kobe"
set "found=%dists%\apache-maven-%maven_version%\bin\mvn.cmd"
if exist "%found%" (
    set "mvn=%found%"
    exit /b 0
)
echo No Maven found; fetching Apache Maven %maven_version%.>&2
if not exist "%dists%" mkdir "%dists%"
set "url=%maven_home%/%maven_version%/binaries/apache-maven-%maven_version%-bin.tar.gz"
set "archive=%dists%\apache-maven-%maven_version%-bin.tar.gz"
curl.exe -fsSL -o "%archive%.part" "%url%" || exit /b 1
set "sum="
for /f "skip=1 delims=" %%s in ('certutil -hashfile "%archive%.part" SHA512') do if not defined sum set "sum=%%s"
if not "%sum: =%"=="%maven_sha512%" (
    del "%archive%.part"
    echo The Maven archive does not have the checksum Kobe expects; nothing was installed.>&2
    exit /b 1
)
move /y "%archive%.part" "%archive%" >nul
tar.exe -xzf "%archive%" -C "%dists%" || exit /b 1
set "mvn=%found%"
exit /b 0
