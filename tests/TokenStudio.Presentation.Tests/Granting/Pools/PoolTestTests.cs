using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Presentation.Granting.Pools;

namespace TokenStudio.Tests.Granting.Pools;

public sealed class PoolTestTests
{
    public static TheoryData<string> Kinds => [.. StrategyKinds.All.Select(PoolStrategies.WordOf)];

    [Fact]
    public void Of_GrantsAsAsked_ShowsWhoGetsWhatAndWhereTheRestGoes()
    {
        var result = Shown("direct-grants-simple");
        Assert.Equal("2 of 2 recipients paid; 4 simulated voters, 12 calls", result.Line.ToString());
        Assert.Equal(("Asked", "Backers", "USDC"), (result.FigureHead.ToString(), result.SupportersHead.ToString(), result.Symbol));
        Assert.Equal([("Alpha", "600", "600", 1.0, "Accepted", "14 Jun 2027"), ("Beta", "300", "300", 0.5, "Accepted", "14 Jun 2027")], result.Bars.Select(b => (b.Name, b.Figure, b.Gets, b.Part, b.StatusText.ToString(), b.When)));
        Assert.Equal(["Alpha", "Accepted", "4", "600", "0", "600", "14 Jun 2027", "14 Jun 2027", "600"], result.Table.Rows[0].Cells);
        Assert.Equal([("Funded", "1,000"), ("Fee, to Allo's treasury", "25"), ("Paid to recipients", "900"), ("Returned to managers", "75")], result.Money.Rows.Select(r => (r.Cells[0], r.Cells[1])));
        Assert.Equal("in USDC; 1,000 in, 1,000 out or left", result.Money.Note.ToString());
        Assert.Empty(result.Notes);
        Assert.Empty(result.Reverts);
    }

    [Fact]
    public void Of_QuadraticVotes_AreRootsOfTheCreditsGiven()
    {
        // Four voters with 100 credits each, all for Alpha: 4 x 10 roots; and all the pool less its fee.
        var result = Shown("qv-simple", more: """, "maxVoiceCreditsPerAllocator": 100""");
        Assert.Equal([("Alpha", "4", "40", "975"), ("Beta", "0", "0", "0")], result.Bars.Select(b => (b.Name, b.Supporters, b.Figure, b.Gets)));
        Assert.Equal("40,000,000,000", result.Table.Rows[0].Cells[3]);
        Assert.Equal("1 of 2 recipients paid; 4 simulated voters, 12 calls; Alpha gets most, 975 USDC", result.Summary.ToString());
    }

    [Fact]
    public void Of_Gifts_AreMatchedByTheProgrammesOwnFormula()
    {
        // (4 sqrt 10)^2 - 40 = 120 USDC, which the pool has; 40 were given.
        var result = Shown("donation-voting-merkle-distribution-direct-transfer");
        Assert.Equal(("40", "4", "120"), (result.Bars[0].Figure, result.Bars[0].Supporters, result.Bars[0].Gets));
        Assert.Contains(result.Money.Rows, r => r.Cells.SequenceEqual(["Gifts and straight payments that reached recipients", "40"]));
    }

    [Fact]
    public void Of_WhatTheContractRefuses_IsNamedWithItsError()
    {
        // 780 lie in the pool; Alpha, whom the crowd favours, is granted its 600 first, and 300 more are not there.
        var result = Shown("direct-grants-simple", amount: "800");
        Assert.Equal(["600", "0"], result.Bars.Select(b => b.Gets));
        var line = Assert.Single(result.Reverts);
        Assert.Equal(("allocate: Beta", "ALLOCATION_EXCEEDS_POOL_AMOUNT", "once"), (line.Function, line.Error, line.Times.ToString()));
    }

    [Fact]
    public void Of_AContractThatPaysNobody_SaysWhy() => Assert.Contains(
        "The pool amount is deleted before it is sent: the winner gets 0 and the money stays for ever.", Shown("wrapped-voting-nft-mint").Notes.Select(n => n.ToString()));

