using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>
/// Numbers names in the order in which they first come. Addresses are found by their 20 bytes, so that a look-up among a hundred thousand of
/// them reads one place of memory and not the texts.
/// </summary>
sealed class NameTable
{
    readonly List<string> names = [];
    readonly Dictionary<string, int> others = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known;
    Slot[] slots = new Slot[64];
    int addresses;

    public NameTable() => known = others.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Names => names;

    /// <summary>The number of a name, a new one for a name that was not there.</summary>
    public int Of(ReadOnlySpan<char> name)
    {
        if (AddressKey.TryRead(name, out var key)) return Of(key, name);
        if (known.TryGetValue(name, out var number)) return number;
        var text = name.ToString();
        others.Add(text, names.Count);
        names.Add(text);
        return names.Count - 1;
    }

    int Of(in AddressKey key, ReadOnlySpan<char> name)
    {
        ref var slot = ref SlotOf(key);
        if (slot.NumberAfter > 0) return slot.NumberAfter - 1;
        names.Add(name.ToString());
        (slot.Key, slot.NumberAfter) = (key, names.Count);
        if (++addresses * 2 > slots.Length) Grow();
        return names.Count - 1;
    }

    // Half the slots are empty at least, so a search ends soon.
    ref Slot SlotOf(in AddressKey key)
    {
        var at = key.GetHashCode() & (slots.Length - 1);
        while (slots[at].NumberAfter > 0 && !slots[at].Key.Equals(key)) at = (at + 1) & (slots.Length - 1);
        return ref slots[at];
    }

    void Grow()
    {
        var full = slots;
        slots = new Slot[full.Length * 4];
        foreach (ref var slot in full.AsSpan())
        {
            if (slot.NumberAfter > 0) SlotOf(slot.Key) = slot;
        }
    }

    /// <summary>24 bytes; a number of 0 after it is an empty place.</summary>
    struct Slot
    {
        public AddressKey Key;
        public int NumberAfter;
    }
}

/// <summary>The 20 bytes of an address that is written in lower case: then key and text are one to one.</summary>
/// <remarks>Four bytes to a part, so that nothing is padded.</remarks>
readonly record struct AddressKey(uint A, uint B, uint C, uint D, uint E)
{
    const int Letters = 42;

    public static bool TryRead(ReadOnlySpan<char> text, out AddressKey key)
    {
        key = default;
        if (text.Length != Letters || text[0] != '0' || text[1] != 'x') return false;
        var digits = MemoryMarshal.Cast<char, ushort>(text[2..]);
        if (!Part(digits, out var a) || !Part(digits[8..], out var b) || !Part(digits[16..], out var c) || !Part(digits[24..], out var d) || !Part(digits[32..], out var e)) return false;
        key = new(a, b, c, d, e);
        return true;
    }

    // Seeded by the process, so that nobody can choose addresses that fall together.
    public override int GetHashCode() => HashCode.Combine(A, B, C, D, E);

    // Eight digits side by side; four bytes in an order of their own, which matters to nobody.
    static bool Part(ReadOnlySpan<ushort> digits, out uint part)
    {
        var signs = Vector128.Create(digits);
        var (number, letter) = (signs - Vector128.Create((ushort)'0'), signs - Vector128.Create((ushort)'a'));
        var (isNumber, isLetter) = (Vector128.LessThan(number, Vector128.Create((ushort)10)), Vector128.LessThan(letter, Vector128.Create((ushort)6)));
        var halves = Vector128.ConditionalSelect(isNumber, number, letter + Vector128.Create((ushort)10)).AsUInt32();
        var bytes = Vector128.ShiftLeft(halves, 4) | Vector128.ShiftRightLogical(halves, 16);
        part = (bytes[0] & 0xFF) | ((bytes[1] & 0xFF) << 8) | ((bytes[2] & 0xFF) << 16) | (bytes[3] << 24);
        return Vector128.EqualsAll(isNumber | isLetter, Vector128<ushort>.AllBitsSet);
    }
}
