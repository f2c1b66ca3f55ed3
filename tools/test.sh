#!/usr/bin/env bash
# Sets up everything and runs every check; with --all the slow ones too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=$(bash tools/setup.sh test)
exec "$python" tools/check.py "$@"
