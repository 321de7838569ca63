using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Deploying;

namespace TokenStudio.Tests;

public sealed class ContractPanelTests
{
    static ContractPanel Of(Scenario scenario, string id)
    {
        var index = scenario.Allocations.ToList().FindIndex(a => a.Id == id);
        return ContractPanel.Of(scenario, scenario.Allocations[index], Meridian.Projection.Valid.Sizes[index])!;
    }

    static ContractOffer Team(string contract) => Of(Meridian.Projection.Scenario, "team").Offers.Single(o => o.Id == contract);

    [Fact]
    public void Of_TheTeam_OffersEachContract() =>
        Assert.Equal(["openzeppelin", "sablier-linear", "sablier-dynamic", "sablier-tranched", "hedgey"], Of(Meridian.Projection.Scenario, "team").Offers.Select(o => o.Id));

    // 145,000,000 tokens of 18 decimals over 1,461 days from 1 March 2027, a cliff after the first 366.
    [Fact]
    public void Of_TheTeamsWallet_IsItsConstructorWithAWarning()
    {
        var offer = Team("openzeppelin");
        Assert.Equal([("beneficiary", ""), ("startTimestamp", "1803859200"), ("durationSeconds", "126230400"), ("cliffSeconds", "31622400"), ("tokens", "145000000000000000000000000")], offer.Lines.Select(l => (l.Name, l.Value)));
        Assert.True(offer.Possible);
        Assert.False(offer.Exact);
        Assert.StartsWith("Differs by up to ", offer.Fit.ToString(), StringComparison.Ordinal);
        Assert.Contains(offer.Notes, note => note.ToString() == "The design pays in 37 payments, this contract by the second: it runs ahead of the design between two payments.");
    }

    [Fact]
    public void Of_TheTeamsTranches_AreExactAndCopiedAsTheyAreCalled()
    {
        var offer = Team("sablier-tranched");
        Assert.True(offer.Exact);
        Assert.Equal(("tranches[0].amount", "36250000000000000000000000"), (offer.Lines[3].Name, offer.Lines[3].Value));
        var call = (ListNode)NodeReader.ReadAny(System.Text.Encoding.UTF8.GetBytes(offer.Json), out _)!;
        Assert.Equal(["params.recipient", "params.depositAmount", "params.startTime", "tranches"], call.Items.Select(i => ((ObjectNode)i).Text("name")));
    }

    [Fact]
    public void Of_AScheduleNoContractHas_SaysWhy()
    {
        var offer = Of(Meridian.Projection.Scenario, "airdrop").Offers.Single(o => o.Id == "openzeppelin");
        Assert.True(offer.Possible);   // a part at the start is sent without it
        Assert.Contains(offer.Notes, note => note.ToString().EndsWith("are due at the start and sent without this contract.", StringComparison.Ordinal));

        var curve = Meridian.Project(Edit.Set("/allocations/team/vesting", ObjectNode.Of(("kind", Node.Of("tranches")), ("tranches", new ListNode([
            ObjectNode.Of(("at", Node.Of("P6M")), ("share", Node.Of(0.7m))), ObjectNode.Of(("at", Node.Of("P12M")), ("share", Node.Of(0.3m)))])))));
        var refused = Of(curve.Scenario, "team").Offers.Single(o => o.Id == "openzeppelin");
        Assert.Equal((false, "A wallet releases along one straight line; this schedule is none."), (refused.Possible, refused.Fit.ToString()));
        Assert.Empty(refused.Lines);
    }
}
