using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TokenStudio.Model.Sampling;

namespace TokenStudio.Model.Tests.Sampling;

public sealed class PhiloxTests
{
    // The known answers that the authors publish for philox4x32-10 (Random123, kat_vectors): zeros, ones, digits of pi.
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Mix_KnownCounters_GivesTheKnownWords(string counter, string key, string words)
    {
        var (c, k) = (Words(counter), Words(key));
        var lanes = Array.ConvertAll(c, word => Vector512.Create((ulong)word));
        var keys = Philox.Schedule(k[0] | ((ulong)k[1] << 32));
        Philox.Mix(ref lanes[0], ref lanes[1], ref lanes[2], ref lanes[3], ref MemoryMarshal.GetArrayDataReference(keys));

        for (var lane = 0; lane < 8; lane++) Assert.Equal(Words(words), lanes.Select(word => (uint)word[lane]));
    }

    static uint[] Words(string text) => [.. text.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
}
