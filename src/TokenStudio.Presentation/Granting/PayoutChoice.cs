using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>Choices of a programme that are several edits at once.</summary>
public static class PayoutChoice
{
    /// <summary>Schedules that fit any amount; the first, without a value, is none.</summary>
    public static IReadOnlyList<Choice> VestingKinds { get; } =
    [
        new("", "At once"),
        .. Model.Vesting.VestingKinds.All.Shape.Kinds().Where(k => k.Id is not ("immediate" or "pieces" or "emission")).Select(k => new Choice(k.Id, k.Label)),
    ];

    /// <summary>Pays in another token, which no bucket of the design holds.</summary>
    public static ValueList<Edit> Another(ObjectNode programme)
    {
        var set = Edit.Set(GrantDocument.Path(programme.Id!, "token"), ObjectNode.Of(("symbol", Node.Of("USDC")), ("decimals", Node.Of(6m))));
        return programme["from"] is null ? [set] : [Edit.Remove(GrantDocument.Path(programme.Id!, "from")), set];
    }

    /// <summary>Pays in the design's own token again.</summary>
    public static ValueList<Edit> Own(ObjectNode programme) => programme["token"] is null ? [] : [Edit.Remove(GrantDocument.Path(programme.Id!, "token"))];

    /// <param name="kind">A kind of schedule; empty for at once.</param>
    public static ValueList<Edit> Vesting(ObjectNode document, ObjectNode programme, string kind)
    {
        var path = GrantDocument.Path(programme.Id!, "payouts", "vesting");
        var before = (programme["payouts"] as ObjectNode)?["vesting"] as ObjectNode;
        if (kind.Length == 0) return before is null ? [] : [Edit.Remove(path)];
        FamilyShape family = Model.Vesting.VestingKinds.All.Shape;
        return [FieldPlace.Change(document, path, FieldEntry.Made(family, family.Kinds().First(k => k.Id == kind), before ?? new([]), document))];
    }
}
