namespace TokenStudio.Presentation.Languages;

/// <summary>What pages write their words with: <c>@Say("Saved")</c>, <c>@Say($"{n} rows")</c>.</summary>
public static class Speech
{
    /// <summary>In the reader's language.</summary>
    public static string Say(Phrase phrase) => phrase.ToString();

    /// <summary>A number of things in the reader's language: <paramref name="one"/> for one, else <paramref name="many"/>, both with the number at {0}.</summary>
    public static string Say(long number, Phrase one, Phrase many) => Phrase.Count(number, one, many).ToString();

    /// <summary>A label within a sentence: "of max supply". German nouns stay as they are, and so does "TGE price".</summary>
    public static string Lowered(Phrase label)
    {
        var text = label.ToString();
        return Language.Current == Language.German || text.Length < 2 || char.IsUpper(text[1]) ? text : char.ToLower(text[0], Phrase.Culture) + text[1..];
    }
}
