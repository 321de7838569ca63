namespace TokenStudio.Sessions;

/// <summary>What an open shared page is told.</summary>
public enum SharedNews
{
    /// <summary>Nothing else, but it is still open.</summary>
    None,

    /// <summary>What it shows has changed since: there is a newer one to load.</summary>
    Newer,

    /// <summary>Its terms are others: what it shows may be hidden now. The last that is told.</summary>
    Changed,

    /// <summary>It opens nothing any more. The last that is told.</summary>
    Ended,
}
