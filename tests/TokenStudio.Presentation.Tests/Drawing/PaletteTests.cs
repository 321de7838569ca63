using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Tests;

public sealed class PaletteTests
{
    [Fact]
    public void Category_UnknownKey_IsNeutral() => Assert.Equal("text-2", Palette.Category("other").Var);

    [Theory]
    [InlineData("community")]
    [InlineData("ecosystem")]
    [InlineData("airdrop")]
    [InlineData("treasury")]
    [InlineData("liquidity")]
    [InlineData("public")]
    [InlineData("strategic")]
    [InlineData("seed")]
    [InlineData("team")]
    [InlineData("advisors")]
    public void Category_OfTheTen_HasItsOwnVariable(string key) => Assert.Equal("c-" + key, Palette.Category(key).Var);
}
