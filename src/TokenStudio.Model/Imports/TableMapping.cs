namespace TokenStudio.Model.Imports;

/// <summary>Which column holds what, counted from 0; null where none does.</summary>
public sealed record TableMapping
{
    public int? Name { get; init; }
    public int? Amount { get; init; }
    public int? Share { get; init; }
    public int? Holder { get; init; }

    /// <summary>Share of the allocation that is free at launch.</summary>
    public int? AtLaunch { get; init; }
    public int? Cliff { get; init; }
    public int? Vesting { get; init; }
    public int? Every { get; init; }

    // The more telling words first: "TGE unlock %" is no share, "vesting frequency" no vesting.
    static readonly (string Field, string[] Words)[] Telling =
    [
        (nameof(AtLaunch), ["tge", "at launch", "atlaunch", "initial unlock", "upfront", "unlock %", "unlocked"]),
        (nameof(Every), ["every", "cadence", "frequency", "interval", "periodicity"]),
        (nameof(Cliff), ["cliff", "lock-up", "lockup", "lock up", "delay"]),
        (nameof(Vesting), ["vest", "duration", "linear", "release", "unlock period"]),
        (nameof(Share), ["%", "share", "percent", "pct"]),
        (nameof(Amount), ["amount", "tokens", "token count", "quantity", "qty", "supply"]),
        (nameof(Holder), ["holder", "owner", "type", "category"]),
        (nameof(Name), ["name", "bucket", "allocation", "group", "stakeholder", "recipient", "round", "pool"]),
    ];

    /// <summary>From the words of the header; what it does not tell stays null. Without a name the first column left is it.</summary>
    public static TableMapping Guess(TableSheet sheet)
    {
        var found = new Dictionary<string, int>();
        var left = Enumerable.Range(0, sheet.Header.Count).ToList();
        foreach (var (field, words) in Telling)
        {
            var column = left.FirstOrDefault(c => words.Any(w => sheet.Header[c].Contains(w, StringComparison.OrdinalIgnoreCase)) && Fits(sheet, field, c), -1);
            if (column < 0) continue;
            found[field] = column;
            left.Remove(column);
        }

        if (!found.ContainsKey(nameof(Name)) && found.Remove(nameof(Holder), out var holder)) found[nameof(Name)] = holder;
        if (!found.ContainsKey(nameof(Name)) && left.FindIndex(c => Fits(sheet, nameof(Name), c)) is >= 0 and var first) found[nameof(Name)] = left[first];
        int? Of(string field) => found.TryGetValue(field, out var column) ? column : null;
        return new()
        {
            Name = Of(nameof(Name)), Amount = Of(nameof(Amount)), Share = Of(nameof(Share)), Holder = Of(nameof(Holder)),
            AtLaunch = Of(nameof(AtLaunch)), Cliff = Of(nameof(Cliff)), Vesting = Of(nameof(Vesting)), Every = Of(nameof(Every)),
        };
    }

    // A name is no number and an amount is one: "Allocation" may head either.
    static bool Fits(TableSheet sheet, string field, int column)
    {
        var cells = sheet.Rows.Select(r => r[column]).Where(c => c.Length > 0).Take(20).ToArray();
        var numbers = cells.Count(c => c.Any(char.IsAsciiDigit) && !char.IsLetter(c[0]));
        return field switch
        {
            nameof(Name) or nameof(Holder) => cells.Length == 0 || numbers * 2 < cells.Length,
            nameof(Amount) or nameof(Share) or nameof(AtLaunch) => cells.Length == 0 || numbers * 2 >= cells.Length,
            _ => true,
        };
    }
}
