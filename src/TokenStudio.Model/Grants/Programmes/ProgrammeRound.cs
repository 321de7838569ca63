using System.Globalization;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A programme of a scenario as the first round of Allo v1 that it means: what its creation, its metadata and its form are made of.</summary>
public static class ProgrammeRound
{
    const string NumberWord = "question-";

    /// <summary>Null where the programme is no v1 round, or its amount is finer than its token.</summary>
    /// <param name="symbol">Of the design's own token.</param>
    public static GrantRound? Of(GrantProgramme programme, string symbol, int decimals)
    {
        var token = programme.Token ?? new(symbol, decimals, Address.Zero);
        if (programme.Protocol is not AlloV1Protocol round || GrantMoney.Of(programme.MatchAmount, decimals, token.Decimals) is not { } amount) return null;
        return new()
        {
            Chain = programme.Chain,
            Token = new(token.Symbol, token.Decimals, token.Contract),
            Times = round.Times,
            MatchAmount = amount,
            Fees = new() { ProtocolPercentage = round.ProtocolFeePercentage, ProtocolTreasury = round.ProtocolTreasury, RoundPercentage = round.RoundFeePercentage, RoundAddress = round.RoundFeeAddress },
            Admins = programme.Operators.Where(o => o.IsAdmin).Select(o => o.Address).ToValueList(),
            Operators = programme.Operators.Where(o => !o.IsAdmin).Select(o => o.Address).ToValueList(),
            Payout = round.PaysByMerkle ? PayoutKind.Merkle : PayoutKind.Direct,
            Vault = round.Vault,
            Metadata = Metadata(programme, round.TakesDonations),
            Form = Form(programme),
        };
    }

    internal static ApplicationForm Form(GrantProgramme programme) => new() { Questions = Questions(programme.Texts.Questions), Twitter = programme.Texts.Twitter, Github = programme.Texts.Github };

    // A round without votes matches nothing; a cap or a least gift of nothing is none.
    internal static RoundMetadata Metadata(GrantProgramme programme, bool takesDonations) => new()
    {
        Name = programme.Name,
        IsPublic = !programme.Texts.IsPrivate,
        Program = programme.Texts.Program,
        Description = programme.Texts.Description,
        Requirements = programme.Texts.Requirements,
        Support = programme.Texts.SupportType.Length + programme.Texts.Support.Length == 0 ? null : new(programme.Texts.SupportType, programme.Texts.Support),
        Matching = !takesDonations ? null : new()
        {
            CapPercent = programme.Matching.Cap is { Value: > 0 } cap ? 100 * cap.Value : null,
            MinimumDonation = programme.Matching.MinimumDonation > 0 ? programme.Matching.MinimumDonation : null,
            SybilDefence = programme.Matching.SybilDefence switch { "passport" => SybilDefence.Passport, "passport-mbds" => SybilDefence.PassportModel, _ => SybilDefence.None },
        },
    };

    static ValueList<AlloV1.FormQuestion> Questions(ValueList<FormQuestion> questions) => questions.Zip(NumbersOf([.. questions.Select(q => q.Id)]), (q, number) => new AlloV1.FormQuestion
    {
        Id = number,
        Title = q.Title,
        Type = q.Type,
        IsRequired = q.IsRequired,
        IsEncrypted = q.IsEncrypted,
        IsHidden = q.IsHidden,
        Choices = q.Choices,
    }).ToValueList();

    /// <summary>Answers name questions by number, so a number stays with its question: "question-3" has 3; others take the least that are free.</summary>
    public static IReadOnlyList<int> NumbersOf(IReadOnlyList<string> ids)
    {
        var taken = ids.Select(NumberOf).OfType<int>().ToHashSet();
        var next = 1;
        int Free()
        {
            while (!taken.Add(next)) next++;
            return next;
        }

        return [.. ids.Select(id => NumberOf(id) ?? Free())];
    }

    /// <summary>The id of a question of a number.</summary>
    public static string IdOf(int number) => NumberWord + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a question by its id; null where the id names none.</summary>
    public static int? NumberOf(string id) =>
        id.StartsWith(NumberWord, StringComparison.Ordinal) && int.TryParse(id.AsSpan(NumberWord.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IdOf(number) == id ? number : null;
}
