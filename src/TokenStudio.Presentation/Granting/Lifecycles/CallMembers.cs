using System.Globalization;
using System.Numerics;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>Arguments of a call by the contract's names, as JSON takes them.</summary>
static class CallMembers
{
    public static Dictionary<string, object> Of(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var all = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in members) all[name] = value;
        return all;
    }

    /// <summary>A number of any size: a text of digits.</summary>
    public static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
