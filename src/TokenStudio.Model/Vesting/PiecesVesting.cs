using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>Lumps, straight lines and steps with absolute amounts that add up to the allocation; each is floored by itself.</summary>
/// <remarks>
/// vested(t) = sum of the pieces by t, each floored by itself   [base units]
/// lump: a at its instant; linear: floor(a (t - from) / (to - from)); steps: the k-th a at from + k every, k = 1 .. count
/// </remarks>
public sealed record PiecesVesting : VestingSchedule
{
    static readonly TableParameter<SchedulePiece> PiecesParameter = new("pieces", "Pieces", SchedulePiece.Kinds);

    public required ValueList<SchedulePiece> Pieces { get; init; }

    public override CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch)
    {
        var origin = Origin(launch);
        return new SumSchedule([.. Pieces.Select(p => p.Schedule(origin))]);
    }

    private protected override Outline Bends(Anchor launch) => Pieces.Aggregate(new Outline(), (outline, piece) => piece.Bend(outline, Origin(launch)));

    public override IEnumerable<RuleProblem> Problems(TokenAmount whole, Anchor launch, int decimals)
    {
        var origin = Origin(launch);
        foreach (var problem in SchedulePiece.ProblemsOf(Pieces, origin, Start is not null)) yield return problem;
        var sum = Pieces.Aggregate(TokenAmount.Zero, (total, piece) => TokenAmount.AddUpToLargest(total, piece.Total));
        if (sum != whole)
        {
            yield return new("pieces", "pieces-sum", $"The pieces add up to {sum.ToText(decimals)}, not to the allocation's {whole.ToText(decimals)}.",
                ("Use the sum of the pieces", "../amount", Node.Of(sum.ToText(decimals))));
        }
    }

    internal static Kind<VestingSchedule> Kind { get; } = new("pieces", "Piece by piece", "",
        """{ "kind": "pieces", "pieces": [ { "type": "lump", "at": "P6M", "amount": "400" }, { "type": "linear", "from": "P6M", "to": "P18M", "amount": "480" }, { "type": "steps", "from": "P18M", "every": "P1M", "count": 12, "amount": "10" } ] }""",
        [PiecesParameter, StartParameter], read => new PiecesVesting { Pieces = read.Get(PiecesParameter), Start = ReadStart(read) });
}
