using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>An expression's value, minted at the end of each period.</summary>
/// <remarks>
/// E(t) = sum over the periods ended by t of max(0, f(t_n, month, supply, circulating))   [whole tokens]
/// t_n = start + n every; supply and circulating just before it, in whole tokens as doubles. The value is taken as the
/// shortest decimal that names the double, floored to base units. Where it is no number, infinite or more than a scenario
/// can hold, nothing is minted, and the first date of that is a warning. Periods that end before launch mint nothing.
/// </remarks>
public sealed record FormulaEmission : Emission
{
    static readonly FormulaParameter ExpressionParameter = new("expression", "Tokens a period");
    static readonly PeriodParameter EveryParameter = new("every", "Every") { Positive = true };
    static readonly MomentParameter StartParameter = new("start", "Start") { Optional = true };
    static readonly OpenParameter<CalendarPeriod> DurationParameter = new(new PeriodParameter("duration", "Duration"), null) { Optional = true, Help = "Empty, or null in a file, is for ever" };

    public required Formula Expression { get; init; }
    public required CalendarPeriod Every { get; init; }
    public required int Decimals { get; init; }
    public Moment? Start { get; init; }

    /// <summary>Null for ever.</summary>
    public CalendarPeriod? Duration { get; init; }

    public override CumulativeSchedule Emitted(Timeline timeline) => new FormulaSchedule(this, timeline);

    internal static Kind<Emission> Kind { get; } = new("formula", "Formula", "Your own assumption; say in the sources where it comes from",
        """{ "kind": "formula", "expression": "if(t < 4, 1000000, max(0.02 * supply / 12, 1000))", "every": "P1M" }""",
        [ExpressionParameter, EveryParameter, StartParameter, DurationParameter],
        read => new FormulaEmission
        {
            Expression = read.Get(ExpressionParameter),
            Every = read.Get(EveryParameter),
            Decimals = read.Context.Decimals,
            Start = read.Has("start") ? read.Get(StartParameter) : null,
            Duration = read.Get(DurationParameter),
        });
}

/// <summary>An arithmetic expression.</summary>
public sealed record FormulaParameter(string Name, Phrase Label) : Parameter<Formula>(Name, Label, "tokens")
{
    public override Problem? Read(Node node, ReadContext context, out Formula value)
    {
        value = null!;
        if (node is not TextNode text) return WrongKind(node, "A formula such as \"1000 * exp(-t)\"");
        var (formula, problem) = FormulaParser.Parse(text.Text);
        value = formula!;
        if (problem is null) return null;
        Phrase message = $"Column {problem.At + 1}: {problem.Message}";
        return problem.FixText is { } fix ? new("formula", message, problem.FixLabel, Node.Of(fix)) : new("formula", message);
    }
}

sealed class FormulaSchedule(FormulaEmission emission, Timeline timeline) : ReactiveSchedule
{
    readonly StepSchedule steps = new();
    readonly PaymentClock months = new(timeline.Origin, CalendarPeriod.OfMonths(1));
    readonly Anchor start = (emission.Start ?? default).From(timeline.Origin);
    long? undefinedAt;

    public override long BeginsAt => start.Second;

    public override long? UndefinedAt => undefinedAt;

    public override IEnumerable<long> Dues(long last)
    {
        var end = emission.Duration is { } duration ? Math.Min(last, start.Plus(duration).Second) : last;
        return new PaymentClock(start, emission.Every).DuesFrom(timeline.LaunchSecond, end);
    }

    public override void Meet(long second, SupplyView before)
    {
        var years = (second - timeline.LaunchSecond) / (double)InflationEmission.YearSeconds;
        var value = emission.Expression.Value(new(years, months.CountBy(second), before.Total.ToTokens(emission.Decimals), before.Circulating.ToTokens(emission.Decimals)));
        if (TokenAmount.OfTokens(value, emission.Decimals) is { } amount) steps.Add(second, amount);
        else undefinedAt ??= second;
    }

    public override TokenAmount By(long second) => steps.By(second);

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed) => steps.Fill(grid, owed);
}
