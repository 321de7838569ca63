using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>How a donation's tokens may be taken.</summary>
public enum PermitType
{
    None = 0,
    Permit = 1,
    PermitDAI = 2,
    Permit2 = 3,
}

/// <summary>A donation: (recipientId, permitType, permit2Data), of which we need token, amount, deadline and how long the signature is.</summary>
public sealed record Donation(PermitType Permit, Address Token, BigInteger Amount, BigInteger? Deadline, int? SignatureBytes)
{
    internal static Donation Of(CallArguments a)
    {
        var permit = a.Find("permitType", 1) switch
        {
            null => PermitType.None,
            { ValueKind: JsonValueKind.String } name when Enum.TryParse<PermitType>(name.GetString(), out var named) && Enum.IsDefined(named) => named,
            { } value when CallArguments.Whole(value) is var number && number <= (int)PermitType.Permit2 => (PermitType)(int)number,
            _ => throw new RevertException(RevertException.NoData),
        };

        // In their order: (recipientId, permitType, ((token, amount), nonce, deadline), signature).
        if (a.Given.ValueKind == JsonValueKind.Array)
        {
            var signed = a.Struct("permit2Data", 2);
            var agreed = signed.Struct("permit", 0);
            var tokens = agreed.Struct("permitted", 0);
            return new(permit, tokens.Address("token", 0), tokens.Number("amount", 1), agreed.Has("deadline", 2) ? agreed.Number("deadline", 2) : null, LengthOf(signed.Find("signature", 1)));
        }

        return new(permit, a.Address("token", 0), a.Number("amount", 0), a.Has("deadline", 0) ? a.Number("deadline", 0) : null, LengthOf(a.Find("signature")));
    }

    /// <summary>What EIP-2612 permits take a signature of.</summary>
    public bool HasSignatureOfWrongLength => SignatureBytes is not (null or 64 or 65);

    static int? LengthOf(JsonElement? signature) => signature is { ValueKind: JsonValueKind.String } text && Hex.Parse(text.GetString()!) is { } bytes ? bytes.Length : null;
}
