using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace TokenStudio.Reports.Pdf;

/// <summary>Opens a font file for shaping, one unit of length being one of the font's own.</summary>
static class HarfBuzzFont
{
    public static Font Of(byte[] file)
    {
        var memory = Marshal.AllocHGlobal(file.Length);
        Marshal.Copy(file, 0, memory, file.Length);
        using var blob = new Blob(memory, file.Length, MemoryMode.ReadOnly, () => Marshal.FreeHGlobal(memory));
        using var face = new HarfBuzzSharp.Face(blob, 0);
        var font = new Font(face);
        font.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        font.SetFunctionsOpenType();
        return font;
    }
}
