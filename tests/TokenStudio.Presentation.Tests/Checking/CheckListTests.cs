using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Checking;

namespace TokenStudio.Tests;

public sealed class CheckListTests
{
    static CheckList List(params Edit[] edits) => CheckList.Of(Meridian.Project([.. edits]));

    static Edit Limits(string name, decimal value) => Edit.Set("/limits", ObjectNode.Of((name, Node.Of(value))));

    [Fact]
    public void Of_Meridian_IsWorstFirstWithCounts()
    {
        var list = List();
        Assert.Equal(
        [
            "Month 12 cliff releases 28.2% of circulating supply", "1.5% of max supply is in no bucket", "First 12 months unlock 2.05× the TGE float",
            "Insiders reach 37.7% of circulating supply in month 35", "3 insider cliffs fall on month 12",
        ], list.Failed.Select(r => r.Sentence.ToString()));
        Assert.Equal(["1 critical", "4 warnings", "9 passed"], list.Counts.Select(c => c.Text.ToString()));
        Assert.Equal("9 passed, 4 do not apply", list.HeldText.ToString());
        Assert.Equal(["10%", "0.1%", "2.0×", "30%", "2"], list.Failed.Select(r => r.Limit!.Text.ToString()));
        Assert.Equal(["Go to month 12", "Go to buckets", "Go to month 12", "Go to month 35", "Go to month 12"], list.Failed.Select(r => r.Jump!.Label.ToString()));
        Assert.Equal(Checks.All.Count, list.Rows.Count());
    }

    [Fact]
    public void Row_ThatDoesNotApply_SaysWhyAndHasNoLimit()
    {
        var row = List().Held.First(r => r.Code == "lasting-inflation");
        Assert.Equal(("Does not apply", "No emission mints new tokens.", ""), (row.Word.ToString(), row.Sentence.ToString(), row.Number.ToString()));
        Assert.Null(row.Limit);
        Assert.Null(row.Jump);
    }

    // 118,300,000 of 1,000,000,000 are 11.83 %: under 11.84 %, and not to be read as 11.8 % of 11.8 %.
    [Theory]
    [InlineData("0.12", "11.8%")]
    [InlineData("0.1183", "11.8%")]
    [InlineData("0.11835", "11.83%")]
    [InlineData("0.1184", "11.83%")]
    public void Number_NearItsLimit_ShowsWhatTellsThemApart(string limit, string number) =>
        Assert.Equal(number, List(Limits("floatAtLaunch", decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture))).Rows.First(r => r.Code == "float-at-launch").Number);

    [Fact]
    public void Fixes_OfMeridian_EachLeaveLessToDo()
    {
        foreach (var row in List().Failed)
        {
            Assert.NotEmpty(row.Fixes);
            Assert.All(row.Fixes, fix => Assert.NotNull(Meridian.Review(fix.Edits).Valid));
        }

        Assert.DoesNotContain(List([.. List().Failed.First(r => r.Code == "insider-cliffs-together").Fixes[0].Edits]).Failed, r => r.Code == "insider-cliffs-together");
    }

    [Fact]
    public void Findings_OfAClippedEmission_AreSaidOnce()
    {
        var review = Meridian.Review(Meridian.Emission("more", "staking", "10000000"));
        var codes = CheckList.Findings(review.Findings, Model.Simulation.Projector.Project(review.Valid!)).Select(f => f.Code).ToArray();
        Assert.Contains("clipped-at-cap", codes);
        Assert.DoesNotContain("emissions-past-cap", codes);
    }

    [Fact]
    public void Attention_OfTheReport_IsWhatFailedWithItsLimit()
    {
        var report = ReportBuilder.Of(Meridian.Projection, Meridian.Document, "", DateTimeOffset.UnixEpoch);
        Assert.Equal(List().Failed.Select(r => r.Sentence.ToString()), report.Attention.Select(n => n.Headline.ToString()));
        Assert.Equal("Team, Seed round and Advisors cliff: +64.6M MRD on 1 Mar 2028. The limit is at most 10%.", report.Attention[0].Detail);
        Assert.Equal("The limit set for this scenario is at most 0.1%.", report.Attention[1].Detail);
        Assert.Equal([true, false, false, false, false], report.Attention.Select(n => n.Critical));
    }
}
