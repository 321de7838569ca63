using System.Numerics;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Analysis;

/// <summary>A step of a sum: what is reckoned, and the exact whole number it gives.</summary>
/// <param name="Id">One word for programs.</param>
public sealed record ExplainedStep(string Id, Phrase Words, BigInteger Amount);

/// <summary>How one recipient's linear match comes about, in base units, each step from those above it.</summary>
public sealed record MatchExplanation(string Recipient, ValueList<ExplainedStep> Steps)
{
    public BigInteger this[string id] => Steps.First(s => s.Id == id).Amount;

    /// <param name="options">Those the matches were made with.</param>
    public static MatchExplanation Of(LinearMatches matches, int recipient, LinearQfOptions options)
    {
        var match = matches.Recipients[recipient];
        var sums = match.Sums;
        var steps = new List<ExplainedStep>
        {
            new("contributors", "Contributors", sums.Contributors),
            new("received", "Received, the gifts themselves", sums.Received),
            new("roots", "Sum of the square roots of what each gave, rounded down", sums.Roots),
            new("roots-squared", "That sum squared", sums.Roots * sums.Roots),
            new("remainders", "What rounding the roots down left over, added", sums.Remainders),
            new("square", sums.Contributors > 1 ? "The square and the left-overs less the gifts" : "Nothing: one contributor alone is not matched", sums.Square),
            new("squares", "The same of all recipients together", matches.Squares),
            new("pool", "Pool", matches.Pool),
        };
        var wholly = matches.IsSaturated || options.IgnoreSaturation;
        steps.Add(new("matched-without-cap", wholly ? "This recipient's part of the pool, rounded down" : "All ask for less than the pool, so each gets what it asks for", match.MatchedWithoutCap));
        if (options.MatchingCap is { } cap)
        {
            var held = BigInteger.Min(match.MatchedWithoutCap, cap);
            steps.Add(new("cap", "The most one recipient may get", cap));
            steps.Add(new("cut", "Cut off by the cap", match.MatchedWithoutCap - held));
            steps.Add(new("redistributed", "Got of what the cap cut off of others", match.Matched - held));
        }

        steps.Add(new("matched", "Match", match.Matched));
        return new(match.Recipient, steps.ToValueList());
    }
}
