namespace TokenStudio.Presentation.Granting;

/// <summary>Where in a table of votes something is wrong, in words.</summary>
public static class RowText
{
    /// <param name="path">"/17/amount", "/17" or "".</param>
    public static Phrase Of(string path) => path.Split('/') switch
    {
        ["", var row, var column] => (Phrase)$"Row {row}, {column}:",
        ["", var row] when row.Length > 0 => (Phrase)$"Row {row}:",
        _ => "",
    };
}
