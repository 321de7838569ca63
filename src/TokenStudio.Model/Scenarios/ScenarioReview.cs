using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Scenarios;

/// <summary>A document with everything that is known of it: findings of reading and of the rules, and the valid scenario if there is one.</summary>
public sealed record ScenarioReview(ScenarioReading Reading, ValidScenario? Valid, ValueList<Finding> Findings)
{
    public ObjectNode? Document => Reading.Document;

    public Scenario? Scenario => Reading.Scenario;

    public static ScenarioReview Of(ReadOnlySpan<byte> utf8) => Of(ScenarioReader.Read(utf8));

    public static ScenarioReview Of(ObjectNode document) => Of(ScenarioReader.Read(document));

    public static ScenarioReview Of(ScenarioReading reading)
    {
        if (reading.Scenario is not { } scenario) return new(reading, null, reading.Findings);
        var (findings, valid) = ScenarioRules.Check(scenario);
        return new(reading, valid, [.. reading.Findings, .. findings]);
    }
}
