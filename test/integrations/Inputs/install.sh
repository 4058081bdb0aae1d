# Runs `./dev install` on a build that is made, on a machine that misses no package.
# usage: install.sh ROOT BUILD FOLDER, FOLDER: where it is called and installed
set -eu
root=$1 build=$2 folder=$3

mkdir -p "$folder/bin"
printf '#!/bin/sh\n[ "$1" = --build ] || exec "%s" "$@"\n' "$(command -v cmake)" >"$folder/bin/cmake"
printf '#!/bin/sh\necho install ok installed\n' >"$folder/bin/dpkg-query"
chmod +x "$folder/bin/cmake" "$folder/bin/dpkg-query"
PATH=$folder/bin:$PATH
cd "$folder"
PREFIX=$folder/absolute BUILD=$build "$root/dev" install
printf '#!/bin/sh\necho sudo "$@"\n' >"$folder/bin/sudo"
chmod +x "$folder/bin/sudo"
PREFIX=/proc/span-tidy BUILD=$build "$root/dev" install
PREFIX=relative BUILD=$build "$root/dev" install
