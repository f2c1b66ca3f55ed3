#!/usr/bin/env bash
# Makes the environment of the engines that `python -m benchmarks packs` compares with ours, apart
# from the program's own, and prints where it is. What is there already is not done again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
venv=${MISSIONPLANNER_PEERS:-$PWD/.peers}
packages=(libreoffice-writer libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)

say() { echo "$*" >&2; }

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null)" = installed ] ||
        missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    say "Installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq > /dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
fi

stamp="$venv/installed-for-peers"
state=$(sha256sum requirements-peers.lock; python3 --version)
if [ "$(cat "$stamp" 2> /dev/null)" != "$state" ]; then
    say "Installing Python packages into $venv"
    [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
    "$venv/bin/python" -m pip --disable-pip-version-check --quiet install \
        --require-hashes --only-binary=:all: -r requirements-peers.lock >&2
    echo "$state" > "$stamp"
fi
echo "$venv"
