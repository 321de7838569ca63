using System.Numerics;
using TokenStudio.Model.Grants.Attacks;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting;

/// <summary>What is tried against a round. Not part of the design.</summary>
/// <param name="Kind">sybil or ring.</param>
/// <param name="Target">Id of the project that is to gain; null for one of the lower half.</param>
/// <param name="Each">US dollars that each wallet gives.</param>
public sealed record AttackAsked(string Kind, string? Target, int Wallets, decimal Each)
{
    public const string Sybil = "sybil";
    public const string Ring = "ring";
    public const int MostWallets = 400;
    public const decimal MostEach = 100;

    public static AttackAsked Usual { get; } = new(Sybil, null, 150, 3);
}

/// <summary>A defence's curve, 0 to 1 across and up.</summary>
/// <param name="Extra">"9,337": what the attack takes under it at the chosen size.</param>
/// <param name="At">Its height there.</param>
public sealed record AttackLine(string Id, Phrase Name, string Extra, double At, IReadOnlyList<(double X, double Y)> Points);

/// <param name="Scale">Where a value of the axis lies, 0 to 1, and how it is written.</param>
public sealed record AttackTest(string Target, string TargetName, string Symbol, Phrase Sentence, IReadOnlyList<AttackLine> Lines, IReadOnlyList<(double At, string Text)> Scale, double Cursor, TableModel Table)
{
    const int Step = 10;

    // Members of a ring beside the target.
    const int Partners = 2;

    /// <summary>Null where there is nothing to attack.</summary>
    /// <exception cref="MatchingException">The round is too large for a defence.</exception>
    public static AttackTest? Of(GrantTrial trial, AttackAsked asked, CancellationToken stop = default)
    {
        if (trial.Round is not { } round || round.Donations.Recipients.Count == 0) return null;
        var recipients = round.Donations.Recipients;
        var order = Enumerable.Range(0, recipients.Count).OrderByDescending(r => trial.Matched[r]).ToArray();
        var target = asked.Target is { } id && recipients.ToList().IndexOf(id) is >= 0 and var known ? known : order[Math.Max(0, order.Length - 2)];
        var gift = new BigInteger(Math.Round((double)asked.Each / trial.Input.UsdPerToken * 1e6)) * BigInteger.Pow(10, trial.Input.Decimals) / 1_000_000;
        var partners = order.Where(r => r != target).Reverse().Take(Partners).ToArray();
        Attack attack = asked.Kind == AttackAsked.Ring ? new RingAttack { Gift = gift, Ring = partners } : new SybilAttack { Gift = gift };
        var cap = trial.Input.CapPercent ?? 10;
        Defence[] defences = [new NoDefence(), new CapDefence { Percent = cap }, new IdentityDefence { OneIn = 5 }, new PairwiseDefence { M = (double)trial.Input.Matching.Bound }, new ClusterDefence()];
        var curves = defences.Select(d => AttackCurve.Of(round, attack, d, target, AttackAsked.MostWallets, Step, new(0, 0), stop)).ToArray();
        var here = defences.Select(d => AttackCurve.Of(round, attack, d, target, asked.Wallets, Math.Max(1, asked.Wallets), new(0, 0), stop).Points[^1]).ToArray();
        return Shown(trial, asked, recipients[target], curves, here);
    }

    static AttackTest Shown(GrantTrial trial, AttackAsked asked, string target, AttackCurve[] curves, AttackPoint[] here)
    {
        var input = trial.Input;
        var pool = GrantAmounts.Tokens(input.Pool, input.Decimals);
        var (top, scale) = Axis(curves.SelectMany(c => c.Points).Max(p => p.Extra) * pool);
        double Height(AttackPoint point) => Math.Clamp(point.Extra * pool / top, 0, 1);
        string Text(AttackPoint point) => point.ExactExtra is { } exact ? GrantAmounts.Shown(exact, input.Decimals) : Format.Whole(point.Extra * pool);
        var lines = curves.Zip(here, (curve, point) => new AttackLine(curve.Defence.Id, Name(curve.Defence), Text(point), Height(point), [.. curve.Points.Select(p => ((double)p.Size / AttackAsked.MostWallets, Height(p)))])).ToArray();
        var money = GrantAmounts.Tokens(here[0].Money, input.Decimals) * input.UsdPerToken;
        var taken = here[0].Extra * pool * input.UsdPerToken;
        var sentence = money > 0
            ? (Phrase)$"{Format.Money(money)} of gifts takes {Text(here[0])} {input.Symbol} with no defence, {Format.Times(taken / money, taken / money < 10 ? 1 : 0)} what was given, and the gifts come back."
            : (Phrase)"Nobody gives, so nothing is taken.";
        var named = input.Projects.First(p => p.Id == target).Name;
        return new(target, named, input.Symbol, sentence, lines, scale, (double)asked.Wallets / AttackAsked.MostWallets, TableOf(input.Symbol, named, curves, pool));
    }

    static Phrase Name(Defence defence) => defence is CapDefence cap ? (Phrase)$"Cap {cap.Percent:0.##} %" : defence is IdentityDefence gate ? (Phrase)$"Identity gate, 1 in {gate.OneIn} passes" : defence.Name;

    static TableModel TableOf(string symbol, string target, AttackCurve[] curves, double pool) => new()
    {
        Id = "grant-attack",
        Title = "Attack test, table",
        Note = $"extra {symbol} taken for {target}",
        Columns = [new("wallets", "Wallets", CellKind.Number), .. curves.Select(c => new TableColumn(c.Defence.Id, Name(c.Defence), CellKind.Number))],
        Rows = [.. curves[0].Points.Select((p, n) => (p, n)).Where(t => t.n % 5 == 0).Select(t => new TableRow([Format.Whole(t.p.Size), .. curves.Select(c => Format.Whole(c.Points[t.n].Extra * pool))]))],
    };

    // Four steps of 1, 2, 2.5 or 5 times a power of ten that reach over the largest value.
    static (double Top, IReadOnlyList<(double, string)> Ticks) Axis(double most)
    {
        if (!(most > 0)) return (1, [(0, "0")]);
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / 4)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(s => s * power).First(s => s * 4 >= most);
        return (4 * step, [.. Enumerable.Range(0, 5).Select(n => (n / 4.0, Format.AxisTick(n * step)))]);
    }
}
