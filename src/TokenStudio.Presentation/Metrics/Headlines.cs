using System.Globalization;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Metrics;

/// <summary>The headline figures, the same on screen, on the shared page and in the report; those of what is hidden are left out.</summary>
public static class Headlines
{
    public static IReadOnlyList<MetricCard> Of(Projection projection)
    {
        var (scenario, token) = (projection.Scenario, projection.Scenario.Token);
        var (launch, symbol) = (projection.Circulating[projection.Grid.Rows[0]], token.Symbol);
        var whole = token.MaxSupply ?? projection.TotalSupplyAt(projection.Grid.Rows[^1]);
        return
        [
            MaxSupply(token.MaxSupply, symbol, token.Decimals), Float(launch, whole, symbol, token.Decimals),
            .. scenario.Hides.HasFlag(HiddenParts.Prices) ? [] : Valuation(projection, launch, whole),
            .. scenario.Hides.HasFlag(HiddenParts.Holders) ? Array.Empty<MetricCard>() : [Insiders(projection, whole)],
            YearUnlock(projection, launch),
        ];
    }

    static MetricCard MaxSupply(TokenAmount? max, string symbol, int decimals) => max is { } cap
        ? new("max-supply", "Max supply", Phrase.Verbatim(Compact(cap, decimals)), symbol, Phrase.Verbatim(ExactText.Amount(cap, decimals)), $"The most that can ever be minted: {ExactText.Amount(cap, decimals)} {symbol}.") { Exact = cap.ToText(decimals) }
        : new("max-supply", "Max supply", "No cap", "", "total supply may grow", "This token has no cap; shares are of the total supply at the end of the horizon.");

    static MetricCard Float(TokenAmount launch, TokenAmount whole, string symbol, int decimals) =>
        new("float", "TGE float", Phrase.Verbatim(Share(launch, whole)), "", $"{Compact(launch, decimals)} {symbol}",
            $"Circulating at launch, {ExactText.Amount(launch, decimals)} {symbol}, over the max supply of {ExactText.Amount(whole, decimals)}.") { Exact = ExactRatio(launch, whole), Scale = ValueScale.Percent };

    static MetricCard[] Valuation(Projection projection, TokenAmount launch, TokenAmount whole)
    {
        var decimals = projection.Scenario.Token.Decimals;
        if (projection.Scenario.Price is not { } price)
        {
            Phrase missing = "Set a launch price to see what the supply is worth at it.";
            return [new("fdv", "FDV", "–", "", "no price set", missing), new("market-cap", "TGE market cap", "–", "", "no price set", missing)];
        }

        var at = Format.Price(price.InitialPrice.PerToken);
        var (fdv, cap) = (price.InitialPrice.Of(whole, decimals), price.InitialPrice.Of(launch, decimals));
        var (fdvText, capText) = (Format.MoneyExact(fdv), Format.MoneyExact(cap));
        var (fdvExact, capExact) = (fdv.ToText(), cap.ToText());
        return
        [
            new("fdv", "FDV", Phrase.Verbatim(Format.Money(fdv.ToDouble())), "", $"at {at} a token", price.IsRandom
                ? (Phrase)$"Launch price {at} x max supply = {fdvText}. An assumption, not a forecast; later prices are random."
                : (Phrase)$"Price {at} x max supply = {fdvText}. An assumption, not a forecast.") { Exact = fdvExact, Scale = ValueScale.Money },
            new("market-cap", "TGE market cap", Phrase.Verbatim(Format.Money(cap.ToDouble())), "", $"float × {at}", price.IsRandom
                ? (Phrase)$"Launch price {at} x circulating at launch = {capText}. An assumption, not a forecast; later prices are random."
                : (Phrase)$"Price {at} x circulating at launch = {capText}. An assumption, not a forecast.") { Exact = capExact, Scale = ValueScale.Money },
        ];
    }

    static MetricCard Insiders(Projection projection, TokenAmount whole)
    {
        var scenario = projection.Scenario;
        var sum = scenario.Allocations.Select((a, i) => a.Insider ? projection.Valid.Sizes[i] : TokenAmount.Zero).Aggregate(TokenAmount.Zero, (x, y) => x + y);
        return new("insiders", "Insiders share", Phrase.Verbatim(Share(sum, whole)), "", "of max supply",
            $"Team, advisors and private rounds: {ExactText.Amount(sum, scenario.Token.Decimals)} {scenario.Token.Symbol} of {ExactText.Amount(whole, scenario.Token.Decimals)}.") { Exact = ExactRatio(sum, whole), Scale = ValueScale.Percent };
    }

    static MetricCard YearUnlock(Projection projection, TokenAmount launch)
    {
        var (scenario, decimals) = (projection.Scenario, projection.Scenario.Token.Decimals);
        var second = scenario.Timeline.Origin.Plus(CalendarPeriod.OfMonths(12)).Second;
        var year = Projector.Project(projection.Valid, TimeGrid.At([second])).Circulating[0];
        var value = Ratio.Of(year - launch, launch) is { } ratio ? Format.Percent((double)ratio) : "–";
        return new("year-unlock", "12-mo unlock", Phrase.Verbatim(value), "", launch.IsZero ? "no float at launch" : "of float",
            $"Circulating after 12 months, {ExactText.Amount(year, decimals)}, less the float of {ExactText.Amount(launch, decimals)}, over that float.") { Exact = ExactRatio(year - launch, launch), Scale = ValueScale.Percent };
    }

    static string Compact(TokenAmount amount, int decimals) => Format.Compact(amount.ToTokens(decimals));

    static string ExactRatio(TokenAmount part, TokenAmount whole) => Ratio.Of(part, whole)?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    static string Share(TokenAmount part, TokenAmount whole) => Ratio.Of(part, whole) is { } ratio ? Format.Percent((double)ratio) : "–";
}
