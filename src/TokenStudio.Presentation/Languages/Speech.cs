namespace TokenStudio.Presentation.Languages;

/// <summary>What pages write their words with: <c>@Say("Saved")</c>, <c>@Say($"{n} rows")</c>.</summary>
public static class Speech
{
    /// <summary>In the reader's language.</summary>
    public static string Say(Phrase phrase) => phrase.ToString();

    /// <summary>A number of things in the reader's language: <paramref name="one"/> for one, else <paramref name="many"/>, both with the number at {0}.</summary>
    public static string Say(long number, Phrase one, Phrase many) => Phrase.Count(number, one, many).ToString();
}
