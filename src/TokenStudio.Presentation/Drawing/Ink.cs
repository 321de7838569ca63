namespace TokenStudio.Presentation.Drawing;

/// <summary>A colour token: the page's CSS variable, and the colours it stands for where there is no page.</summary>
/// <param name="Var">The variable of tokens.css without its dashes: "c-team".</param>
/// <param name="Light">Hex in the light theme; also the colour of print.</param>
/// <param name="Dark">Hex in the dark theme.</param>
public sealed record Ink(string Var, string Light, string Dark)
{
    public string In(Theme theme) => theme == Theme.Dark ? Dark : Light;
}

/// <summary>Which colours a picture of its own has.</summary>
public enum Theme
{
    Light,
    Dark,
}

/// <summary>The inside of a shape.</summary>
/// <param name="Ink">Its colour.</param>
/// <param name="Hatched">Diagonal lines over the colour, for a second bucket of the same holder.</param>
public sealed record Fill(Ink Ink, bool Hatched = false);

/// <summary>A line's look; lengths in px.</summary>
/// <param name="Ink">Its colour.</param>
/// <param name="Width">Thickness.</param>
/// <param name="On">Length of a dash, or 0 for an unbroken line.</param>
/// <param name="Off">Length of the gap between dashes.</param>
/// <param name="Opacity">1 is opaque.</param>
public sealed record Stroke(Ink Ink, double Width = 1, double On = 0, double Off = 0, double Opacity = 1);
