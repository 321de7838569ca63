using System.Text;

namespace TokenStudio.Model.Grants.Files;

/// <summary>What a column of a table of votes holds.</summary>
public enum VoteColumn
{
    Id,
    Voter,
    Application,
    GrantAddress,
    Token,
    Amount,
    AmountRoundToken,
    AmountUsd,
    Score,
}

/// <summary>Names of columns as published exports of rounds have them, in any case and with any signs between the words.</summary>
public static class VoteColumns
{
    // The first name a table has is the one that is read.
    static readonly (VoteColumn Column, string[] Names)[] Known =
    [
        (VoteColumn.Id, ["id", "voteid", "donationid", "contributionid"]),
        (VoteColumn.Voter, ["voter", "contributor", "donor", "voteraddress", "contributoraddress", "donoraddress", "sender", "from", "user"]),
        (VoteColumn.Application, ["applicationid", "application", "recipient", "recipientid", "project", "projectid", "projectname", "grant", "grantid"]),
        (VoteColumn.GrantAddress, ["grantaddress", "recipientaddress", "payoutaddress", "payee"]),
        (VoteColumn.Token, ["token", "tokenaddress", "currency"]),
        (VoteColumn.Amount, ["amount", "value", "amountraw"]),
        (VoteColumn.AmountRoundToken, ["amountroundtoken", "amountinroundtoken"]),
        (VoteColumn.AmountUsd, ["amountusd", "usd", "valueusd", "usdvalue", "usdamount"]),
        (VoteColumn.Score, ["rawscore", "score", "passportscore"]),
    ];

    public static int Count { get; } = Known.Length;

    /// <summary>The name findings use.</summary>
    public static string NameOf(VoteColumn column) => column switch
    {
        VoteColumn.Application => "application",
        VoteColumn.GrantAddress => "grantAddress",
        VoteColumn.AmountRoundToken => "amountRoundToken",
        VoteColumn.AmountUsd => "amountUSD",
        _ => column.ToString().ToLowerInvariant(),
    };

    /// <summary>How well a name fits a column: 0 best; null for a name that is none of its.</summary>
    public static (VoteColumn Column, int Rank)? Of(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c)) bare.Append(char.ToLowerInvariant(c));
        }

        var text = bare.ToString();
        foreach (var (column, names) in Known)
        {
            if (Array.IndexOf(names, text) is >= 0 and var rank) return (column, rank);
        }

        return null;
    }
}
