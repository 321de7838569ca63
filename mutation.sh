#!/bin/sh
# Mutation testing of the Model, apart from the test run since it takes long. Arguments go on to Stryker, such as
# --mutate "Vesting/**/*.cs" for one folder. Fails under 75 %.
set -eu
cd "$(dirname "$0")"
dotnet tool restore
cd tests/TokenStudio.Model.Tests
exec dotnet stryker --test-runner mtp --project TokenStudio.Model.csproj --break-at 75 --threshold-low 75 --threshold-high 85 --reporter progress --reporter cleartext --reporter json --output ../../StrykerOutput "$@"
