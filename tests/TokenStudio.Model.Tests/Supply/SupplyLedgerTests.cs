using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Supply;

public sealed class SupplyLedgerTests(ITestOutputHelper output)
{
    [Fact]
    public void Verify_MintReleaseWallet_AddsUpToWhatWasMinted()
    {
        // 100 vesting, 30 of it released, 5 minted to a wallet: locked 70, unlocked 35, minted 105.
        var ledger = new SupplyLedger(2, new(105));
        ledger.MintVesting(0, new(100));
        ledger.Release(0, new(30));
        ledger.MintWallet(1, new(5));
        Assert.Equal((new TokenAmount(70), new TokenAmount(35)), ledger.Verify());
        Assert.Equal(new TokenAmount(105), ledger.Minted);
        Assert.Equal((new TokenAmount(70), new TokenAmount(30), new TokenAmount(5)), (ledger.Vesting(0), ledger.Wallet(0), ledger.Wallet(1)));
    }

    [Fact]
    public void Verify_MoreReleasedThanVesting_Throws()
    {
        var ledger = new SupplyLedger(1, null);
        ledger.MintVesting(0, new(10));
        ledger.Release(0, new(11));
        Assert.Throws<InvalidOperationException>(() => ledger.Verify());
    }

    [Fact]
    public void Verify_NegativeRelease_Throws()
    {
        var ledger = new SupplyLedger(1, null);
        ledger.MintVesting(0, new(10));
        ledger.Release(0, new(-1));
        Assert.Throws<InvalidOperationException>(() => ledger.Verify());
    }

    [Fact]
    public void Verify_OneBaseUnitPastTheCap_Throws()
    {
        var ledger = new SupplyLedger(1, new(10));
        ledger.MintWallet(0, new(10));
        ledger.Verify();
        ledger.MintWallet(0, new(1));
        Assert.Throws<InvalidOperationException>(() => ledger.Verify());
    }

    sealed record Bucket(int Kind, int Size, int Cliff, int Periods, int Start, int Holder);

    static readonly Gen<Bucket[]> Buckets =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1_000_000], Gen.Int[0, 12], Gen.Int[1, 20], Gen.Int[-3, 9], Gen.Int[0, 2])
            .Select(t => new Bucket(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5, t.Item6)).Array[0, 6];

    static readonly Gen<(int Amount, int From, int Start)[]> Emissions = Gen.Select(Gen.Int[0, 200_000], Gen.Int[-3, 5], Gen.Int[0, 6]).Array[0, 4];

    [Fact]
    public void Project_RandomScenario_KeepsTheIdentityAtEveryPoint() =>
        Property.Check(Gen.Select(Buckets, Emissions, Gen.Bool, Gen.Int[0, 2]), t =>
        {
            var valid = Scenario(t.Item1, t.Item2, t.Item3, t.Item4).Valid();
            var max = valid.Scenario.Token.MaxSupply;
            var projection = Projector.Project(valid);
            for (var point = 0; point < projection.Grid.Count; point++)
            {
                var (minted, locked, unlocked) = (projection.Minted[point], projection.Locked[point], projection.Unlocked[point]);
                Assert.Equal(minted, locked + unlocked + projection.Burned[point]);
                Assert.True(max is null || minted <= max);
                Assert.True(projection.Circulating[point] >= TokenAmount.Zero && projection.Circulating[point] <= unlocked);

                // Recounted from the columns: buckets minted by now, and what emissions minted.
                var second = projection.Grid.Seconds[point];
                var buckets = Enumerable.Range(0, valid.Sizes.Count).Where(i => valid.MintedAt[i] <= second).Aggregate(TokenAmount.Zero, (sum, i) => sum + valid.Sizes[i]);
                var emitted = Enumerable.Range(0, valid.Emitted.Count).Where(i => valid.Scenario.Emissions[i].Mints).Aggregate(TokenAmount.Zero, (sum, i) => sum + projection.EmittedBy[i][point]);
                Assert.Equal(minted, buckets + emitted);
                for (var i = 0; i < valid.Sizes.Count; i++) Assert.True(projection.VestedBy[i][point] <= valid.Sizes[i]);
            }
        }, output, 500);

    static ObjectNode Scenario(Bucket[] buckets, (int Amount, int From, int Start)[] emissions, bool capped, int step)
    {
        // A cap that leaves 100,000 for emissions, so that some are clipped.
        var cap = buckets.Sum(b => b.Size) + 100_000;
        int[] pots = [.. Enumerable.Range(0, buckets.Length).Where(i => buckets[i].Kind == 4)];
        return Doc.Plain.WithToken("decimals", "2").WithToken("maxSupply", capped ? $"\"{cap}\"" : "null")
            .WithTimeline("launch", "\"2027-01-31\"").WithTimeline("step", new[] { "\"P1M\"", "\"P7D\"", "\"P1D\"" }[step])
            .WithAllocations([.. buckets.Select((b, i) => Doc.Bucket($"b{i}", $"{b.Size}", Vesting(b), new[] { "team", "treasury", "other" }[b.Holder]))])
            .WithEmissions([.. emissions.Select((e, i) => Doc.Monthly($"e{i}", $"{e.Amount}", e.From >= 0 && pots.Length > 0 ? $"b{pots[e.From % pots.Length]}" : "mint", start: $"P{e.Start}M"))])
            .With("circulation", Doc.Of("""{ "excludeHolders": ["treasury"], "excludeAllocations": ["b0"] }""").With("excludeAllocations", Doc.Value(buckets.Length > 0 ? """["b0"]""" : "[]")));
    }

    static string Vesting(Bucket b)
    {
        var start = b.Start > 0 && b.Kind != 4 ? $", \"start\": \"P{b.Start}M\"" : "";
        return b.Kind switch
        {
            0 => $$"""{ "kind": "immediate"{{start}} }""",
            1 => $$"""{ "kind": "linear", "unlockAtLaunch": 0.07, "cliff": "P{{b.Cliff}}M", "atCliff": "accrued", "duration": "P{{b.Cliff + b.Periods}}M", "durationFrom": "launch", "every": "P1M"{{start}} }""",
            2 => $$"""{ "kind": "linear", "unlockAtLaunch": 0.07, "cliff": "P{{b.Cliff}}M", "atCliff": "fixed", "cliffUnlock": 0.13, "duration": "P{{b.Periods}}M", "durationFrom": "cliff", "every": "continuous"{{start}} }""",
            3 => $$"""{ "kind": "pieces", "pieces": [ { "type": "linear", "from": "P{{b.Cliff}}M", "to": "P{{b.Cliff + b.Periods}}M", "amount": "{{b.Size}}" } ]{{start}} }""",
            _ => """{ "kind": "emission" }""",
        };
    }

    [Fact]
    public void Project_BeforeLaunch_IsNothingAtAll()
    {
        var valid = Doc.Plain.WithAllocations(Doc.Bucket("a", "1000", """{ "kind": "immediate", "start": "2020-01-01" }""")).Valid();
        var launch = valid.Scenario.Timeline.LaunchSecond;
        var projection = Projector.Project(valid, TimeGrid.At([launch - 1, launch]));
        Assert.Equal(["0", "1000"], projection.Minted.Select(a => a.ToText(18)));
        Assert.Equal(["0", "1000"], projection.VestedBy[0].Select(a => a.ToText(18)));
        Assert.Equal(["0", "1000"], projection.Circulating.Select(a => a.ToText(18)));
    }
}
