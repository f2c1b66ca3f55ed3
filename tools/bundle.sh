#!/usr/bin/env bash
# Makes a folder that runs without Python, in dist/missionplanner or in the folder given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=${1:-dist}
python=$(bash tools/setup.sh test)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" -m PyInstaller --noconfirm --log-level WARN \
    --distpath "$target" --workpath "$work" build.spec
echo "$(du -sm "$target/missionplanner" | cut -f1) MB" >&2
echo "$target/missionplanner"
