using System.Numerics;
using TokenStudio.Model.Deploying;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

using Dialect = TokenStudio.Model.Tests.Vesting.Dialect;
using VestingKinds = TokenStudio.Model.Vesting.VestingKinds;
using VestingSchedule = TokenStudio.Model.Vesting.VestingSchedule;

namespace TokenStudio.Model.Tests.Deploying;

/// <summary>What contracts are called with, held against their own arithmetic.</summary>
public sealed class ContractFormsTests
{
    static readonly TokenAmount Whole = Doc.Tokens("145000000");

    [Fact]
    public void OpenZeppelin_AccruedCliff_IsExactToTheBaseUnit()
    {
        var terms = Terms(new Dialect("accrued", Cliff: "P365D", Duration: "P1460D"), "openzeppelin");
        Assert.Equal([("startTimestamp", "1803859200"), ("durationSeconds", "126144000"), ("cliffSeconds", "31536000")], Named(terms, "startTimestamp", "durationSeconds", "cliffSeconds"));
        Assert.True(terms.IsExact, $"{terms.Distance.BaseUnits}");
        Assert.Empty(terms.Notes);
    }

    [Fact]
    public void OpenZeppelin_MonthlyPayments_SaysHowFarItRunsAhead()
    {
        // Just before the first payment after the cliff the wallet has released nearly a month's payment more.
        var terms = Terms(new Dialect("accrued", Duration: "P48M", Every: "P1M"), "openzeppelin");
        Assert.Equal("The design pays in 37 payments, this contract by the second: it runs ahead of the design between two payments.", Assert.Single(terms.Notes));
        Assert.InRange((double)terms.Distance.BaseUnits / (double)Whole.BaseUnits, 0.9 / 48, 1.1 / 48);
        Assert.NotNull(terms.DistantAt);
    }

    [Fact]
    public void OpenZeppelin_NothingAtTheCliff_CountsFromTheCliff()
    {
        var terms = Terms(new Dialect("nothing", From: "cliff"), "openzeppelin");
        Assert.Equal([("startTimestamp", $"{Dialect.Month(12)}"), ("cliffSeconds", "0")], Named(terms, "startTimestamp", "cliffSeconds"));
        Assert.True(terms.IsExact);
    }

    [Theory]
    [InlineData("openzeppelin")]
    [InlineData("hedgey")]
    public void Wallet_FixedShareAtTheCliff_IsRefused(string form) =>
        Assert.EndsWith("here it pays another amount.", Terms(new Dialect("fixed", AtCliffShare: 0.4m), form).Refusal, StringComparison.Ordinal);

    [Fact]
    public void SablierLinear_FixedShareAtTheCliff_IsWithinTheDustOfItsOwnRounding()
    {
        var terms = Terms(new Dialect("fixed", AtLaunch: 0.1m, AtCliffShare: 0.2m), "sablier-linear");
        Assert.Equal(
            [("unlockAmounts.start", "14500000000000000000000000"), ("unlockAmounts.cliff", "29000000000000000000000000"), ("cliffTime", $"{Dialect.Month(12)}")],
            Named(terms, "unlockAmounts.start", "unlockAmounts.cliff", "cliffTime"));

        // Its progress has 18 digits: at most a billionth of a billionth of the whole is lost.
        Assert.InRange(terms.Distance.BaseUnits, 1, Whole.BaseUnits / 1_000_000_000_000_000_000 + 1);
    }

    [Fact]
    public void SablierDynamic_Curves_AreItsSegments()
    {
        var vesting = Read("""{ "kind": "segments", "segments": [ { "share": 0.25, "exponent": 2, "duration": "PT1000S" }, { "share": 0.75, "exponent": 0.5, "duration": "PT1000S" } ] }""");
        var terms = Terms(vesting, "sablier-dynamic");
        var segments = (ListNode)Assert.Single(terms.Arguments, a => a.Name == "segments").Value;
        Assert.Equal(
            [("36250000000000000000000000", "2000000000000000000", "1803860200"), ("108750000000000000000000000", "500000000000000000", "1803861200")],
            segments.Items.Cast<ObjectNode>().Select(s => (s.Text("amount"), s.Text("exponent"), s.Text("timestamp"))));
        Assert.InRange(terms.Distance.BaseUnits, 0, Whole.BaseUnits / 1_000_000_000_000_000_000);
    }

    [Fact]
    public void SablierDynamic_PaymentsAndOneAtTheStart_AreExact() =>
        Assert.True(Terms(new Dialect("accrued", Duration: "P48M", Every: "P1M", AtLaunch: 0.05m), "sablier-dynamic") is { IsExact: true, Arguments.Count: 4 });

    [Fact]
    public void SablierTranched_Payments_AreExact()
    {
        var terms = Terms(new Dialect("accrued", Duration: "P48M", Every: "P3M", AtLaunch: 0.05m), "sablier-tranched");
        var tranches = (ListNode)Assert.Single(terms.Arguments, a => a.Name == "tranches").Value;
        Assert.True(terms.IsExact);
        Assert.Equal(1 + 13, tranches.Items.Count);
        Assert.Equal([("params.startTime", $"{Dialect.Month(0) - 1}")], Named(terms, "params.startTime"));
    }

