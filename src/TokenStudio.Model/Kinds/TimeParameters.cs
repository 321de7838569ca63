using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Kinds;

/// <summary>A duration: P12M, P90D, PT600S.</summary>
public sealed record PeriodParameter(string Name, Phrase Label) : Parameter<CalendarPeriod>(Name, Label, "duration")
{
    /// <summary>Zero makes no sense here (a period between payments).</summary>
    public bool Positive { get; init; }

    /// <summary>Calendar months make no sense here (a block time).</summary>
    public bool Exact { get; init; }

    public override Problem? Read(Node node, ReadContext context, out CalendarPeriod value)
    {
        value = default;
        if (node is not TextNode text) return WrongKind(node, "A duration such as \"P12M\"");
        if (!CalendarPeriod.TryParse(text.Text, out value)) return new("format", $"{Label} is a duration such as P12M, P90D or PT600S, at most 1,000 years.");
        if (Exact && value.Months > 0) return new("range", $"{Label} is an exact duration such as PT600S, not calendar months.");
        return Positive && value.IsZero ? new("range", $"{Label} is longer than nothing.", "Use 1 month", Node.Of("P1M")) : null;
    }
}

/// <summary>An instant, or a duration from the schedule's origin.</summary>
public sealed record MomentParameter(string Name, Phrase Label) : Parameter<Moment>(Name, Label, "date or duration")
{
    public override Problem? Read(Node node, ReadContext context, out Moment value)
    {
        value = default;
        if (node is not TextNode text) return WrongKind(node, "A date or a duration such as \"P6M\"");
        if (CalendarPeriod.TryParse(text.Text, out var offset))
        {
            value = Moment.After(offset);
            return null;
        }

        if (!UtcInstants.TryParse(text.Text, out var instant)) return new("format", $"{Label} is a date (2027-03-01), an instant (2027-03-01T00:00:00Z) or a duration (P6M).");
        value = new(instant, default);
        return null;
    }
}

/// <summary>An instant.</summary>
public sealed record DateParameter(string Name, Phrase Label) : Parameter<NodaTime.Instant>(Name, Label, "UTC")
{
    public override Problem? Read(Node node, ReadContext context, out NodaTime.Instant value)
    {
        value = default;
        if (node is not TextNode text) return WrongKind(node, "A date");
        return UtcInstants.TryParse(text.Text, out value) ? null : new("format", $"{Label} is a date (2027-03-01) or an instant in UTC (2027-03-01T00:00:00Z) that exists.");
    }
}

/// <summary>A value, or a word (null when <paramref name="Word"/> is null) that stands for "none": no cap, for ever, continuous.</summary>
public sealed record OpenParameter<T>(Parameter<T> Inner, string? Word) : Parameter<T?>(Inner.Name, Inner.Label, Inner.Unit), IOpenParameter
    where T : struct
{
    Parameter IOpenParameter.Inner => Inner;

    public override Problem? Read(Node node, ReadContext context, out T? value)
    {
        value = null;
        if (Word is null ? node is NullNode : node is TextNode { Text: var text } && text == Word) return null;
        var problem = Inner.Read(node, context, out var inner);
        value = inner;
        return problem;
    }
}
