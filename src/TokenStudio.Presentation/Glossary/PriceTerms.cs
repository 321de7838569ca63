namespace TokenStudio.Presentation.Glossary;

static class PriceTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("launch-price", "Launch price", "The price of a token at launch, in US dollars, as you assume it. It values the supply; no amount of tokens depends on it.")
        {
            Aliases = ["token price", "tge price", "initial price"],
            Related = ["market-cap", "fdv", "price-process"],
            Labels = ["Launch price"],
        },
        new("price-process", "Price process", "The rule by which the price may move after launch: constant, or at random by one of several laws. It says how far a price may stray, not where it goes.")
        {
            Related = ["constant-price", "gbm", "jump-diffusion", "mean-reversion"],
        },
        new("constant-price", "Constant price", "The launch price at every date. Every random run of it would be the same.")
        {
            Kind = "prices-constant",
            Related = ["launch-price"],
        },
        new("gbm", "Geometric Brownian motion", "A price whose growth over any time is normal in the logarithm, with a steady drift and volatility. It is drawn by its exact step, so the length of a step changes no law.")
        {
            Aliases = ["gbm", "random walk", "brownian"],
            Formula = "S0 exp((μ − σ² ÷ 2) t + σ W)",
            Kind = "prices-gbm",
            Related = ["drift", "volatility", "expected-price"],
        },
        new("drift", "Drift", "The growth of the expected price, continuously and per year. With volatility most runs end below the expected price, for a few high ones lift it.")
        {
            Formula = "E[S] = S0 exp(μ t)",
            Kind = "prices-gbm",
            Trackers = "Some tools mean the drift of the logarithm, which is lower by half the squared volatility.",
            Related = ["expected-price", "volatility"],
            Labels = ["Drift"],
        },
        new("volatility", "Volatility", "The standard deviation of the price's logarithm over one year. It grows with the square root of time: 80% a year is about 23% a month.")
        {
            Aliases = ["sigma", "annualised volatility"],
            Kind = "prices-gbm",
            Trackers = "Exchanges annualise daily returns over 365 days; shares over 252. Here a year has 365.25 days.",
            Related = ["drift", "fan"],
            Labels = ["Volatility"],
        },
        new("jump-diffusion", "Jump diffusion", "Brownian motion with sudden jumps, so many a year on average. The drift is corrected for them, so that the expected price grows by the drift alone.")
        {
            Aliases = ["merton"],
            Kind = "prices-jumpDiffusion",
            Related = ["jump", "gbm"],
        },
        new("jump", "Jump", "A sudden change of the price: how many a year on average, how large in the logarithm, and how widely that spreads.")
        {
            Kind = "prices-jumpDiffusion",
            Related = ["jump-diffusion"],
            Labels = ["Jumps", "Jump size", "Spread of jumps"],
        },
        new("mean-reversion", "Mean reversion", "A price that is pulled back to a long-run level, the faster the further it has strayed. After ln 2 over the reversion half of the distance is gone, in the logarithm.")
        {
            Aliases = ["ornstein-uhlenbeck", "mean reverting"],
            Kind = "prices-meanReverting",
            Related = ["long-run-price", "volatility"],
            Labels = ["Reversion"],
        },
        new("long-run-price", "Long-run price", "The price a mean-reverting process returns to. It is the median far ahead, not the mean, which lies higher.")
        {
            Kind = "prices-meanReverting",
            Related = ["mean-reversion", "median"],
            Labels = ["Long-run price"],
        },
    ];
}
