using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class ProjectPasteTests
{
    const string Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    static ScenarioReview Two => GrantSample.With(GrantSample.Set("projects", new ListNode([GrantSample.Project("alpha", "Alpha"), GrantSample.Project("beta", "Beta")])));

    static GrantProjectsAfter Paste(ScenarioReview review, string path, string text)
    {
        var paste = ProjectPaste.Read(review.Document!, $"/grants/{GrantSample.Id}/projects{path}", text);
        return new(paste, ScenarioReview.Of(EditApplier.Apply(review.Document!, paste.Edits).Document!));
    }

    sealed record GrantProjectsAfter(ProjectPaste Paste, ScenarioReview After)
    {
        public IEnumerable<(string, string, string, decimal)> Projects => After.Scenario!.Grants[0].Projects.Select(p => (p.Name, p.Recipient.IsZero ? "" : p.Recipient.ToString(), p.Status, p.Pull));
    }

    [Fact]
    public void Read_OverTheTable_FillsCellsAndAddsWhatIsPastItsEnd()
    {
        var pasted = Paste(Two, "/beta/name", $"Gamma\t{Address}\tRejected\t3\r\nDelta\t\tpending\t0.5\r\n");
        Assert.Equal([("Alpha", "", "approved", 1m), ("Gamma", Address, "rejected", 3m), ("Delta", "", "pending", 0.5m)], pasted.Projects);
        Assert.Equal((2, 0, 0), (pasted.Paste.Projects, pasted.Paste.Refused.Count, pasted.Paste.Problems.Count));
    }

    [Fact]
    public void Read_AListWithItsHead_IsAddedWhole()
    {
        var pasted = Paste(GrantSample.With(), "", $"name,address,status,pull\nOne,{Address},approved,2\nTwo");
        Assert.Equal([("One", Address, "approved", 2m), ("Two", "", "approved", 1m)], pasted.Projects);
    }

    [Fact]
    public void Read_WhatCannotBe_IsSaidAndTheRestTaken()
    {
        var pasted = Paste(Two, "/beta/name", "Gamma\t0x12\nDelta\tnowhere\nEpsilon");
        Assert.Equal(["Alpha", "Gamma", "Epsilon"], pasted.Projects.Select(p => p.Item1));
        Assert.Equal("0x12", pasted.Paste.Refused["/grants/round-1/projects/beta/recipient"].Text);
        Assert.Equal("Line 2: Paid to is an address: 0x and 40 hexadecimal digits.", Assert.Single(pasted.Paste.Problems).ToString());
    }

    [Fact]
    public void Rows_AProject_ShowsWhatIsMeant()
    {
        var review = Two;
        var form = new GrantForm(review.Document!, GrantSample.Id, review.Scenario, review.Findings, GrantSample.NoDrafts);
        var row = GrantProjects.Rows(GrantSample.Node(review), form)[0];
        Assert.Equal(("Alpha", "", "approved", "1"), (row.Name.Text, row.Recipient.Text, row.Status.Value, row.Pull!.Text));
        Assert.Equal("2 projects, 2 approved", GrantProjects.Line(GrantSample.Node(review)).ToString());
    }
}
