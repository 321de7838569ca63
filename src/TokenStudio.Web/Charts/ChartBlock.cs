using System.Runtime.InteropServices;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Web.Charts;

/// <summary>The numbers of a chart as one block of little-endian doubles: the months, then each series from the top of the stack, then the version compared with, if there is one.</summary>
static class ChartBlock
{
    public static byte[] Of(ChartModel model)
    {
        var points = model.Points.Count;
        var block = new double[points * (1 + model.Series.Count + (model.Compared is null ? 0 : 1))];
        for (var i = 0; i < points; i++)
        {
            block[i] = model.Points[i].Month;
        }
        for (var s = 0; s < model.Series.Count; s++)
        {
            var values = model.Series[s].Values;
            for (var i = 0; i < points; i++)
            {
                block[((s + 1) * points) + i] = values[i];
            }
        }
        model.Compared?.Values.ToArray().CopyTo(block, block.Length - points);
        return MemoryMarshal.AsBytes<double>(block).ToArray();
    }
}
