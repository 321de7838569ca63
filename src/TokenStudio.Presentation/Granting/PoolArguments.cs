using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting;

/// <summary>The struct a pool's strategy is initialized with: its members in the contract's order, and as bytes.</summary>
/// <param name="Encoded">initStrategyData, hexadecimal.</param>
public sealed record PoolArguments(IReadOnlyList<RoundArgument> Members, string Encoded)
{
    /// <summary>What stands here, in a sentence.</summary>
    public required Phrase Intro { get; init; }

    /// <summary>Null while the programme is no pool.</summary>
    public static PoolArguments? Of(Scenario scenario, GrantProgramme programme)
    {
        if (programme.Protocol is not AlloV2Protocol pool) return null;
        var terms = pool.TermsOf(programme, scenario.Token.Decimals);
        var strategy = pool.Strategy;
        return new([.. Lines(strategy.Kind.Parameters, strategy.Struct(terms), "")], Hex.Of(strategy.Encoded(terms)))
        {
            Intro = strategy.Kind.HasModel ? (Phrase)$"In the order of {Phrase.Verbatim(strategy.Kind.Name)}.initialize, as createPool takes it in initStrategyData."
                : (Phrase)"The struct of a contract of your own is not known; its bytes stand in the call that creates the pool.",
        };
    }

    static IEnumerable<RoundArgument> Lines(IReadOnlyList<StrategyParameter> parameters, object[] values, string within) => parameters.Zip(values).SelectMany(both =>
    {
        var (parameter, value) = both;
        return parameter.Members.Count > 0 ? Lines(parameter.Members, (object[])value, $"{within}{parameter.Name}.") : [new(within + parameter.Name, parameter.Type.Name, Text(value), Meaning(parameter, value))];
    });

    // What a date or a label says better than the number.
    static Phrase Meaning(StrategyParameter parameter, object value) => parameter.Measure == StrategyMeasure.Instant && value is BigInteger second
        ? Phrase.Verbatim($"{WindowText.Show(NodaTime.Instant.FromUnixTimeSeconds((long)second))} UTC")
        : parameter.Unit is { } unit ? (Phrase)$"{parameter.Label}, {unit}" : parameter.Label;

    static string Text(object value) => value switch
    {
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        byte[] bytes => Hex.Of(bytes),
        object[] items => $"[{string.Join(", ", items.Select(Text))}]",
        _ => value.ToString() ?? "",
    };
}
