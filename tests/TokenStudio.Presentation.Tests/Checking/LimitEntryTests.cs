using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests;

public sealed class LimitEntryTests
{
    [Theory]
    [InlineData("largestUnlock", "12", "0.12")]
    [InlineData("largestUnlock", "12,5 %", "0.125")]
    [InlineData("firstYearUnlock", "2.5×", "2.5")]
    [InlineData("teamVesting", "24 mo", "24")]
    [InlineData("teamVesting", "24 months", "24")]   // as the refusal suggests it
    [InlineData("teamVesting", "2y", "24")]
    [InlineData("insiderCliffsTogether", "3", "3")]
    [InlineData("largestUnlock", " ", "0.1")]   // as usual again
    public void Read_WhatTheFieldShows_SetsTheLimit(string name, string text, string value)
    {
        var first = FieldEntry.Read(Meridian.Document, $"/limits/{name}", text);
        Assert.Null(first.Refusal);
        var document = EditApplier.Apply(Meridian.Document, first.Edits).Document!;
        Assert.Equal(value, ((NumberNode)((ObjectNode)document["limits"]!)[name]!).Literal);

        // The next limit joins the first.
        var second = LimitEntry.Read(document, "/limits/unassigned", "2");
        Assert.Equal("/limits/unassigned", Assert.Single(second.Edits).Path);
    }

    [Theory]
    [InlineData("largestUnlock", "much", "Most unlocked in a month, of circulating supply is a number, such as 10%.", "Use 10%")]
    [InlineData("largestUnlock", "-1", "Most unlocked in a month, of circulating supply is from 0 % to 1000 %.", "Use 0%")]
    [InlineData("insiderCliffsTogether", "0", "Most insider cliffs on one date is from 1 to 100.", "Use 1")]
    [InlineData("teamVesting", "1.5", "Least time until the team is vested is a whole number.", "Use 1 month")]
    public void Read_NoLimit_SaysWhyAndOffersTheNearest(string name, string text, string message, string fix)
    {
        var refusal = LimitEntry.Read(Meridian.Document, $"/limits/{name}", text).Refusal!;
        Assert.Equal((message, fix), (refusal.Message.ToString(), Assert.Single(refusal.Fixes).Label.ToString()));
    }

    [Fact]
    public void Read_UnknownLimit_IsRefused() => Assert.NotNull(LimitEntry.Read(Meridian.Document, "/limits/luck", "1").Refusal);
}
