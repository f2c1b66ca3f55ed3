#!/usr/bin/env bash
# Sets up everything and opens the window on the sample visit. Without a display the sample's
# briefing pack and minutes are written into out/ instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=$(bash tools/setup.sh run)
mkdir -p out
store=out/sample.mpdb
planner=("$python" -m missionplanner --store "$store")

"${planner[@]}" sample > out/sample.txt
visit=$(tail -n 1 out/sample.txt)

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "${planner[@]}"
fi
echo "There is no display here, so no window is opened. The papers of the sample visit instead:"
for kind in briefing-pack minutes; do
    paper=out/$visit-$kind.pdf
    "${planner[@]}" paper "$kind" "$visit" --edition delegation -o "$paper" &> out/remarks.txt || {
        cat out/remarks.txt >&2
        exit 1
    }
    echo "$PWD/$paper"
done
