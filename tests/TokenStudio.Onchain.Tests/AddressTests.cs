using CsCheck;
using TokenStudio.Onchain;

namespace TokenStudio.Tests;

public sealed class AddressTests
{
    // The test cases of EIP-55 itself.
    [Theory]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB")]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("0xde709f2102306220921060314715629080e2fb77")]
    public void ToString_Checksum_IsEip55(string written)
    {
        Assert.True(Address.TryParse(written, out var address));
        Assert.Equal(written, address.ToString());
        Assert.Equal(written.ToLowerInvariant(), address.ToLower());
    }

    [Fact]
    public void TryParse_OneLetterInTheWrongCase_IsSeen()
    {
        Assert.False(Address.TryParse("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", out _, out var checksumFails));
        Assert.True(checksumFails);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe")]
    [InlineData("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed00")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed ")]
    public void TryParse_NoAddress_IsRefusedWithoutBlamingTheChecksum(string? text)
    {
        Assert.False(Address.TryParse(text, out _, out var checksumFails));
        Assert.False(checksumFails);
    }

    [Fact]
    public void TryParse_AnyBytes_ComeBack() => Gen.Byte.Array[Address.Bytes].Sample(bytes =>
        Address.TryParse(new Address(bytes).ToString(), out var read) && read.ToBytes().AsSpan().SequenceEqual(bytes)
        && read == new Address(bytes));
}
