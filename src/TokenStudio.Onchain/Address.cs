namespace TokenStudio.Onchain;

/// <summary>An Ethereum address: 20 bytes, written with the checksum of EIP-55.</summary>
public readonly record struct Address
{
    public const int Bytes = 20;

    readonly UInt128 high;   // 16 bytes
    readonly uint low;       // 4 bytes

    public Address(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Bytes);
        high = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        low = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
    }

    public static Address Zero => default;

    public bool IsZero => this == default;

    public void CopyTo(Span<byte> target)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(target, high);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(target[16..], low);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Reads "0x" and 40 digits. Mixed case must carry the right checksum; one case alone carries none.</summary>
    /// <param name="checksumFails">The digits are an address but the capitals are not its checksum: a likely typing error.</param>
    public static bool TryParse(string? text, out Address address, out bool checksumFails)
    {
        address = default;
        checksumFails = false;
        if (text is null || text.Length != 42 || Hex.Parse(text) is not { } bytes) return false;
        address = new(bytes);
        var digits = text.AsSpan(2);
        var mixed = digits.ContainsAnyInRange('a', 'f') && digits.ContainsAnyInRange('A', 'F');
        checksumFails = mixed && address.ToString() != text;
        return !checksumFails;
    }

    public static bool TryParse(string? text, out Address address) => TryParse(text, out address, out _);

    /// <summary>EIP-55: a letter is a capital where the same digit of the hash of the lower-case digits is 8 or more.</summary>
    public override string ToString()
    {
        var digits = Convert.ToHexStringLower(ToBytes()).ToCharArray();
        var hash = Convert.ToHexStringLower(Keccak256.Hash(new string(digits)));
        for (var i = 0; i < digits.Length; i++)
        {
            if (hash[i] >= '8') digits[i] = char.ToUpperInvariant(digits[i]);
        }

        return "0x" + new string(digits);
    }

    /// <summary>The lower-case form, as indexers key by.</summary>
    public string ToLower() => Hex.Of(ToBytes());
}
