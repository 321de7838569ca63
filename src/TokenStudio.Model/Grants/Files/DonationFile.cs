using System.Text.Json;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Files;

/// <summary>What matching in double is made of: { "donations": { user: { project: gift } }, "clusters": { user: { group: weight } } or null, "options" }.</summary>
public sealed record DonationFile(DonationMatrix Donations, DonationMatrix Groups, DonationOptions Options)
{
    public static DonationFile? Read(JsonElement file, GrantsReader reader)
    {
        var donations = Matrix(reader.Member(file, "donations", ""), "/donations", reader);
        var groups = GrantsReader.Optional(file, "clusters") is { } clusters ? Matrix(clusters, "/clusters", reader) : donations;
        var options = DonationOptions.Read(GrantsReader.Optional(file, "options") ?? default, reader);
        return reader.IsGood ? new(donations!, groups!, options) : null;
    }

    static DonationMatrix? Matrix(JsonElement rows, string path, GrantsReader reader)
    {
        if (rows.ValueKind != JsonValueKind.Object)
        {
            if (rows.ValueKind != JsonValueKind.Undefined) reader.Wrong(path, "This is an object of people, each with an object of numbers.");
            return null;
        }

        var people = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = new List<(int, int, double)>();
        foreach (var row in rows.EnumerateObject())
        {
            people.Add(row.Name);
            if (row.Value.ValueKind != JsonValueKind.Object)
            {
                reader.Wrong($"{path}/{row.Name}", "This is an object of numbers by name.");
                continue;
            }

            foreach (var cell in row.Value.EnumerateObject())
            {
                if (!numbers.TryGetValue(cell.Name, out var column)) numbers[cell.Name] = column = numbers.Count;
                weights.Add((people.Count - 1, column, reader.Number(cell.Value, $"{path}/{row.Name}/{cell.Name}")));
            }
        }

        return DonationMatrix.Of(people, [.. numbers.Keys], weights);
    }
}

/// <summary>Settings of matching in double.</summary>
public sealed record DonationOptions
{
    /// <summary>M of pairwise matching.</summary>
    public double M { get; init; } = 0.01;

    /// <summary>How close donors are to groups, in COCM.</summary>
    public Closeness Style { get; init; }

    public bool Harsh { get; init; } = true;

    public static DonationOptions Read(JsonElement options, GrantsReader reader)
    {
        var usual = new DonationOptions();
        var style = GrantsReader.Optional(options, "style");
        return new()
        {
            M = GrantsReader.Optional(options, "m") is { } m ? reader.Number(m, "/options/m") : usual.M,
            Harsh = reader.Truth(options, "harsh", "/options", usual.Harsh),
            Style = style is null ? usual.Style : StyleOf(style.Value, reader),
        };
    }

    static Closeness StyleOf(JsonElement style, GrantsReader reader)
    {
        switch (style.ValueKind == JsonValueKind.String ? style.GetString() : null)
        {
            case "markov": return Closeness.Markov;
            case "og": return Closeness.AnyFriend;
            case "pct_friends": return Closeness.ShareOfFriends;
            default:
                reader.Wrong("/options/style", "The style is markov, og or pct_friends.");
                return default;
        }
    }
}
