using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class NewGrantTests
{
    [Fact]
    public void Programme_Meridian_StartsFiveWeeksAfterLaunchPaidByTheTreasury()
    {
        var review = GrantSample.With();
        var node = GrantSample.Node(review);

        // Launch is 1 March 2027: 35, 56, 63 and 77 days later, at noon. 1,000,000,000 / 4,000.
        Assert.Equal(["2027-04-05T12:00:00Z", "2027-04-26T12:00:00Z", "2027-05-03T12:00:00Z", "2027-05-17T12:00:00Z"], GrantWindows.Members.Select(m => node.Text(m.Member)));
        Assert.Equal(("treasury", "250000", "Grants round 1"), (node.Text("from"), node.Text("matchAmount"), node.Text("name")));
        Assert.NotNull(review.Valid);
    }

    [Fact]
    public void Programme_WithoutTreasury_IsPaidByTheEcosystem()
    {
        var without = Meridian.Review(Edit.Remove("/allocations/treasury"));
        var (_, add) = NewGrant.Programme(without.Document!);
        Assert.Equal("ecosystem", ((ObjectNode)((ListNode)((SetEdit)add).Value).Items[0]).Text("from"));
    }

    [Fact]
    public void Copy_ARound_HasAnIdAndANameOfItsOwn()
    {
        var review = GrantSample.With();
        var (id, add) = NewGrant.Copy(review.Document!, GrantSample.Node(review));
        var copied = EditApplier.Apply(review.Document!, [add]).Document!;

        Assert.Equal(["round-1", "round-2"], GrantDocument.All(copied).Select(g => g.Id));
        Assert.Equal("Grants round 1, copy", GrantDocument.Find(copied, id)!.Text("name"));
        Assert.Equal(GrantSample.Node(review).Without("id").Without("name"), GrantDocument.Find(copied, id)!.Without("id").Without("name"));
    }

    [Fact]
    public void ExampleProjects_ARound_AreADozenWhosePullFallsAsTheirRank()
    {
        var review = GrantSample.With();
        var document = EditApplier.Apply(review.Document!, [NewGrant.ExampleProjects(GrantSample.Node(review))]).Document!;
        var projects = Model.Scenarios.ScenarioReview.Of(document).Scenario!.Grants[0].Projects;
        Assert.Equal([1m, 0.5m, 0.3333m, 0.25m, 0.2m, 0.1667m, 0.1429m, 0.125m, 0.1111m, 0.1m, 0.0909m, 0.0833m], projects.Select(p => p.Pull));
    }

    [Fact]
    public void Operator_TheFirst_IsAnAdminAndTheNextIsNot()
    {
        var review = GrantSample.With();
        var first = NewGrant.Operator(GrantSample.Node(review));
        var with = Meridian.Review([NewGrant.Programme(Meridian.Document).Add, GrantDocument.Add(GrantSample.Node(review), "operators", first)]);
        Assert.Equal(("admin", "operator"), (first.Text("role"), NewGrant.Operator(GrantSample.Node(with)).Text("role")));

        // Its address is yet to be typed.
        var role = Assert.Single(GrantRoles.Of(GrantSample.Node(with), with.Findings, GrantSample.NoDrafts));
        Assert.Equal(("Admin", "A", "", 0), (role.Label, role.Initials, role.Address, role.Wrong));
    }
}
