namespace TokenStudio.Model.Scenarios;

/// <summary>What a share link leaves out of what it shows.</summary>
[Flags]
public enum HiddenParts
{
    None = 0,

    /// <summary>Who holds what: names of buckets and emissions, holders, insiders, and what is judged of them.</summary>
    Holders = 1,

    /// <summary>Prices and everything reckoned from them.</summary>
    Prices = 2,
}
