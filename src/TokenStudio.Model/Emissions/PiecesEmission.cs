using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>Lumps, straight lines and steps with absolute amounts.</summary>
/// <remarks>
/// E(t) = sum of the pieces by t, each floored by itself   [base units]
/// lump: a at its instant; linear: floor(a (t - from) / (to - from)); steps: the k-th a at from + k every, k = 1 .. count
/// </remarks>
public sealed record PiecesEmission : Emission
{
    static readonly TableParameter<SchedulePiece> PiecesParameter = new("pieces", "Pieces", SchedulePiece.Kinds);

    public required ValueList<SchedulePiece> Pieces { get; init; }
    public Moment? Start { get; init; }

    public override CumulativeSchedule Emitted(Timeline timeline)
    {
        var origin = EmissionStart.Of(Start, timeline);
        return new SumSchedule([.. Pieces.Select(p => p.Schedule(origin))]);
    }

    public override IEnumerable<RuleProblem> Problems(Timeline timeline) =>
        SchedulePiece.ProblemsOf(Pieces, EmissionStart.Of(Start, timeline), Start is not null);

    internal static Kind<Emission> Kind { get; } = new("pieces", "Piece by piece", "",
        """{ "kind": "pieces", "pieces": [ { "type": "lump", "at": "P6M", "amount": "400" }, { "type": "linear", "from": "P6M", "to": "P18M", "amount": "480" }, { "type": "steps", "from": "P18M", "every": "P1M", "count": 12, "amount": "10" } ] }""",
        [PiecesParameter, EmissionStart.Parameter], read => new PiecesEmission { Pieces = read.Get(PiecesParameter), Start = EmissionStart.Read(read) });
}
