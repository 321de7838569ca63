using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class MatchingResultTests
{
    [Fact]
    public void Of_FourGiftsToOneProject_AreTheSquareOfTheirRoots()
    {
        // Four gifts of 10 USDC: (4 sqrt 10)^2 - 40 = 120, all of the squares: the whole pool of 250,000, held at 15 %.
        var result = MatchingResult.Of(GrantSample.Trial(GrantSample.Simple()));
        Assert.Equal("4 gifts, $40 raised, 1 at the cap", result.Line.ToString());
        Assert.Equal([("Alpha", "4", "40", "37,500"), ("Beta", "0", "0", "0")], result.Bars.Select(b => (b.Name, b.Donors, b.Raised, b.Match)));
        Assert.Equal((0.15, 0.85, null, 0.15, "cap 37.5k"), (result.Bars[0].Solid, result.Bars[0].Lost, result.Bars[0].Before, result.Cap, result.CapLabel.ToString()));
        Assert.Equal(["Alpha", "4", "40.00", "250,000", "212,500", "37,500"], result.Table.Rows[0].Cells);
        Assert.Equal("in USDC, of 250,000", result.Table.Note.ToString());
    }

    [Fact]
    public void Of_ARoundThatDoesNotFillItsPool_PaysWhatTheSquaresAskFor()
    {
        // 4 x 4 roots of 3,162 of 10,000,000 base units: S = 12,648, R = 4 x 1,756, T = 40,000,000.
        var trial = GrantSample.Trial(GrantSample.Simple(GrantSample.Set("matching/wholePool", Node.Of(false)), Edit.Remove($"/grants/{GrantSample.Id}/matching/cap")));
        Assert.Equal([new BigInteger((12_648L * 12_648) + (4 * 1_756) - 40_000_000)], trial.Matched);
        Assert.Equal("4 gifts, $40 raised", MatchingResult.Of(trial).Line.ToString());
        Assert.Null(MatchingResult.Of(trial).Cap);
    }

    [Fact]
    public void Csv_TheSameGifts_AreWholeBaseUnits() => Assert.Equal(
        "id,project,donors,raised_usd,before_cap_units,match_units\r\nalpha,Alpha,4,40.00,250000000000,37500000000\r\nbeta,Beta,0,0.00,0,0\r\n",
        MatchingResult.Csv(GrantSample.Trial(GrantSample.Simple())));

    [Fact]
    public void Csv_AFormulaForAName_IsNone() => Assert.Contains(
        ",'=1+1,", MatchingResult.Csv(GrantSample.Trial(GrantSample.Simple(Edit.Set($"/grants/{GrantSample.Id}/projects/alpha/name", Node.Of("=1+1"))))), StringComparison.Ordinal);

    [Fact]
    public void Run_TheExampleProjects_IsTheSameEachTime()
    {
        var review = GrantSample.With();
        var with = GrantSample.With(NewGrant.ExampleProjects(GrantSample.Node(review)));
        var result = MatchingResult.Of(GrantSample.Trial(with));
        Assert.Equal("1,703 gifts, $23,794 raised, 3 at the cap", result.Line.ToString());
        Assert.Equal(["37,500", "37,500", "37,500", "31,683", "31,217", "27,336", "14,624", "10,731", "6,993", "5,699", "4,928", "4,287"], result.Bars.Select(b => b.Match));
        Assert.Equal("31,682.923415829648689108", result.Table.Rows[3].Cells[^1]);
        Assert.Equal(result.Table.Rows.Select(r => string.Join(' ', r.Cells)), MatchingResult.Of(GrantSample.Trial(with)).Table.Rows.Select(r => string.Join(' ', r.Cells)));
    }

    [Theory]
    [InlineData("pairwise")]
    [InlineData("cluster")]
    [InlineData("cocm")]
    public void Run_AMechanismInDouble_SharesNoMoreThanThePool(string mechanism)
    {
        var review = GrantSample.With();
        var trial = GrantSample.Trial(GrantSample.With(NewGrant.ExampleProjects(GrantSample.Node(review)), GrantSample.Set("matching/mechanism", Node.Of(mechanism)), GrantSample.Set("donors", ObjectNode.Of(("count", Node.Of(100m))))));
        var paid = trial.Matched.Aggregate(BigInteger.Zero, BigInteger.Add);
        Assert.InRange(paid, trial.Input.Pool * 9_999 / 10_000, trial.Input.Pool);
        Assert.All(trial.Matched, m => Assert.True(m <= trial.Input.Pool * 15 / 100));
    }

    [Fact]
    public void Run_WithoutProjectsOrDonors_SaysWhatLacks()
    {
        Assert.Equal("No approved projects yet: a matching needs some to choose among.", GrantSample.Trial(GrantSample.With()).Problem!.ToString());
        Assert.Equal("The number of donors is from 1 to 1,000,000.", GrantSample.Trial(GrantSample.Simple(GrantSample.Set("donors/count", Node.Of(0m)))).Problem!.ToString());
    }

    [Fact]
    public void Of_OneProject_IsExplainedStepByStep()
    {
        var sum = MatchSum.Of(GrantSample.Trial(GrantSample.Simple()), "alpha")!;
        Assert.Equal(("Contributors", "4"), (sum.Steps[0].Words.ToString(), sum.Steps[0].Amount));
        Assert.Equal(["40 USDC", "12,648", "159.971904 USDC", "0.007024 USDC", "119.978928 USDC"], sum.Steps.Skip(1).Take(5).Select(s => s.Amount));
        Assert.Equal(("Match", "37,500 USDC"), (sum.Steps[^1].Words.ToString(), sum.Steps[^1].Amount));
        Assert.Equal("4 votes, 4 counted", sum.VotesLine.ToString());
        Assert.All(sum.Votes, v => Assert.Equal(("$10", "1", "Counts whole."), (v.Gift, v.Coefficient, v.Reason.ToString())));
        Assert.Null(MatchSum.Of(GrantSample.Trial(GrantSample.Simple()), "beta"));
    }

    [Fact]
    public void Of_MatchedProjects_AreATreeOnceAllHaveAddresses()
    {
        Assert.Equal("1 project has no address to be paid at: Alpha.", MerkleExport.Of(GrantSample.Trial(GrantSample.Simple())).Problem!.ToString());
        var export = MerkleExport.Of(GrantSample.Trial(GrantSample.Simple(Edit.Set($"/grants/{GrantSample.Id}/projects/alpha/recipient", Node.Of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")))));

        // One leaf is its own root.
        var leaf = Assert.Single(export.Distribution!.Leaves());
        Assert.Equal(export.Root, Hex.Of(export.Distribution.Merkle()!.Tree().LeafOf(0)));
        Assert.Equal(["0", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "37500000000"], leaf.Take(3).Select(part => part.ToString()));

        // 15 % of the pool, in millionths.
        Assert.Equal(150_000, export.Distribution.Projects[0].PoolMillionths);
    }

    [Fact]
    public void Of_SybilWallets_TakeWhatTheFormulaSays()
    {
        // Two projects, each of the crowd's squares; 150 wallets of 3 USDC to one of them.
        var even = GrantSample.Trial(GrantSample.Simple(GrantSample.Set("projects", new ListNode([GrantSample.Project("alpha", "Alpha"), GrantSample.Project("beta", "Beta")])), GrantSample.Set("donors/projectsEach", Node.Of(2m))));
        var test = AttackTest.Of(even, AttackAsked.Usual with { Target = "beta" })!;

        // With k wallets of 3 beside four gifts of 10: before 120 of 240. (4 sqrt 10 + 150 sqrt 3)^2 - 40 - 450 = 73,742.7; of 73,862.7 that is 99.8375 %.
        Assert.Equal("none", test.Lines[0].Id);
        Assert.Equal("$450 of gifts takes 124,594 USDC with no defence, 277× what was given, and the gifts come back.", test.Sentence.ToString());
        Assert.Equal(["none", "cap", "identity", "pairwise", "cluster"], test.Lines.Select(l => l.Id));
        Assert.Equal(150.0 / 400, test.Cursor);
        Assert.Equal((41, 9), (test.Lines[0].Points.Count, test.Table.Rows.Count));
    }

    [Fact]
    public void Of_TheExample_ComparesSixMechanisms()
    {
        var review = GrantSample.With();
        var tables = MechanismTables.Of(GrantSample.Trial(GrantSample.With(NewGrant.ExampleProjects(GrantSample.Node(review)))))!;
        Assert.Equal(["Linear quadratic funding", "Linear quadratic funding, at most 15 % each", "Pairwise", "Cluster match", "COCM, harsh", "COCM, soft"], tables.Mechanisms.Rows.Select(r => r.Cells[0]));
        Assert.Equal(["0.598", "35.6%", "0", "0", "0.0%"], tables.Mechanisms.Rows[0].Cells.Skip(1));
        Assert.Equal(["Project 1", "89,034", "37,500"], tables.Projects.Rows[0].Cells.Take(3));
        Assert.Empty(tables.Refused);
    }
}