    [Fact]
    public void Of_APoolTheContractRefuses_SaysItsError()
    {
        // Allocation ends a day before it begins.
        var input = PoolTestSample.Input("qv-simple");
        var windows = input.Pool.Windows with { AllocationEnd = input.Pool.Windows.AllocationStart - NodaTime.Duration.FromDays(1) };
        var result = PoolResult.Of(PoolTest.Run(input with { Pool = input.Pool with { Windows = windows }, Terms = input.Terms with { Windows = windows } }).Trial!, "USDC");
        Assert.Equal(["The contract would not make this pool: INVALID."], result.Notes.Select(n => n.ToString()));
        Assert.Empty(result.Bars);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Run_AStrategyAsANewPoolBeginsWithIt_IsPlayed(string word)
    {
        var test = PoolTestSample.Run("qv-simple");
        var trial = test.Against(word)!;
        Assert.Null(trial.Refused);
        Assert.Equal(trial.Money.In, trial.Money.Out);
        Assert.Equal(word, PoolStrategies.WordOf(trial.Input.Strategy));
        Assert.Equal(2, PoolResult.Of(trial, "USDC").Bars.Count);
    }

    [Fact]
    public void Run_WithoutProjects_SaysSo() => Assert.Equal(
        "No approved projects yet: a pool needs some to pay.", PoolTest.Run(PoolTestSample.Input("qv-simple") is var input ? input with { Gifts = input.Gifts with { Projects = [] } } : null!).Problem!.ToString());

    [Fact]
    public void Run_EqualInputs_AreEqual() => Assert.Equal(PoolTestSample.Input("qv-simple"), PoolTestSample.Input("qv-simple"));

    [Fact]
    public void File_ATrial_IsWholeBaseUnits()
    {
        var file = PoolFile.Table(PoolTestSample.Run("direct-grants-simple").Trial!);
        Assert.Equal("id,project,status,supporters,figure,given_units,allocated_units,paid_units,rate_units,first_payout,last_payout", string.Join(',', file.Columns.Select(c => c.Key)));
        Assert.Equal("alpha,Alpha,Accepted,4,600000000,0,600000000,600000000,0,2027-06-14,2027-06-14", string.Join(',', file.Rows[0].Cells));
        Assert.Equal("beta,Beta,Accepted,0,300000000,0,300000000,300000000,0,2027-06-14,2027-06-14", string.Join(',', file.Rows[1].Cells));
    }

    [Fact]
    public void Json_ATrial_HoldsMoneyRevertsAndQuirks()
    {
        var json = NodeWriter.WriteCompact(PoolFile.Json(PoolTestSample.Run("wrapped-voting-nft-mint").Trial!));
        Assert.StartsWith("""{"strategy":"WrappedVotingNftMintStrategy","mode":"as-deployed","decimals":6,"measure":"mints","refused":null""", json, StringComparison.Ordinal);
        Assert.Contains("{\"funded\":\"1000000000\",\"given\":\"0\",\"fee\":\"25000000\",\"paid\":\"0\",\"passed\":\"0\",\"returned\":\"0\",\"lost\":\"0\",\"left\":\"975000000\"}", json, StringComparison.Ordinal);
        Assert.Contains("[\"winner-is-paid-nothing\"]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_GrantsWithVotes_SaysWhoGainsAndWhoLoses()
    {
        var test = PoolTestSample.Run("direct-grants-simple");
        var tables = PoolComparisonTables.Of(PoolComparison.Of(test.Trial!, test.Against("qv-simple")!), "USDC");
        Assert.Equal("Alpha gains most by the second, +375 USDC; Beta loses most, \u2212300.", tables.Line.ToString());
        Assert.Equal([["Alpha", "600", "975", "+375"], ["Beta", "300", "0", "\u2212300"]], tables.Recipients.Rows.Select(r => r.Cells));

        // |600 - 300| / (2 x 900) = 0.167.
        Assert.Equal(["Direct grants by milestones", "2", "900", "66.7%", "0.167", "75", "14 Jun 2027", "14 Jun 2027"], tables.Strategies.Rows[0].Cells);
        Assert.Equal(["Quadratic voting", "1", "975", "100%", "0.000", "0", "14 Jun 2027", "14 Jun 2027"], tables.Strategies.Rows[1].Cells);
        Assert.Equal([["alpha", "Alpha", "600000000", "975000000", "375000000"], ["beta", "Beta", "300000000", "0", "-300000000"]], tables.File.Rows.Select(r => r.Cells));
    }

    [Fact]
    public void Compare_AsDeployedWithAsIntended_ShowsWhatAQuirkTakes()
    {
        var test = PoolTestSample.Run("wrapped-voting-nft-mint");
        var tables = PoolComparisonTables.Of(PoolComparison.Of(test.Trial!, test.Against(PoolTest.AsIntended)!), "USDC");
        Assert.Equal("Alpha gains most by the second, +975 USDC; nobody loses.", tables.Line.ToString());
        Assert.Equal("Voting by minting, as intended", tables.Strategies.Rows[1].Cells[0]);
    }

    static PoolResult Shown(string strategy, string amount = "1000", string more = "") => PoolResult.Of(PoolTestSample.Run(strategy, amount, more).Trial!, "USDC");
}
