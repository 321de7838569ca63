using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Statements;

/// <summary>The ledger at asked instants or heights, as the public contract writes it.</summary>
public static class SupplyStatements
{
    /// <summary>One statement for each asked point, in the order asked.</summary>
    public static ListNode Of(ValidScenario valid, IReadOnlyList<AskedPoint> asked)
    {
        var grid = TimeGrid.At([.. asked.Select(a => a.Second)]);
        var projection = Projector.Project(valid, grid);
        return new ListNode(asked.Select(a => (Node)One(projection, a, Array.BinarySearch(grid.Seconds, a.Second))).ToValueList());
    }

    /// <summary>Why these points are not worked out, or null.</summary>
    public static Phrase? Problem(ValidScenario valid, IReadOnlyList<AskedPoint> asked) =>
        asked.Count > 0 && valid.IsTooFar(asked.Max(a => a.Second)) ? (Phrase)"That is too far behind the horizon: more burns or emissions fall due until then than are worked out." : null;

    static ObjectNode One(Projection p, AskedPoint asked, int point)
    {
        var (scenario, decimals) = (p.Scenario, p.Scenario.Token.Decimals);
        TextNode Text(TokenAmount amount) => Node.Of(amount.ToText(decimals));
        var started = asked.Second >= scenario.Timeline.LaunchSecond;
        var height = asked.Height ?? (started ? scenario.Timeline.HeightAt(asked.Second) : null);
        var statement = ObjectNode.Of(
            ("at", Node.Of(UtcInstants.ToText(Instant.FromUnixTimeSeconds(asked.Second)))),
            ("height", height is { } h ? Node.Of((decimal)h) : Node.Null),
            ("maxSupply", scenario.Token.MaxSupply is { } max ? Text(max) : Node.Null),
            ("minted", Text(p.Minted[point])),
            ("burned", Text(p.Burned[point])),
            ("totalSupply", Text(p.TotalSupplyAt(point))),
            ("locked", Text(p.Locked[point])),
            ("unlocked", Text(p.Unlocked[point])),
            ("circulating", Text(p.Circulating[point])),
            ("allocations", Members(scenario.Allocations.Select((a, i) => (a.Id, (Node)ObjectNode.Of(("vested", Text(p.VestedBy[i][point])), ("locked", Text(LockedOf(p, i, point)))))))),
            ("emissions", Members(scenario.Emissions.Select((e, i) => (e.Id, (Node)Text(p.EmittedBy[i][point]))))));

        // Only designs that grant have this member, so that what reads the others sees nothing new.
        return scenario.Grants.Count == 0 ? statement : statement.With("grants", Members(scenario.Grants.Select((g, i) =>
            (g.Id, (Node)Grant(ObjectNode.Of(("granted", Text(p.GrantedBy[i][point])), ("locked", Text(p.GrantedBy[i][point] - p.GrantsReleased[i][point]))), g, i)))));

        ObjectNode Grant(ObjectNode told, GrantProgramme programme, int i) => programme.Protocol.HasPool ? told.With("pool", Text(p.GrantsKept[i][point])) : told;
    }

    static TokenAmount LockedOf(Projection p, int allocation, int point) =>
        p.Grid.Seconds[point] < p.Valid.MintedAt[allocation] ? TokenAmount.Zero : p.Valid.Sizes[allocation] - p.VestedBy[allocation][point];

    static ObjectNode Members(IEnumerable<(string Name, Node Value)> members) => new(members.Select(m => new Member(m.Name, m.Value)).ToValueList());
}

/// <summary>An instant asked for, by itself or by a block height.</summary>
/// <param name="Second">Seconds since 1970.</param>
public sealed record AskedPoint(long Second, long? Height)
{
    /// <summary>An ISO 8601 instant; null with a sentence when it is none.</summary>
    public static AskedPoint? At(string text, out Phrase problem)
    {
        problem = UtcInstants.TryParse(text, out var instant) ? (Phrase)"" : (Phrase)$"\"{text}\" is no instant; write 2028-03-01 or 2028-03-01T00:00:00Z.";
        return problem.IsEmpty ? new(instant.ToUnixTimeSeconds(), null) : null;
    }

    /// <summary>A block height; null with a sentence when the scenario counts no blocks or the height is none.</summary>
    public static AskedPoint? AtHeight(Timeline timeline, string text, out Phrase problem)
    {
        problem = "";
        if (!long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var height)) problem = $"\"{text}\" is no block height.";
        else if (timeline.SecondAt(height) is { } second) return new(second, height);
        else problem = "This scenario counts no blocks: its timeline has no blockTime.";
        return null;
    }
}
