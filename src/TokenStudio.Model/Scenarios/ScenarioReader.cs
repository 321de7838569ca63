using System.Globalization;
using TokenStudio.Model.Allocations;
using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Scenarios;

/// <summary>Bytes or a tree to a typed scenario, with all findings and their paths; bad input never throws.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a file. Without a document it is refused whole: no JSON object, a limit broken, a member repeated, a foreign schema.</summary>
    public static ScenarioReading Read(ReadOnlySpan<byte> utf8)
    {
        if (NodeReader.Read(utf8, out var problem) is not { } document) return ScenarioReading.Refused(Finding.Error(problem.Code, "", problem.Message));
        var reading = Read(document);
        var refused = reading.Findings.Where(f => f.Code is "duplicate" or "schema").ToValueList();
        return refused.Count > 0 ? reading with { Document = null, Scenario = null } : reading;
    }

    public static ScenarioReading Read(ObjectNode document)
    {
        var findings = new List<Finding>();
        if (ForeignSchema(document) is { } foreign) return ScenarioReading.Refused(foreign);
        var context = new ReadContext(DecimalsOf(document));
        ScenarioShape.Whole.Check(document, "", context, findings);
        var scenario = findings.Count == 0 ? Build(document, context) : null;
        return new(document, scenario, findings.ToValueList());
    }

    static Finding? ForeignSchema(ObjectNode document)
    {
        if (document["schema"] is not NumberNode number || (number.TryDecimal(out var schema) && schema == ScenarioShape.Schema)) return null;
        return Finding.Error("schema", "/schema", schema > ScenarioShape.Schema
            ? (Phrase)$"Schema {number.Literal} is not read here; this studio reads schema {ScenarioShape.Schema}. It was made by a newer studio."
            : (Phrase)$"Schema {number.Literal} is not read here; this studio reads schema {ScenarioShape.Schema}.");
    }

    static int DecimalsOf(ObjectNode document) =>
        (document["token"] as ObjectNode)?["decimals"] is { } node && ScenarioShape.Decimals.Read(node, new(0), out var decimals) is null ? (int)decimals : 18;

    static Scenario Build(ObjectNode document, ReadContext context)
    {
        var root = new ObjectReading(document, context);
        return new Scenario
        {
            Name = root.Get(ScenarioShape.Name),
            Description = root.Get(ScenarioShape.Description),
            Token = ReadToken(new((ObjectNode)document["token"]!, context)),
            Timeline = ReadTimeline(new((ObjectNode)document["timeline"]!, context)),
            Circulation = ReadCirculation(new(document["circulation"] as ObjectNode ?? new([]), context)),
            Allocations = Items(document, "allocations", item => TokenAllocation.Read(item, context)),
            Emissions = Items(document, "emissions", item => TokenEmission.Read(item, context)),
            Burns = Items(document, "burns", item => TokenBurn.Read(item, context)),
            Grants = Items(document, "grants", item => GrantProgramme.Read(item, context)),
            DataSets = Items(document, "dataSets", item => DataSet.Read(new(item, context))),
            Price = (document["market"] as ObjectNode)?["price"] is ObjectNode price ? PriceKinds.All.Read(price, context) : null,
            Limits = document["limits"] is ObjectNode limits ? Limits.Read(new(limits, context)) : Limits.Usual,
            Goals = Items(document, "goals", item => Goal.Read(new(item, context))),
            Simulation = document["simulation"] is ObjectNode simulation ? SimulationInputs.Read(new(simulation, context)) : SimulationInputs.Usual,
            Sources = Items(document, "sources", item => ReadSource(new(item, context))),
        };
    }

    static Token ReadToken(ObjectReading read) =>
        new(read.Get(ScenarioShape.TokenName), read.Get(ScenarioShape.Symbol), (int)read.Get(ScenarioShape.Decimals), read.Get(ScenarioShape.MaxSupply));

    static Timeline ReadTimeline(ObjectReading read)
    {
        return new Timeline
        {
            Launch = read.Get(ScenarioShape.Launch),
            Horizon = read.Get(ScenarioShape.Horizon),
            Step = read.Get(ScenarioShape.Step),
            BlockSeconds = read.Has("blockTime") ? read.Get(ScenarioShape.BlockTime).Seconds : null,
        };
    }

    static Circulation ReadCirculation(ObjectReading read) =>
        new(read.Get(ScenarioShape.ExcludeHolders).ToValueList(), read.Get(ScenarioShape.ExcludeAllocations).ToValueList());

    static Source ReadSource(ObjectReading read) => new(read.Get(ScenarioShape.SourceTitle), read.Get(ScenarioShape.SourceUrl));

    static ValueList<T> Items<T>(ObjectNode document, string name, Func<ObjectNode, T> read) =>
        document[name] is ListNode list ? list.Items.Select(item => read((ObjectNode)item)).ToValueList() : [];
}

/// <param name="Document">The tree, kept even with errors; null when the file is refused.</param>
/// <param name="Scenario">The typed scenario; null when a finding is an error.</param>
public sealed record ScenarioReading(ObjectNode? Document, Scenario? Scenario, ValueList<Finding> Findings)
{
    public static ScenarioReading Refused(Finding finding) => new(null, null, [finding]);
}
