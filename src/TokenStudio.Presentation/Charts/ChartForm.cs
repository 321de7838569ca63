namespace TokenStudio.Presentation.Charts;

/// <summary>How a chart draws its series. Closed: the screen and the static drawing each know exactly these.</summary>
public enum ChartForm
{
    /// <summary>Bands upon one another, a value at each instant.</summary>
    StackedArea,

    /// <summary>Bars upon one another, a value for the period that ends at each point.</summary>
    StackedBars,

    /// <summary>A line for each series; where a value is not a number the line pauses.</summary>
    Lines,
}

/// <summary>What the values are and how their axis runs.</summary>
public enum ValueScale
{
    /// <summary>Whole tokens, from 0.</summary>
    Amount,

    /// <summary>Ratios shown as percent, from 0.</summary>
    Percent,

    /// <summary>Ratios shown as percent on a log10 axis from 1 %; what is less is not drawn.</summary>
    LogPercent,

    /// <summary>US dollars, from 0.</summary>
    Money,

    /// <summary>Ratios shown as whole percent, from 0 to 1.</summary>
    Chance,

    /// <summary>US dollars on a log10 axis from <see cref="ChartModel.Floor"/>.</summary>
    LogMoney,
}
