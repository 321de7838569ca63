using TokenStudio.Model.Burns;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Reference;

namespace TokenStudio.Tests.Reference;

public sealed class KindReferenceTests
{
    [Fact]
    public void All_EveryKind_HasFormulaSummaryAndRangesOfItsParameters()
    {
        var kinds = KindReference.All.SelectMany(f => f.Kinds).ToArray();

        Assert.Equal(VestingKinds.All.All.Count + EmissionKinds.All.All.Count + BurnKinds.All.All.Count + PriceKinds.All.All.Count, kinds.Length);
        Assert.All(kinds, kind =>
        {
            Assert.True(kind.Formula.Contains('=', StringComparison.Ordinal) || kind.Formula.Contains(':', StringComparison.Ordinal), $"{kind.Word} has no formula in its remarks.");
            Assert.NotEqual("", kind.Summary.ToString());
            Assert.NotEqual("", kind.Source.ToString());
        });
        Assert.All(kinds.SelectMany(k => k.Parameters), p => Assert.True(p.Range.ToString().Length > 0, $"{p.Name.ToString()} has no range."));
        Assert.Equal(kinds.Length, kinds.Select(k => k.Anchor).Distinct().Count());
    }

    [Fact]
    public void All_Halving_SaysBitcoinsRule()
    {
        var halving = KindReference.All.SelectMany(f => f.Kinds).Single(k => k.Word == "halving");

        Assert.StartsWith("E(h) = sum_k clamp(h - kH, 0, H) floor(R0 / 2^k)", halving.Formula, StringComparison.Ordinal);
        Assert.Equal("1 to 10,000,000", halving.Parameters.Single(p => p.Name == "blocksPerHalving").Range);
    }

    [Fact]
    public void Markdown_Docs_IsWhatTheKindsSay()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "kinds.md"));

        Assert.True(KindsPage.Markdown() == page, "docs/kinds.md is out of date: run the CLI's verb kinds -o docs/kinds.md.");
    }
}
