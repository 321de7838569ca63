using System.Text;
using TokenStudio.Model.Documents;

namespace TokenStudio.Tests;

/// <summary>A small scenario to edit.</summary>
static class SampleScenario
{
    /// <summary>One bucket of a hundred tokens, liquid at launch: valid, and projected in a moment.</summary>
    public static ObjectNode Small { get; } = NodeReader.Read(Encoding.UTF8.GetBytes("""
        {
          "schema": 1, "name": "Small", "description": "",
          "token": { "name": "Small", "symbol": "SML", "decimals": 18, "maxSupply": "1000" },
          "timeline": { "launch": "2027-03-01", "horizon": "P12M", "step": "P1M" },
          "allocations": [
            { "id": "team", "name": "Team", "holder": "team", "amount": "100", "vesting": { "kind": "immediate" } }
          ],
          "emissions": []
        }
        """), out _)!;

    /// <summary>A bucket of ten tokens to insert.</summary>
    public static ObjectNode Bucket(string id) => ObjectNode.Of(
        ("id", Node.Of(id)), ("name", Node.Of(id)), ("holder", Node.Of("community")), ("amount", Node.Of("10")),
        ("vesting", ObjectNode.Of(("kind", Node.Of("immediate")))));

    public static Edit Name(string name) => Edit.Set("/name", Node.Of(name));

    public static Edit Description(string text) => Edit.Set("/description", Node.Of(text));

    public static Edit Insert(string id) => Edit.Insert("/allocations", Bucket(id));

    public static Edit Amount(string id, decimal amount) => Edit.Set($"/allocations/{id}/amount", Node.Of(amount.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
