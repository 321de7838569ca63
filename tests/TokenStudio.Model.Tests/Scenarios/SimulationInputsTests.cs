using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Scenarios;

public sealed class SimulationInputsTests
{
    static ScenarioReading Read(string simulation) => ScenarioReader.Read(Doc.Plain.With("simulation", Doc.Value(simulation)));

    [Theory]
    [InlineData("""{ "paths": 2500, "seed": 9007199254740991 }""", 2_500, 9_007_199_254_740_991)]
    [InlineData("""{ "seed": 7 }""", 10_000, 7)]
    [InlineData("{}", 10_000, 42)]
    public void Read_Simulation_IsItsPathsAndSeed(string json, int paths, long seed) => Assert.Equal(new SimulationInputs(paths, seed), Read(json).Scenario!.Simulation);

    [Fact]
    public void Read_NoSimulation_IsAsUsual() => Assert.Equal(new(10_000, 42), Doc.Plain.Valid().Scenario.Simulation);

    [Theory]
    [InlineData("""{ "paths": 0 }""", "/simulation/paths"), InlineData("""{ "paths": 1000001 }""", "/simulation/paths"), InlineData("""{ "paths": "many" }""", "/simulation/paths")]
    [InlineData("""{ "seed": -1 }""", "/simulation/seed"), InlineData("""{ "seed": 9007199254740992 }""", "/simulation/seed"), InlineData("""{ "runs": 5 }""", "/simulation/runs"), InlineData("[]", "/simulation")]
    public void Read_SimulationThatCannotBe_IsAFinding(string json, string path) => Assert.Equal(path, Read(json).Findings.Single().Path);
}
