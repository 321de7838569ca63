using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>What programmes of every protocol have.</summary>
static class SharedSections
{
    /// <param name="own">What else says when money moves.</param>
    public static GrantSection Payouts(GrantFields fields, params IEnumerable<GrantRow> own) => new("payouts", "Payouts", "in the ledger of this design",
    [
        .. fields.Row("", "", "from"),
        .. own,
        .. fields.Row(fields.Sums?.FirstPayout ?? "Months, or such as 14d", "", "payouts", "after"),
        .. fields.Row(fields.Sums?.Paid ?? "", "%", "payouts", "expected"),
    ], []);

    public static GrantSection Repeats(GrantFields fields) => new("repeats", "Repeats", "",
    [
        .. fields.Row("Months from one start to the next; empty for one round", "", "every"),
        .. fields.Row("", "", "rounds"),
    ], fields.Sums is { } sums ? [sums.Yearly] : []);

    public static GrantSection Matching(GrantFields fields)
    {
        var mechanism = fields.Choice("matching", "mechanism")?.Value ?? MatchingTerms.LinearQf;
        return new("matching", "Matching", "off chain, in the round metadata",
        [
            .. fields.Row("", "", "matching", "mechanism"),
            .. fields.Slid(0, 100, 0.5, fields.Sums?.Cap ?? "", "%", "matching", "cap"),
            .. fields.Row("", "USD", "matching", "minimumDonation"),
            .. fields.Row("", "", "matching", "sybilDefence"),
            .. mechanism == MatchingTerms.LinearQf ? fields.Row("", "", "matching", "wholePool") : [],
            .. mechanism == MatchingTerms.Pairwise ? fields.Row("Whole tokens", "", "matching", "m") : [],
            .. mechanism == MatchingTerms.Cocm ? [.. fields.Row("", "", "matching", "style"), .. fields.Row("", "", "matching", "soft"), .. fields.Row("The rest is quadratic funding", "%", "matching", "blend")] : Array.Empty<GrantRow>(),
        ], []);
    }

    /// <summary>Who gives: the votes of a past round have no fields.</summary>
    public static GrantSection Donors(GrantFields fields, Phrase title) => fields.Field("votes") is TypedField { Text.Length: > 0 }
        ? new("donors", "Votes of a past round", "", [], [])
        : Crowd(fields, title);

    /// <summary>A made-up crowd.</summary>
    public static GrantSection Crowd(GrantFields fields, Phrase title) => new("donors", title, "",
    [
        .. fields.Slid(0, 5_000, 10, "", "", "donors", "count"),
        .. fields.Slid(1, 100, 0.1, "", "USD", "donors", "medianGift"),
        .. fields.Slid(0, 3, 0.05, "0 makes all alike", "log", "donors", "spread"),
        .. fields.Slid(1, 10, 0.1, "On average", "", "donors", "projectsEach"),
        .. fields.Slid(1, 20, 1, "", "", "donors", "communities"),
        .. fields.Slid(0, 100, 1, "", "%", "donors", "passing"),
        .. fields.Row("The same seed makes the same donors", "", "donors", "seed"),
    ], []);
}
