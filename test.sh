#!/usr/bin/env bash
# The test command: installs what it can, builds, runs every test and ends with one counted line.
# Arguments go to dotnet test, such as: ./test.sh --filter-class '*ProjectorTests'
set -uo pipefail
cd "$(dirname "$0")" || exit 1

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate"; then return 0; fi
  done
  return 1
}

install_chromium() {
  command -v apt-get >/dev/null || return 1
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    root=(sudo -n)
  fi
  echo "Installing Chromium for the end-to-end tests."
  local attempt
  for attempt in 1 2; do
    "${root[@]}" apt-get update -qq >/dev/null 2>&1
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null 2>&1 && return 0
  done
  return 1
}

# The shell has no windows to draw, which is a fifth of the work; where it cannot be had, the browser does as well.
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null; then
  install_chromium chromium-headless-shell || find_chromium >/dev/null || install_chromium chromium || true
fi
if CHROMIUM=$(find_chromium); then
  export CHROMIUM
else
  unset CHROMIUM
  echo "No Chromium here and none could be installed: end-to-end tests will be skipped."
fi

# A lock file behind its project stops the run here as it would anywhere else, not first on a clean machine.
export RestoreLockedMode=true

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Modules run one after the other: the browser and load tests want the machine to themselves.
# Exit code 8 is a test project (or a filter) without tests, which is no failure of the others.
# Release: the same code as is shipped, which is also quicker.
dotnet test --solution TokenStudio.sln -c Release --max-parallel-test-modules 1 --ignore-exit-code 8 "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}

# The summary is the only place where these words stand alone before a number. A run that broke without
# counting a failure (build error, crash) still counts as one.
awk -v code="$code" '
  /^ *failed: [0-9]+/    { failed = $2 }
  /^ *succeeded: [0-9]+/ { passed = $2 }
  /^ *skipped: [0-9]+/   { skipped = $2 }
  END {
    if (code != 0 && failed == 0) failed = 1
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
  }' "$log"
exit "$code"
