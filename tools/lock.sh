#!/usr/bin/env bash
# Resolves the dependencies anew, for Linux and Windows, into the lock files:
# requirements.lock to run, requirements-build.lock to install the package, requirements-dev.lock
# for everything together, requirements-peers.lock for the engines that benchmarks compare with ours.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet 'uv>=0.13,<0.14'

"$scratch/venv/bin/python" - > "$scratch/build.in" <<'PYTHON'
import tomllib
print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")
PYTHON

compile() {
    "$scratch/venv/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-annotate \
        --custom-compile-command 'bash tools/lock.sh' "$@" > /dev/null
}
compile pyproject.toml -o requirements.lock
compile "$scratch/build.in" -o requirements-build.lock
compile pyproject.toml --extra dev "$scratch/build.in" -o requirements-dev.lock
compile requirements-peers.in -o requirements-peers.lock
