#!/bin/sh
# Mutation testing of the Model, apart from the test run since it takes long: folder by folder, each with the tests
# that are written for it, because all tests for every mutant would take days. So a score is a lower bound: what only
# the test of another folder notices counts as missed. Fails where a folder is under 75 %.
#   ./mutation.sh                          all folders
#   ./mutation.sh Units Imports/Source*.cs some of them, or some files
set -euf
cd "$(dirname "$0")"
dotnet tool restore

# Fewer random values, and none of the tests that try whole scenarios for seconds: see Effort.cs.
export TOKENSTUDIO_EFFORT=quick

# A second or more each for one limit, run again for every mutant on the way to it.
slow="OneItemPastTheLimit Inverse_OfRandom 100_000Rows Read_AtTheLimits IsTooFar TooManyEvents"

out=$PWD/StrykerOutput
mkdir -p "$out"
cd tests/TokenStudio.Model.Tests
failed=

run() { # files, then the test folders and classes for them
    files=$1
    shift
    name=$(echo "$files" | tr -d '/*')
    filter=
    for tests; do filter="$filter${filter:+|}FullyQualifiedName~.$tests."; done
    filter="($filter)"
    for test in $slow; do filter="$filter&FullyQualifiedName!~$test"; done
    { cat stryker-config.yaml; echo "  test-case-filter: \"$filter\""; } > "$out/$name.yaml"
    dotnet stryker --config-file "$out/$name.yaml" --output "$out/$name" --mutate "$files" || failed="$failed $name"
}

# Those of grants: where a folder has tests of its own these, else all of grants.
grants="Grants/Matching Grants/Analysis Grants/Attacks Grants/Donors Grants/AlloV1 Grants/AlloV2 Grants/AlloV2/Strategies Grants/AlloV2/Courses Grants/AlloV2/Trials Grants/Programmes Grants/Playing Grants/Exports Grants/Files"

for part in ${*:-Units Timing Vesting Emissions Burns Economy Supply Markets Simulation Checks Scenarios Documents Kinds Imports $grants}; do
    files=$part
    [ "$files" != "${files%.cs}" ] || files=$part/*.cs
    case ${part%%/*} in
        Grants)
            case $part in
                Grants/Programmes*) run "$files" Grants.Programmes ;;
                Grants/Exports*) run "$files" Grants.Exports ;;
                Grants/AlloV2*) run "$files" Grants.AlloV2 ;;
                *) run "$files" Grants ;;
            esac
            ;;
        Timing) run "$files" Timing Vesting ;;
        Vesting) run "$files" Vesting FamiliesTests ;;
        Emissions) run "$files" Emissions EmissionContract ;;
        Burns | Economy | Supply) run "$files" Supply SupplyRunTests SupplyPropertyTests BurnContract ;;
        Markets) run "$files" Markets PriceContract PriceLawTests ;;
        Kinds) run "$files" Kinds FamiliesTests ScenarioReaderTests ScenarioRulesTests Vesting ;;
        Documents) run "$files" Documents ScenarioReaderTests ScenarioEditsTests ;;
        Units | Simulation | Checks | Scenarios | Imports) run "$files" "${part%%/*}" ;;
        *) echo "No tests are named for $part."; exit 2 ;;
    esac
done

[ -z "$failed" ] || { echo "Under 75 % or not run:$failed"; exit 1; }
