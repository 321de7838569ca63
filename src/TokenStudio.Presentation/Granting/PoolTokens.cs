using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>A token that may be given.</summary>
/// <param name="Address">As it stands in the document.</param>
/// <param name="Label">Its symbol where it is well known, else the ends of its address.</param>
public sealed record PoolToken(string Address, string Label);

/// <summary>The tokens a pool takes donations in; none named allows all.</summary>
public static class PoolTokens
{
    const string Native = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";

    // By EIP-155 number of the chain; each issuer's own contract.
    static readonly Dictionary<long, PoolToken[]> Known = new()
    {
        [1] = [new("0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "USDC"), new("0x6B175474E89094C44Da98b954EedeAC495271d0F", "DAI"), new("0xdAC17F958D2ee523a2206206994597C13D831ec7", "USDT")],
        [10] = [new("0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85", "USDC"), new("0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1", "DAI")],
        [137] = [new("0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359", "USDC"), new("0x8f3Cf7ad23Cd3CaDbD9735AFf958023239c6A063", "DAI")],
        [8_453] = [new("0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913", "USDC")],
        [42_161] = [new("0xaf88d065e77c8cC2239327C5EDb3A432268e5831", "USDC"), new("0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1", "DAI")],
        [42_220] = [new("0x765DE816845861e75A25fCA122bb6898B8B1282a", "cUSD")],
    };

    /// <summary>Those that are well known on a chain, its native one last.</summary>
    public static IReadOnlyList<PoolToken> Usual(long chain) => [.. Known.GetValueOrDefault(chain, []), new(Native, NativeOf(chain))];

    public static IReadOnlyList<PoolToken> Of(ObjectNode programme, long chain) => [.. Addresses(programme).Select(address =>
        Usual(chain).FirstOrDefault(t => t.Address.Equals(address, StringComparison.OrdinalIgnoreCase)) ?? new(address, GrantRoles.Ends(address) is { Length: > 0 } ends ? ends : address))];

    /// <param name="text">An address, or the symbol of one that is well known.</param>
    public static CellEntry Add(ObjectNode programme, long chain, string text)
    {
        var word = text.Trim();
        var address = Usual(chain).FirstOrDefault(t => t.Label.Equals(word, StringComparison.OrdinalIgnoreCase))?.Address ?? word;
        if (!Address.TryParse(address, out _, out var checksumFails)) return new([], checksumFails ? new CellFinding("This address has capitals that are not its checksum; a digit may be mistyped.", []) : new CellFinding("A token is 0x and 40 hexadecimal digits, or a symbol that is known on this chain.", []));
        var all = Addresses(programme);
        return all.Contains(address, StringComparer.OrdinalIgnoreCase) ? new([], null) : new([Set(programme, [.. all, address])], null);
    }

    public static ValueList<Edit> Remove(ObjectNode programme, string address) => [Set(programme, Addresses(programme).Where(a => a != address))];

    static string[] Addresses(ObjectNode programme) => [.. (((programme["strategy"] as ObjectNode)?["allowedTokens"] as ListNode)?.Items ?? []).OfType<TextNode>().Select(t => t.Text)];

    static Edit Set(ObjectNode programme, IEnumerable<string> addresses) => Edit.Set(GrantDocument.Path(programme.Id!, "strategy", "allowedTokens"), new ListNode([.. addresses.Select(a => (Node)Node.Of(a))]));

    static string NativeOf(long chain) => chain switch { 100 => "xDAI", 137 => "POL", 250 => "FTM", 42_220 => "CELO", 43_114 => "AVAX", _ => "ETH" };
}
