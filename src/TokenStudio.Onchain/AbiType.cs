namespace TokenStudio.Onchain;

/// <summary>A type of the Solidity ABI, as far as our structs need them.</summary>
public abstract record AbiType
{
    private protected AbiType() { }

    /// <summary>Its canonical name, such as "(uint256,address)[]".</summary>
    public abstract string Name { get; }

    /// <summary>Whether its length depends on the value, so that a head holds only where it begins.</summary>
    public abstract bool IsDynamic { get; }

    /// <summary>Bytes it takes in a head.</summary>
    internal virtual int HeadBytes => AbiEncoder.Word;

    public static AbiType Uint256 { get; } = new UintType(256);
    public static AbiType Address { get; } = new AddressType();
    public static AbiType Bool { get; } = new BoolType();
    public static AbiType Bytes32 { get; } = new FixedBytesType(32);
    public static AbiType Bytes { get; } = new BytesType();
    public static AbiType Text { get; } = new TextType();

    /// <summary>uint of 8 to 256 bits.</summary>
    public static AbiType UintOf(int bits) => new UintType(bits);

    /// <summary>int of 8 to 256 bits, in two's complement.</summary>
    public static AbiType IntOf(int bits) => new IntType(bits);

    public static AbiType ListOf(AbiType item) => new ListType(item);

    public static AbiType TupleOf(params ReadOnlySpan<AbiType> items) => new TupleType(items.ToArray());
}

public sealed record UintType(int Bits) : AbiType
{
    public override string Name => $"uint{Bits}";
    public override bool IsDynamic => false;
}

public sealed record IntType(int Bits) : AbiType
{
    public override string Name => $"int{Bits}";
    public override bool IsDynamic => false;
}

public sealed record AddressType : AbiType
{
    public override string Name => "address";
    public override bool IsDynamic => false;
}

public sealed record BoolType : AbiType
{
    public override string Name => "bool";
    public override bool IsDynamic => false;
}

/// <summary>bytes1 to bytes32, filled up on the right.</summary>
public sealed record FixedBytesType(int Length) : AbiType
{
    public override string Name => $"bytes{Length}";
    public override bool IsDynamic => false;
}

public sealed record BytesType : AbiType
{
    public override string Name => "bytes";
    public override bool IsDynamic => true;
}

public sealed record TextType : AbiType
{
    public override string Name => "string";
    public override bool IsDynamic => true;
}

public sealed record ListType(AbiType Item) : AbiType
{
    public override string Name => $"{Item.Name}[]";
    public override bool IsDynamic => true;
}

public sealed record TupleType(IReadOnlyList<AbiType> Items) : AbiType
{
    public override string Name => $"({string.Join(",", Items.Select(i => i.Name))})";
    public override bool IsDynamic => Items.Any(i => i.IsDynamic);
    internal override int HeadBytes => IsDynamic ? AbiEncoder.Word : Items.Sum(i => i.HeadBytes);
}
