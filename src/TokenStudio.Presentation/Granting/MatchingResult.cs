using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting;

/// <summary>A project's match as a bar.</summary>
/// <param name="Donors">"333".</param>
/// <param name="Raised">US dollars, "4,348".</param>
/// <param name="Match">"36,563".</param>
/// <param name="Solid">What it gets, 0 to 1 of the scale.</param>
/// <param name="Lost">What the cap cuts off, beyond it.</param>
/// <param name="Before">Where it stood before others' cut came to it; null where nothing did.</param>
public sealed record MatchBar(string Id, string Name, string Donors, string Raised, string Match, double Solid, double Lost, double? Before);

/// <summary>The matches of a trial, largest first.</summary>
/// <param name="Line">"1,898 gifts, $25,449 raised, 4 at the cap".</param>
/// <param name="Cap">Where the cap lies, 0 to 1 of the scale; null without one.</param>
/// <param name="CapLabel">"cap 36.6k".</param>
/// <param name="Symbol">What matches are in.</param>
public sealed record MatchingResult(Phrase Line, IReadOnlyList<MatchBar> Bars, double? Cap, Phrase CapLabel, string Symbol, TableModel Table, Phrase Summary)
{
    static readonly string[] Heads = ["id", "project", "donors", "raised_usd", "before_cap_units", "match_units"];

    public static MatchingResult Of(GrantTrial trial)
    {
        var input = trial.Input;
        var decimals = input.Decimals;
        var cap = input.Linear.MatchingCap;
        var lines = Lines(trial).OrderByDescending(l => l.Matched).ThenByDescending(l => l.Before).ToArray();
        var top = lines.SelectMany(l => new[] { l.Matched, l.Before }).Append(cap ?? 0).Max();
        double Part(BigInteger units) => PoolShare.Of(units, top);
        var capped = cap is null ? 0 : lines.Count(l => l.Matched >= cap && l.Matched > 0);
        var (gifts, raised) = (lines.Sum(l => l.Gifts), lines.Sum(l => l.Usd));
        var bars = lines.Select(l => new MatchBar(l.Id, l.Name, Format.Whole(l.Donors), Format.Whole(l.Usd), GrantAmounts.Shown(l.Matched, decimals), Part(l.Matched), Part(BigInteger.Max(0, l.Before - l.Matched)), l.Before < l.Matched ? Part(l.Before) : null)).ToArray();
        Phrase line = $"{Phrase.Count(gifts, "{0:#,0} gift", "{0:#,0} gifts")}, {Format.Price(Math.Round((decimal)raised))} raised";
        var summary = lines.Length == 0 ? line : (Phrase)$"{line}; {lines[0].Name} gets most, {GrantAmounts.Shown(lines[0].Matched, decimals)} {input.Symbol}";
        return new(cap is null ? line : (Phrase)$"{line}, {capped} at the cap", bars, cap is { } c && c > 0 ? Part(c) : null, cap is { } shown ? (Phrase)$"cap {Format.Compact(GrantAmounts.Tokens(shown, decimals))}" : "", input.Symbol, TableOf(trial, lines), summary);
    }

    static TableModel TableOf(GrantTrial trial, ProjectMatch[] lines)
    {
        var decimals = trial.Input.Decimals;
        string Text(BigInteger units) => GrantAmounts.Exact(units, decimals);
        return new()
        {
            Id = "grant-matching",
            Title = "Matching result, table",
            Note = $"in {trial.Input.Symbol}, of {Text(trial.Input.Pool)}",
            Columns =
            [
                new("project", "Project", CellKind.Text), new("donors", "Donors", CellKind.Number), new("raised_usd", "Raised $", CellKind.Number),
                new("before_cap", "Before the cap", CellKind.Amount), new("lost_to_cap", "Lost to the cap", CellKind.Amount), new("match", "Match", CellKind.Amount),
            ],
            Rows = [.. lines.Select(l => new TableRow([l.Name, Format.Whole(l.Donors), l.Usd.ToString("#,0.00", Phrase.Culture), Text(l.Before), Text(BigInteger.Max(0, l.Before - l.Matched)), Text(l.Matched)]))],
        };
    }

    /// <summary>The same as a file of plain numbers: RFC 4180, invariant.</summary>
    public static string Csv(GrantTrial trial)
    {
        string Units(BigInteger units) => units.ToString(CultureInfo.InvariantCulture);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvText.Write(text, Lines(trial)
            .Select(l => (IReadOnlyList<string>)[l.Id, l.Name, l.Donors.ToString(CultureInfo.InvariantCulture), l.Usd.ToString("0.00", CultureInfo.InvariantCulture), Units(l.Before), Units(l.Matched)])
            .Prepend(Heads));
        return text.ToString();
    }

    static IEnumerable<ProjectMatch> Lines(GrantTrial trial)
    {
        var given = Given(trial.Votes);
        var place = (trial.Round?.Donations.Recipients ?? []).Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        return trial.Input.Projects.Where(p => p.IsApproved).Select(p =>
        {
            var (gifts, donors, usd) = given.GetValueOrDefault(p.Id);
            return place.TryGetValue(p.Id, out var at) ? new ProjectMatch(p.Id, p.Name, gifts, donors, usd, trial.WithoutCap[at], trial.Matched[at]) : new(p.Id, p.Name, gifts, donors, usd, 0, 0);
        });
    }

    // In one pass: votes of a past round are made as they are looked at.
    static Dictionary<string, (int Gifts, int Donors, double Usd)> Given(IReadOnlyList<WeighedVote> votes)
    {
        var all = new Dictionary<string, (int Gifts, HashSet<string> Donors, double Usd)>(StringComparer.Ordinal);
        foreach (var (vote, _, _, _) in votes)
        {
            var (gifts, donors, usd) = all.GetValueOrDefault(vote.ApplicationId, (0, [], 0));
            donors.Add(vote.Voter);
            all[vote.ApplicationId] = (gifts + 1, donors, usd + vote.AmountUsd);
        }

        return all.ToDictionary(a => a.Key, a => (a.Value.Gifts, a.Value.Donors.Count, a.Value.Usd), StringComparer.Ordinal);
    }

    sealed record ProjectMatch(string Id, string Name, int Gifts, int Donors, double Usd, BigInteger Before, BigInteger Matched);
}
