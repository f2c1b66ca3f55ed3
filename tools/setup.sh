#!/usr/bin/env bash
# Makes the environment in which the program runs (`setup.sh run`) or is checked (`setup.sh test`),
# and prints the path of its Python. What is there already is not done again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
purpose=$1
venv=${MISSIONPLANNER_VENV:-$PWD/.venv}

qt=(libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0 libx11-xcb1)
screen=(xvfb xdotool poppler-utils)
bundle=(binutils)
# Debian's own Python keeps apart the library that a bundle takes along.
[ "$(python3 -c 'import sys; print(sys.base_prefix)')" != /usr ] ||
    bundle+=("$(python3 -c 'import sys; print("libpython{}.{}".format(*sys.version_info))')")
case $purpose in
    run) packages=("${qt[@]}") locks=(requirements.lock requirements-build.lock) ;;
    test) packages=("${qt[@]}" "${screen[@]}" "${bundle[@]}") locks=(requirements-dev.lock) ;;
    *) echo "setup.sh run|test" >&2; exit 2 ;;
esac

say() { echo "$*" >&2; }

missing_packages() {
    command -v dpkg-query > /dev/null || return 0
    python3 -c 'import ensurepip' 2> /dev/null || echo python3-venv
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null)" = installed ] ||
            echo "$package"
    done
}

install_packages() {
    local missing as_root=()
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo > /dev/null || {
            say "These Debian packages are missing, and installing them needs root: ${missing[*]}"
            exit 1
        }
        as_root=(sudo)
    fi
    say "Installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq > /dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}

install_python_packages() {
    local stamp="$venv/installed-for-$purpose" state options=()
    state=$(cat "${locks[@]}" pyproject.toml | sha256sum; python3 --version; pwd)
    [ "$(cat "$stamp" 2> /dev/null)" != "$state" ] || return 0
    say "Installing Python packages into $venv"
    [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
    local lock
    for lock in "${locks[@]}"; do options+=(-r "$lock"); done
    local pip=("$venv/bin/python" -m pip --disable-pip-version-check --quiet install)
    "${pip[@]}" --require-hashes --only-binary=:all: "${options[@]}" >&2
    "${pip[@]}" --no-deps --no-build-isolation --editable . >&2
    echo "$state" > "$stamp"
}

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    say "Mission Planner needs Python 3.11 or newer."
    exit 1
}
install_packages
install_python_packages
echo "$venv/bin/python"