    [Fact]
    public void SablierTranched_BySecond_IsCutIntoMonthsAndSaysSo()
    {
        var terms = Terms(new Dialect("nothing", From: "cliff"), "sablier-tranched");
        Assert.Equal(24, ((ListNode)Assert.Single(terms.Arguments, a => a.Name == "tranches").Value).Items.Count);
        Assert.Contains("cut into months", Assert.Single(terms.Notes), StringComparison.Ordinal);
        Assert.InRange((double)terms.Distance.BaseUnits / (double)Whole.BaseUnits, 0.9 / 24, 1.1 / 24);
    }

    [Fact]
    public void Hedgey_EqualPeriods_AreExact()
    {
        var terms = Terms(new Dialect("nothing", From: "cliff", Cliff: "P90D", Duration: "P300D", Every: "P30D"), "hedgey");
        Assert.Equal([("rate", "14500000000000000000000000"), ("period", "2592000"), ("cliff", $"{Dialect.Month(0) + (90 * 86_400)}")], Named(terms, "rate", "period", "cliff"));
        Assert.True(terms.IsExact);
    }

    [Fact]
    public void Hedgey_CalendarMonths_SaysThatPaymentsFallSomeDaysOff()
    {
        var terms = Terms(new Dialect("accrued", Duration: "P48M", Every: "P1M"), "hedgey");
        Assert.Contains("months have 28 to 31 days", Assert.Single(terms.Notes), StringComparison.Ordinal);
        Assert.Equal([("period", $"{(Dialect.Month(48) - Dialect.Month(0)) / 48}")], Named(terms, "period"));
        Assert.False(terms.IsExact);
    }

    [Theory]
    [InlineData("""{ "kind": "immediate" }""", "Everything is due at the start: send it, no contract is needed.")]
    [InlineData("""{ "kind": "emission" }""", "Emissions unlock it, not a vesting contract.")]
    [InlineData("""{ "kind": "halfLife", "cliff": "P90D", "halfLife": "P90D" }""", "It never quite ends, and these contracts do.")]
    [InlineData("""{ "kind": "pieces", "pieces": [ { "type": "linear", "from": "P0M", "to": "P12M", "amount": "72500000" }, { "type": "linear", "from": "P6M", "to": "P18M", "amount": "72500000" } ] }""", "Its pieces overlap or are too many for one contract; use one for each piece.")]
    public void Of_WhatNoContractDoes_IsRefusedByEach(string vesting, string why) =>
        Assert.All(ContractForms.Of(Read(vesting), Whole, Dialect.Origin), terms => Assert.Equal(why, terms.Refusal));

    [Fact]
    public void Of_EveryDialect_GivesAllTokensByItsEndAndNeverMore()
    {
        var seen = 0;
        foreach (var at in (string[])["nothing", "accrued", "fixed"])
        {
            foreach (var every in (string[])["continuous", "P1M", "P30D"])
            {
                foreach (var first in (string[])["afterOnePeriod", "atStart"])
                {
                    var dialect = new Dialect(at, Cliff: "P360D", Duration: "P720D", Every: every, First: first, AtLaunch: 0.1m, AtCliffShare: at == "fixed" ? 0.2m : 0m);
                    if (dialect.Problems.Count > 0) continue;
                    foreach (var terms in ContractForms.Of(dialect.Vesting, Whole, Dialect.Origin).Where(t => t.Refusal is null))
                    {
                        seen++;
                        Assert.InRange((double)terms.Distance.BaseUnits / (double)Whole.BaseUnits, 0, 0.12);
                        Assert.Equal((BigInteger)Whole.BaseUnits, Given(terms) + (BigInteger)terms.Outside.BaseUnits);
                    }
                }
            }
        }

        Assert.True(seen > 40, $"{seen} contracts seen");
    }

    static BigInteger Given(ContractTerms terms) =>
        BigInteger.Parse(((TextNode)terms.Arguments.First(a => a.Name is "params.depositAmount" or "amount" or "tokens").Value).Text, System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<(string, string)> Named(ContractTerms terms, params string[] names)
    {
        Assert.Null(terms.Refusal?.ToString());
        return names.Select(name => (name, ((TextNode)Assert.Single(terms.Arguments, a => a.Name == name).Value).Text));
    }

    static ContractTerms Terms(Dialect dialect, string form)
    {
        Assert.Empty(dialect.Problems);
        return Terms(dialect.Vesting, form);
    }

    static ContractTerms Terms(VestingSchedule vesting, string form) => ContractForms.Of(vesting, Whole, Dialect.Origin).Single(t => t.Form.Id == form);

    static VestingSchedule Read(string json) => VestingKinds.All.Read(Doc.Of(json), new ReadContext(18));
}
