using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>The reference data of grants, read in place.</summary>
static class Vectors
{
    public static void Near(JsonElement expected, DonationMatrix donations, double[] matches)
    {
        for (var p = 0; p < matches.Length; p++)
        {
            var e = expected.GetProperty(donations.Columns[p]).GetDouble();
            if (e == 0) Assert.Equal(0, matches[p], 12);
            else Assert.Equal(1, matches[p] / e, 9);
        }
    }

    public static DonationMatrix Matrix(JsonElement rows)
    {
        var people = rows.EnumerateObject().Select(r => r.Name).ToArray();
        var columns = rows.EnumerateObject().SelectMany(r => r.Value.EnumerateObject().Select(c => c.Name)).Distinct().ToArray();
        return DonationMatrix.Of(people, columns, rows.EnumerateObject().SelectMany((r, i) => r.Value.EnumerateObject().Select(c => (i, Array.IndexOf(columns, c.Name), c.Value.GetDouble()))));
    }

    public static IEnumerable<double> Doubles(JsonElement list) => list.EnumerateArray().Select(v => v.GetDouble());

    public static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    public static BigInteger Integer(JsonElement of, string name) => BigInteger.Parse(Text(of, name), CultureInfo.InvariantCulture);

    public static JsonElement File(string name) => JsonDocument.Parse(System.IO.File.ReadAllText(Repository.Reference($"allo/{name}"))).RootElement;
}
