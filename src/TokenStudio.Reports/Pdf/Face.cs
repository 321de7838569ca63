using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace TokenStudio.Reports.Pdf;

/// <summary>One font file, as the shaper and as the canvas know it. Lives as long as the process: Skia embeds each instance anew.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process.")]
sealed class Face
{
    // Contextual forms and ligatures are glyphs that stand for no one character, which copy and search would miss.
    static readonly Feature[] Features = [Feature.Parse("-calt"), Feature.Parse("-liga")];
    readonly Font font;
    readonly Lock oneAtATime = new();

    public SKTypeface Typeface { get; }

    public Face(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        Typeface = SKTypeface.FromData(data) ?? throw new InvalidDataException("Not a font.");

        font = HarfBuzzFont.Of(file);
    }

    /// <summary>Whether it has a shape for every character; joiners and marks of direction have none in any face.</summary>
    public bool Covers(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format && Typeface.GetGlyph(rune.Value) == 0) return false;
        }

        return true;
    }

    /// <summary>Places the glyphs of a text this face has; lengths in em.</summary>
    public ShapedRun Shape(string text)
    {
        using var buffer = new Buffer();
        buffer.AddUtf8(text);
        buffer.GuessSegmentProperties();
        lock (oneAtATime) font.Shape(buffer, Features);

        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var run = new ShapedRun(this, text, infos.Length);
        double pen = 0;
        for (var i = 0; i < infos.Length; i++)
        {
            run.Glyphs[i] = (ushort)infos[i].Codepoint;
            run.Clusters[i] = infos[i].Cluster;
            run.Places[i] = ((pen + places[i].XOffset) / Typeface.UnitsPerEm, -places[i].YOffset / (double)Typeface.UnitsPerEm);
            pen += places[i].XAdvance;
        }

        run.Advance = pen / Typeface.UnitsPerEm;
        return run;
    }
}

/// <summary>Glyphs of one face with their places in em from the run's start, and the text they stand for.</summary>
sealed class ShapedRun(Face face, string text, int count)
{
    public Face Face { get; } = face;
    public string Text { get; } = text;
    public ushort[] Glyphs { get; } = new ushort[count];

    /// <summary>For each glyph, the UTF-8 byte of the text it begins at; this is what keeps copy and search right.</summary>
    public uint[] Clusters { get; } = new uint[count];
    public (double X, double Y)[] Places { get; } = new (double, double)[count];
    public double Advance { get; set; }
}
