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

/// <summary>What a scenario document may hold: made of the parameters of every section; reader, edit door and forms use it.</summary>
public static class ScenarioShape
{
    public const int Schema = 1;

    internal static readonly TextParameter Name = new("name", "Name", 200);
    internal static readonly TextParameter Description = new("description", "Description", 20_000) { Optional = true, Default = "" };
    internal static readonly CountParameter SchemaNumber = new("schema", "Schema", "", 1, Schema);

    internal static readonly TextParameter TokenName = new("name", "Token name", 100);
    internal static readonly TextParameter Symbol = new("symbol", "Symbol", 20);
    internal static readonly CountParameter Decimals = new("decimals", "Decimals", "", 0, 36);
    internal static readonly OpenParameter<TokenAmount> MaxSupply = new(new AmountParameter("maxSupply", "Max supply"), null);

    internal static readonly DateParameter Launch = new("launch", "Launch");
    internal static readonly PeriodParameter Horizon = new("horizon", "Horizon") { Positive = true };
    internal static readonly StepParameter Step = new();
    internal static readonly PeriodParameter BlockTime = new("blockTime", "Block time") { Optional = true, Positive = true, Exact = true };

    internal static readonly WordsParameter ExcludeHolders = new("excludeHolders", "Holders left out", new ChoiceParameter("holder", "Holder", Holders.All)) { Optional = true, Default = [] };
    internal static readonly WordsParameter ExcludeAllocations = new("excludeAllocations", "Buckets left out", new IdParameter()) { Optional = true, Default = [] };

    internal static readonly TextParameter SourceTitle = new("title", "Title", 500);
    internal static readonly TextParameter SourceUrl = new("url", "Address", 2_000);

    public static ObjectShape Whole { get; } = ObjectShape.Of(SchemaNumber, Name, Description)
        .With("token", ObjectShape.Of(TokenName, Symbol, Decimals, MaxSupply))
        .With("timeline", ObjectShape.Of(Launch, Horizon, Step, BlockTime))
        .With("circulation", ObjectShape.Of(ExcludeHolders, ExcludeAllocations), optional: true)
        .With("allocations", new ListShape(TokenAllocation.Shape, ById: true))
        .With("emissions", new ListShape(TokenEmission.Shape, ById: true))
        .With("burns", new ListShape(TokenBurn.Shape, ById: true), optional: true)
        .With("grants", new ListShape(GrantProgramme.Shape, ById: true), optional: true)
        .With("dataSets", new ListShape(DataSet.Shape, ById: true), optional: true)
        .With("market", new ObjectShape([]).With("price", PriceKinds.All.Shape, optional: true), optional: true)
        .With("limits", ObjectShape.Of(Limits.All), optional: true)
        .With("goals", new ListShape(Goal.Shape, ById: true), optional: true)
        .With("simulation", SimulationInputs.Shape, optional: true)
        .With("sources", new ListShape(ObjectShape.Of(SourceTitle, SourceUrl), ById: false), optional: true);

    /// <summary>The shape at a path, or null when the document has no such place.</summary>
    public static Shape? At(ObjectNode document, string path)
    {
        if (DocumentPath.Split(path) is not { } steps) return null;
        Shape? shape = Whole;
        Node? node = document;
        foreach (var step in steps)
        {
            shape = shape?.Step(node, step);
            node = node switch
            {
                ObjectNode o => o[step],
                ListNode list when list.IndexOf(step) is >= 0 and var i => list.Items[i],
                _ => null,
            };
        }

        return shape;
    }
}

/// <summary>P1D, P7D or P1M.</summary>
sealed record StepParameter() : Parameter<GridStep>("step", "Step", "")
{
    public override IReadOnlyList<(string Key, Phrase Label)> Choices => [("P1M", "Months"), ("P7D", "Weeks"), ("P1D", "Days")];

    public override Problem? Read(Node node, ReadContext context, out GridStep value)
    {
        value = GridStep.Month;
        if (node is not TextNode text) return WrongKind(node, "P1D, P7D or P1M");
        if (CalendarPeriod.TryParse(text.Text, out var period))
        {
            foreach (var step in Enum.GetValues<GridStep>())
            {
                value = step;
                if (new Timeline { Launch = default, Horizon = default, Step = step }.StepPeriod == period) return null;
            }
        }

        return new("range", "The step is P1D (day), P7D (week) or P1M (month).", "Use months", Node.Of("P1M"));
    }
}
