namespace TokenStudio.Model.Grants.Matching;

/// <summary>A matching that cannot be made, with the sentence for the one who asked.</summary>
public sealed class MatchingException : Exception
{
    public MatchingException(Phrase reason)
        : base(reason) => Reason = reason;

    public Phrase Reason { get; }
}
