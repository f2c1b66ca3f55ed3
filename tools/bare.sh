#!/usr/bin/env bash
# Proves the README's two commands: clones this checkout's last commit into a bare Debian 12 that has
# only git and python3, in the folder given, and runs them there. Needs root and debootstrap.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(realpath -m "$1")
shift

[ -e "$folder/etc/debian_version" ] ||
    debootstrap --variant=minbase --include=git,python3,ca-certificates bookworm "$folder"
# What this machine needs to reach the package registries, that one needs too.
cp -L /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/"
cp -L /etc/resolv.conf "$folder/etc/"
rm -rf "$folder/root/mission-planner" "$folder/root/source.git"
git clone --quiet --bare . "$folder/root/source.git"

mount -t proc proc "$folder/proc"
mount --rbind --make-rslave /dev "$folder/dev"
trap 'umount "$folder/proc"; umount -R "$folder/dev"' EXIT
chroot "$folder" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    PIP_CERT=/etc/ssl/certs/ca-certificates.crt bash -euxc '
        git clone --quiet /root/source.git /root/mission-planner
        cd /root/mission-planner
        time bash tools/run.sh
        time bash tools/test.sh "$@"
    ' bare "$@"
