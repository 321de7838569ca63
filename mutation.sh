#!/bin/sh
# Mutation testing of the Model, apart from the test run since it takes long: by areas, each with the tests that are
# written for it, because for every mutant all of them would take hours. So a score is a lower bound: what only a
# test of another area notices counts as missed. Fails where an area is under 75 %.
#   ./mutation.sh                all areas
#   ./mutation.sh Units Imports  some of them
set -eu
cd "$(dirname "$0")"
dotnet tool restore
# Fewer random values, and none of the tests that try whole scenarios for seconds: see Effort.cs.
export TOKENSTUDIO_EFFORT=quick
out=$PWD/StrykerOutput
mkdir -p "$out"
cd tests/TokenStudio.Model.Tests
failed=

run() { # area, its folders in the Model, its test classes or folders
    filter=
    for tests in $3; do filter="$filter${filter:+|}FullyQualifiedName~.$tests."; done
    { cat stryker-config.yaml; echo "  test-case-filter: \"$filter\""; } > "$out/$1.yaml"
    for folder in $2; do set -- "$@" --mutate "$folder/*.cs"; done
    area=$1
    shift 3
    dotnet stryker --config-file "$out/$area.yaml" --output "$out/$area" "$@" || failed="$failed $area"
}

area() {
    case $1 in
        Units) run Units "Units" "Units" ;;
        Timing) run Timing "Timing" "Timing Vesting VestingContract" ;;
        Vesting) run Vesting "Vesting" "Vesting VestingContract FamiliesTests" ;;
        Emissions) run Emissions "Emissions" "Emissions EmissionContract" ;;
        Supply) run Supply "Burns Economy Supply" "Economy Supply BurnContract" ;;
        Markets) run Markets "Markets Simulation" "Markets Simulation PriceContract" ;;
        Checks) run Checks "Checks" "Checks CheckContract" ;;
        Scenarios) run Scenarios "Allocations Scenarios" "Scenarios" ;;
        Documents) run Documents "Documents Kinds" "Documents Scenarios FamiliesTests Vesting" ;;
        Imports) run Imports "Imports" "Imports UnlockImportTests" ;;
        *) echo "No area $1."; exit 2 ;;
    esac
}

for name in ${*:-Units Timing Vesting Emissions Supply Markets Checks Scenarios Documents Imports}; do area "$name"; done
[ -z "$failed" ] || { echo "Under 75 % or not run:$failed"; exit 1; }
