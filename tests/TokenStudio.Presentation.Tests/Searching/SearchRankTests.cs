using TokenStudio.Presentation.Searching;

namespace TokenStudio.Tests.Searching;

public sealed class SearchRankTests
{
    [Theory]
    [InlineData("cliff", "Cliff", SearchRank.Whole)]
    [InlineData("cli", "Cliff", SearchRank.Prefix)]
    [InlineData("cliff", "Team, cliff", SearchRank.WordStarts)]
    [InlineData("team cl", "Team, cliff", SearchRank.WordStarts)]
    [InlineData("cl te", "Team, cliff", SearchRank.WordStarts)]
    [InlineData("iff", "Team, cliff", SearchRank.Inside)]
    [InlineData("tmclf", "Team, cliff", SearchRank.Scattered)]
    [InlineData("fdv", "Fully diluted value", SearchRank.Scattered)]
    public void OfText_Typed_IsRankedByWhereItStands(string typed, string text, int rank) => Assert.Equal(rank, SearchRank.OfText(typed, text));

    [Theory]
    [InlineData("xyz", "Team, cliff")]
    [InlineData("tf", "Team, cliff")] // two letters are in order nearly everywhere
    [InlineData("amc", "Team, cliff")] // the first letter begins no word
    [InlineData("cliffs", "Team, cliff")]
    public void OfText_NoAnswer_IsNone(string typed, string text) => Assert.Null(SearchRank.OfText(typed, text));

    [Fact]
    public void Of_Alias_ComesAfterATitleThatFitsAsWell()
    {
        var named = new SearchItem(SearchGroup.Glossary, "a", "Share");
        var alias = new SearchItem(SearchGroup.Glossary, "b", "Links") { Aliases = ["Share"] };

        Assert.True(SearchRank.Of("share", named) < SearchRank.Of("share", alias));
        Assert.Equal(SearchRank.Of("share", named), SearchRank.Of("share", named with { Title = "Team, share", ShortTitle = "Share" }));
        Assert.True(SearchRank.Of("share", alias) < SearchRank.Of("share", named with { Title = "Share of supply" }));
    }
}
