#!/bin/sh
# Unpack Debian's Orthanc and its DICOMweb plugin, with what they need and this machine lacks, into a folder: sh orthanc.sh FOLDER
# For Debian and what is made of it. Installed by apt-get they would start a service; here nothing but the folder is changed, and root is
# needed only where this machine has no list of packages yet, as fresh containers have not, or an old one.
set -eu
folder=$1
command -v apt-get > /dev/null
command -v dpkg-deb > /dev/null
rm -rf "$folder.part"
mkdir -p "$folder.part/packages"
trap 'rm -rf "$folder.part"' EXIT

# What is installed already is not downloaded.
fetch() (
    wanted=$(LC_ALL=C apt-get --simulate --yes --no-install-recommends install orthanc orthanc-dicomweb | sed -n 's/^Inst \([^ ]*\).*/\1/p') || exit 1
    cd "$folder.part/packages" && test -n "$wanted" && apt-get -qq download $wanted
)

fetch 2> /dev/null || { test "$(id -u)" = 0 && apt-get -qq update && fetch; }
for package in "$folder.part"/packages/*.deb; do
    dpkg-deb --extract "$package" "$folder.part/root"
done
test -x "$folder.part/root/usr/sbin/Orthanc"
rm -rf "$folder"
mv "$folder.part/root" "$folder"
