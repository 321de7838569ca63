namespace TokenStudio.Model.Grants.Files;

/// <summary>Takes the good rows of a table of votes one after another.</summary>
public abstract class VoteSink
{
    /// <param name="vote">Its texts are written over by the next one.</param>
    public abstract void Take(in VoteRecord vote);
}

/// <summary>A good row of a table of votes. Addresses are in lower case; what the row does not have is empty.</summary>
public readonly ref struct VoteRecord
{
    /// <summary>UTF-8, as it was written.</summary>
    public required ReadOnlySpan<byte> Id { get; init; }
    public required ReadOnlySpan<char> Voter { get; init; }
    public required ReadOnlySpan<char> Application { get; init; }
    public required ReadOnlySpan<char> GrantAddress { get; init; }
    public required ReadOnlySpan<char> Token { get; init; }

    /// <summary>Base units of the token given.</summary>
    public required UInt128 Amount { get; init; }

    /// <summary>Base units of the round's token, which are matched.</summary>
    public required UInt128 Counted { get; init; }

    /// <summary>Whether both are dollars of <see cref="VoteTable.UsdDecimals"/> decimals, since the table has no others.</summary>
    public required bool InDollars { get; init; }

    /// <summary>UTF-8, as it was written.</summary>
    public required ReadOnlySpan<byte> UsdText { get; init; }
    public required double Usd { get; init; }
    public required double? Score { get; init; }
}
