namespace TokenStudio.Onchain;

/// <summary>What is wrong with bytes that should hold values.</summary>
public enum AbiFaultKind
{
    /// <summary>The bytes end before the values do.</summary>
    TooShort,

    /// <summary>More bytes than the values take.</summary>
    TooLong,

    /// <summary>More bytes or list items than are read of any.</summary>
    TooMany,

    /// <summary>A head says that its value begins elsewhere than it does.</summary>
    WrongPlace,

    /// <summary>A number that does not fit its type.</summary>
    TooLarge,

    /// <summary>What fills a word up is not zero.</summary>
    Filling,

    /// <summary>A text that is no UTF-8.</summary>
    NoText,
}

/// <summary>The first place at which bytes are wrong.</summary>
/// <param name="At">Bytes from the beginning.</param>
public readonly record struct AbiFault(AbiFaultKind Kind, int At);
