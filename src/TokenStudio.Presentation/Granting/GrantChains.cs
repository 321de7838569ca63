namespace TokenStudio.Presentation.Granting;

/// <summary>Names of the chains that rounds are usually held on, by their EIP-155 number (ethereum-lists/chains).</summary>
public static class GrantChains
{
    public static Phrase NameOf(long chain) => chain switch
    {
        1 => Phrase.Verbatim("Ethereum"),
        10 => Phrase.Verbatim("Optimism"),
        100 => Phrase.Verbatim("Gnosis"),
        137 => Phrase.Verbatim("Polygon"),
        250 => Phrase.Verbatim("Fantom"),
        324 => Phrase.Verbatim("zkSync Era"),
        424 => Phrase.Verbatim("PGN"),
        8_453 => Phrase.Verbatim("Base"),
        42_161 => Phrase.Verbatim("Arbitrum One"),
        42_220 => Phrase.Verbatim("Celo"),
        43_114 => Phrase.Verbatim("Avalanche"),
        534_352 => Phrase.Verbatim("Scroll"),
        11_155_111 => Phrase.Verbatim("Sepolia"),
        _ => (Phrase)$"Chain {chain}",
    };
}
