using TokenStudio.Onchain;

namespace TokenStudio.Tests;

public sealed class Keccak256Tests
{
    [Fact]
    public void Hash_Nothing_IsEthereumsEmptyHash() =>
        // The code hash of an account without code (Ethereum yellow paper).
        Assert.Equal("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", Hex.Of(Keccak256.Hash("")));

    [Fact]
    public void Hash_RoleName_IsTheRole() =>
        // allo-contracts RoundImplementation.ROUND_OPERATOR_ROLE
        Assert.Equal("0xec61da14b5abbac5c5fda6f1d57642a264ebd5d0674f35852829746dfb8174a5", Hex.Of(Keccak256.Hash("ROUND_OPERATOR")));
}
