using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Economy;

/// <summary>What every scenario keeps, with burns and emissions that depend on the supply in it.</summary>
public sealed class SupplyPropertyTests(ITestOutputHelper output)
{
    sealed record Case(int[] Buckets, (int Kind, int Size, int From)[] Emissions, (int Kind, int Size, int From)[] Burns, (int Kind, int Size, int From)[] Grants, bool Capped);

    static readonly Gen<(int, int, int)[]> Items = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 40], Gen.Int[-2, 2]).Select(t => (t.Item1, t.Item2, t.Item3)).Array[0, 3];

    static readonly Gen<Case> Cases = Gen.Select(Gen.Int[1, 5_000].Array[1, 4], Items, Items, Items, Gen.Bool).Select(t => new Case(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5));

    [Fact]
    public void Project_AnyScenario_KeepsTheBooks() => Property.Check(Cases, c =>
    {
        var projection = Projector.Project(Document(c, 1).Valid());
        var before = new TokenAmount[4];
        for (var point = 0; point < projection.Grid.Count; point++)
        {
            // All places together are minted less burned, for the token and for each allocation.
            Assert.Equal(projection.TotalSupplyAt(point), projection.Locked[point] + projection.Unlocked[point]);
            var held = Sum(projection.UnlockedBy.Select(u => u[point])) + Sum(projection.HeldBy.Where((_, j) => projection.Scenario.Emissions[j].Mints).Select(h => h[point])) + Sum(projection.GrantsHeld.Select(h => h[point]));
            Assert.Equal(projection.Unlocked[point], held);
            Assert.Equal(projection.Burned[point], Sum(projection.BurnedBy.Select(b => b[point])));
            Assert.All(projection.UnlockedBy.Concat(projection.HeldBy).Concat(projection.GrantsHeld), column => Assert.True(column[point] >= TokenAmount.Zero));
            Assert.True(projection.Scenario.Token.MaxSupply is not { } max || projection.Minted[point] <= max);

            // What only grows only grows.
            Assert.All(projection.GrantsKept, kept => Assert.True(kept[point] >= TokenAmount.Zero));
            TokenAmount[] now = [projection.Minted[point], projection.Burned[point], Sum(projection.VestedBy.Select(v => v[point])), Sum(projection.GrantedBy.Select(g => g[point]))];
            Assert.All(now.Zip(before), pair => Assert.True(pair.First >= pair.Second));
            before = now;
        }
    }, output, 300);

    [Fact]
    public void Project_AnyGrid_SaysTheSameOfAnInstant() => Property.Check(Cases, c =>
    {
        var document = Document(c, 1);
        var valid = document.Valid();
        var days = Projector.Project(document.WithTimeline("step", "\"P1D\"").Valid());
        foreach (var other in new[] { Projector.Project(document.WithTimeline("step", "\"P7D\"").Valid()), Projector.Project(valid), Projector.Project(valid, TimeGrid.At([days.Grid.Seconds[100], days.Grid.Seconds[400]])) })
        {
            for (var point = 0; point < other.Grid.Count; point++)
            {
                var day = Array.BinarySearch(days.Grid.Seconds, other.Grid.Seconds[point]);
                Assert.True(day >= 0);
                Assert.Equal((days.Minted[day], days.Burned[day], days.Locked[day], days.Circulating[day]), (other.Minted[point], other.Burned[point], other.Locked[point], other.Circulating[point]));
            }
        }
    }, output, 100);

    [Fact]
    public void Project_AllocationSplitInTwo_ChangesNothing() => Property.Check(Cases, c =>
    {
        // The first bucket as two of the same kind. All burns are out of circulation: one out of a single bucket would hit a
        // half of it, or be clipped a base unit of dust earlier.
        // Grants are left out: half a bucket may lack what the whole one holds.
        var apart = c with { Burns = [.. c.Burns.Select(b => b with { From = -1 })], Grants = [] };
        // Nobody is left out of circulation, or the dust of a burn could fall on the other side and show in a formula.
        var all = Doc.Of("{}");
        var (whole, split) = (Projector.Project(Document(apart, 1).With("circulation", all).Valid()), Projector.Project(Document(apart, 1, split: true).With("circulation", all).Valid()));
        Assert.Equal(whole.Minted, split.Minted);
        Assert.Equal(whole.Burned, split.Burned);
        Assert.Equal(whole.Locked, split.Locked);
        Assert.Equal(whole.Unlocked, split.Unlocked);
    }, output, 200);

    [Fact]
    public void Project_SupplyTimesAThousand_ScalesEveryFigure() => Property.Check(Cases, c =>
    {
        // Each of some 3,000 floors takes less than a base unit. A floor may also decide whether a grant is paid, so there are none.
        c = c with { Grants = [] };
        var (one, thousand) = (Projector.Project(Document(c, 1).Valid()), Projector.Project(Document(c, 1_000).Valid()));
        for (var point = 0; point < one.Grid.Count; point++)
        {
            Close(one.Minted[point], thousand.Minted[point]);
            Close(one.Burned[point], thousand.Burned[point]);
            Close(one.Circulating[point], thousand.Circulating[point]);
        }

        static void Close(TokenAmount small, TokenAmount large) => Assert.InRange(Int128.Abs((small.BaseUnits * 1_000) - large.BaseUnits), Int128.Zero, 1_000 * 3_000);
    }, output, 200);

    static ObjectNode Document(Case c, int scale, bool split = false)
    {
        string Amount(long tokens) => $"{tokens * scale}";
        string Holder(int i) => i % 3 == 2 ? "treasury" : "other";

        // Sizes are multiples of 20 and vest in ten parts, so that two halves vest as the whole does.
        string Vesting(int i) => i % 2 == 0
            ? """{ "kind": "immediate" }"""
            : """{ "kind": "linear", "unlockAtLaunch": 0, "cliff": "P0M", "atCliff": "accrued", "duration": "P10M", "durationFrom": "launch", "every": "P1M" }""";
        var buckets = c.Buckets.SelectMany((size, i) => split && i == 0
            ? new[] { Doc.Bucket("b0", Amount(size * 10), Vesting(0), Holder(0)), Doc.Bucket("half", Amount(size * 10), Vesting(0), Holder(0)) }
            : [Doc.Bucket($"b{i}", Amount(size * 20), Vesting(i), Holder(i))]);
        return Doc.Plain.WithToken("decimals", "2").WithToken("maxSupply", c.Capped ? $"\"{Amount((c.Buckets.Sum() * 20L) + 3_000)}\"" : "null")
            .WithTimeline("launch", "\"2027-01-31\"").WithTimeline("blockTime", "\"PT86400S\"")
            .With("circulation", Doc.Of("""{ "excludeHolders": ["treasury"] }"""))
            .WithAllocations([.. buckets])
            .WithEmissions([.. c.Emissions.Select((e, j) => Emission(e.Kind, Amount(e.Size), e.Size, $"e{j}")).Where((text, j) => c.Emissions[j].Kind != 2 || !c.Emissions[..j].Any(e => e.Kind == 2))])
            .WithBurns([.. c.Burns.Select((b, j) => Burn(b.Kind, Amount(b.Size), b.Size, $"x{j}", b.From >= 0 && b.From < c.Buckets.Length ? $"b{b.From}" : "circulating"))])
            .WithGrants([.. c.Grants.Select((g, j) => Grant(g.Kind, Amount(g.Size * 5L), g.Size, $"g{j}", $"b{Math.Max(0, g.From) % c.Buckets.Length}"))]);
    }

    const string Vests = """, "payouts": { "vesting": { "kind": "linear", "unlockAtLaunch": 0.1, "cliff": "P1M", "atCliff": "nothing", "duration": "P5M", "durationFrom": "cliff", "every": "continuous" } }""";

    // Of kind 2 a pool whose rest comes back after 30 days, of kind 3 one that locks what it pays.
    static string Grant(int kind, string amount, int size, string id, string from) => kind >= 2 ? Pool(kind, amount, size, id, from) : $$"""
        { "id": "{{id}}", "name": "{{id}}", "from": "{{from}}", "kind": "allo-v1", "matchAmount": "{{amount}}", "roundFee": 0.0{{size % 10}}, "every": "P{{size}}D", "rounds": {{kind + 1}},
          "applicationsStart": "2027-02-05T12:00:00Z", "applicationsEnd": "2027-03-26T12:00:00Z", "roundStart": "2027-04-03T12:00:00Z", "roundEnd": "2027-04-17T12:00:00Z"
          {{(kind % 2 == 0 ? "" : Vests)}} }
        """;

    static string Pool(int kind, string amount, int size, string id, string from) => $$"""
        { "id": "{{id}}", "name": "{{id}}", "from": "{{from}}", "kind": "allo-v2", "matchAmount": "{{amount}}", "poolFee": 0.0{{size % 10}}, "every": "P{{size}}D", "rounds": {{kind + 1}}, "payouts": { "expected": 0.{{size}} },
          "registrationStart": "2027-02-05T12:00:00Z", "registrationEnd": "2027-03-26T12:00:00Z", "allocationStart": "2027-04-03T12:00:00Z", "allocationEnd": "2027-04-17T12:00:00Z",
          "strategy": { "kind": "{{(kind == 2 ? "qv-simple" : "lockup-linear")}}" } }
        """;

    static string Emission(int kind, string amount, int size, string id) => $$"""{ "id": "{{id}}", "name": "{{id}}", "holder": "staking", """ + kind switch
    {
        0 => FormattableString.Invariant($$""" "kind": "inflation", "initialAnnual": {{size / 100m}}, "annualReduction": 0.15, "terminalAnnual": 0.01 }"""),
        1 => $$""" "kind": "formula", "expression": "supply * 0.001 + circulating / 1000", "every": "P{{size}}D" }""",
        2 => $$""" "kind": "tail", "cap": "{{amount}}000000", "speed": 14, "tailReward": "{{amount}}" }""",
        _ => $$""" "kind": "constant", "amount": "{{amount}}", "every": "P1M", "start": "P0M", "duration": null }""",
    };

    static string Burn(int kind, string amount, int size, string id, string from) => $$"""{ "id": "{{id}}", "name": "{{id}}", "from": "{{from}}", """ + kind switch
    {
        0 => FormattableString.Invariant($$""" "kind": "shareOfSupply", "share": {{size / 1_000m}}, "every": "P1M", "start": "P{{size % 5}}M" }"""),
        1 => $$""" "kind": "table", "entries": [ { "at": "P3M", "amount": "{{amount}}0" }, { "at": "2028-02-29", "amount": "{{amount}}" } ] }""",
        2 => $$""" "kind": "fixed", "amount": "{{amount}}", "every": "P{{size}}D", "duration": "P12M" }""",
        _ => $$""" "kind": "fixed", "amount": "{{amount}}", "every": "P1M" }""",
    };

    static TokenAmount Sum(IEnumerable<TokenAmount> amounts) => amounts.Aggregate(TokenAmount.Zero, TokenAmount.Add);
}
