using System.Globalization;
using System.Numerics;
using System.Text;

namespace TokenStudio.Benchmarks;

/// <summary>Gifts of a crowd as an export has them: addresses as text, project and donor by a law of ranks, 18 decimals.</summary>
sealed class MatchingCrowd
{
    public const string Header = "voter,application,amount\n";
    const int Seed = 7;
    readonly string[] voters;
    readonly string[] projects;
    readonly double[] upTo;

    public MatchingCrowd(int donors, int count)
    {
        var chance = new Random(Seed);
        var bytes = new byte[20];
        voters = [.. Enumerable.Range(0, donors).Select(_ =>
        {
            chance.NextBytes(bytes);
            return "0x" + Convert.ToHexStringLower(bytes);
        })];
        projects = [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        upTo = new double[count];
        var all = 0.0;
        for (var i = 0; i < count; i++) upTo[i] = all += 1 / Math.Pow(i + 10, 0.8);
        for (var i = 0; i < count; i++) upTo[i] /= all;
    }

    /// <summary>Always the same gifts, as many as are asked for.</summary>
    public IEnumerable<(string Voter, string Project, BigInteger Amount)> Gifts(int count)
    {
        var chance = new Random(Seed + 1);
        var cents = BigInteger.Pow(10, 16);
        for (var i = 0; i < count; i++)
        {
            var place = Array.BinarySearch(upTo, chance.NextDouble());
            var tokens = Math.Exp(2 * Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble()));
            yield return (voters[chance.Next(voters.Length)], projects[Math.Min(place < 0 ? ~place : place, projects.Length - 1)], ((BigInteger)Math.Max(1, Math.Round(tokens * 100)) * cents) + chance.Next());
        }
    }

    public void Write(string path, int count)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        file.Write(Header);
        foreach (var (voter, project, amount) in Gifts(count)) file.Write(string.Create(CultureInfo.InvariantCulture, $"{voter},{project},{amount}\n"));
    }
}
