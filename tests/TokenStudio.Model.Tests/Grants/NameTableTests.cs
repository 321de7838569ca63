using CsCheck;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Tests.Grants;

public sealed class NameTableTests
{
    [Fact]
    public void Of_AnyNamesAndAddresses_NumbersThemAsTheyFirstCome() =>
        (from digit in Gen.Int[0, 40] from form in Gen.Int[0, 3] select (digit, form)).Array[0, 300].Sample(picks =>
        {
            var (table, expected) = (new NameTable(), new List<string>());
            foreach (var (digit, form) in picks)
            {
                var digits = $"{digit * 7919:x40}";
                var name = form switch { 0 => "0x" + digits, 1 => "0x" + digits.ToUpperInvariant(), 2 => digits, _ => $"donor {digit}" };
                if (!expected.Contains(name)) expected.Add(name);
                Assert.Equal(expected.IndexOf(name), table.Of(name));
            }

            Assert.Equal(expected, table.Names);
        });

    [Theory]
    [InlineData("0x00000000000000000000000000000000000000aa", true)]
    [InlineData("0x00000000000000000000000000000000000000AA", false)]
    [InlineData("0X00000000000000000000000000000000000000aa", false)]
    [InlineData("0x00000000000000000000000000000000000000ag", false)]
    [InlineData("0x00000000000000000000000000000000000000a", false)]
    [InlineData("0x0000000000000000000000000000000000000aaa0", false)]
    public void TryRead_OnlyLowerCaseAddresses_AreKeys(string text, bool isKey) => Assert.Equal(isKey, AddressKey.TryRead(text, out _));
}
