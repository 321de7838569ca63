#!/usr/bin/env bash
# The long runs behind docs/promises.md, each with its numbers as promised there: ./soak.sh kills|server|power|migration|backup|restore
# A second argument sets another number; TOKENSTUDIO_SEED=N repeats a seed.
set -euo pipefail
cd "$(dirname "$0")"

case "${1:-}" in
  kills) variable=TOKENSTUDIO_KILLS usual=10000 project=Sessions test='*KillTests.Session_Killed*' ;;
  server) variable=TOKENSTUDIO_SERVER_KILLS usual=1000 project=Web test='*KilledServerTests*' ;;
  power) variable=TOKENSTUDIO_CUTS usual=1000 project=Sessions test='*PowerCutTests.Power_CutAtRandomPoints*' ;;
  migration) variable=TOKENSTUDIO_MIGRATION_KILLS usual=200 project=Sessions test='*MigrationKillTests*'; export TOKENSTUDIO_MIGRATION_MB=50 ;;
  backup) variable=TOKENSTUDIO_BACKUPS usual=100 project=Sessions test='*BackupTests.Backup_WhileEightWrite*' ;;
  restore) variable=TOKENSTUDIO_RESTORE_MB usual=1000 project=Web test='*KeepingTests.Backup_OfARunningStudio*' ;;
  *) echo "usage: ./soak.sh kills|server|power|migration|backup|restore [NUMBER]" >&2; exit 2 ;;
esac
export "$variable=${2:-$usual}"
dotnet build "tests/TokenStudio.$project.Tests" -v q
date -u
time dotnet "tests/TokenStudio.$project.Tests/bin/Debug/net10.0/TokenStudio.$project.Tests.dll" -method "$test" -showLiveOutput -noColor
