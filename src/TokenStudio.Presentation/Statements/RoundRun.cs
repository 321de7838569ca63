using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Statements;

/// <summary>What is made of the file of a round, in each of the forms other programs take. Design forms come from the member "round" or "pool", the others from applications and votes.</summary>
public static class RoundRun
{
    /// <summary>What a form is called in commands and addresses; docs/allo-files.md says what it holds.</summary>
    public sealed record Format(string Id, Func<RoundSource, GrantsAnswer?> Make);

    public const string Usual = "json";

    public static IReadOnlyList<Format> Formats { get; } =
    [
        new(Usual, s => s.Votes is { } round ? Whole(round, s.Stop) : null),
        new("distribution", s => s.Distribution is { } d ? GrantsAnswer.Of(DistributionJson.Of(d)) : null),
        new("merkle", s => Tree(s)),
        new("payouts-csv", s => s.Distribution is { } d ? GrantsAnswer.OfCsv(PayoutsCsv.Write(d)) : null),
        new("coefficients-csv", s => s.Votes is { } round ? GrantsAnswer.OfCsv(CoefficientsCsv.Write(round.Run(s.Stop).Votes, round.Applications)) : null),
        new("status-rows", s => s.Votes is { } round && Rows(round, s.Reader) is { } rows ? GrantsAnswer.Of(rows) : null),
        new("metadata", s => s.Design is { } round ? GrantsAnswer.Of(RoundMetadataJson.Of(round)) : null),
        new("application-form", s => s.Design is { } round ? GrantsAnswer.Of(ApplicationFormJson.Of(round.Form)) : null),
        new("parameters", s => s.Design is { } round ? GrantsAnswer.Of(RoundParameters.Of(round)) : null),
        new("design", s => s.Design is { } round ? GrantsAnswer.Of(GrantRoundJson.Of(round)) : null),
        .. PoolDesignRun.Formats,
    ];

    /// <summary>What is made of the file in one form; null with findings.</summary>
    public static GrantsAnswer? Of(string format, RoundSource source)
    {
        try
        {
            return Formats.First(f => f.Id == format).Make(source);
        }
        catch (OverflowException)
        {
            source.Reader.Wrong("", "The numbers of this round are beyond what is reckoned with: all gifts together stay below 2^128 base units.", "limit");
            return null;
        }
    }

    static GrantsAnswer Whole(RoundFile round, CancellationToken stop)
    {
        var (votes, matches) = round.Run(stop);
        return GrantsAnswer.Of(MatchStatements.Of(round, votes, matches, round.Estimate(votes, stop)));
    }

    static GrantsAnswer? Tree(RoundSource source)
    {
        if (source.Distribution is not { } distribution) return null;
        if (distribution.Merkle() is { } file) return MerkleRun.Of(file, MerkleRun.Json, source.Reader, source.Limits);
        source.Reader.Wrong("/votes", "No vote counts, so there is nothing to pay.");
        return null;
    }

    static ListNode? Rows(RoundFile round, GrantsReader reader)
    {
        var statuses = new List<ApplicationStatus>();
        foreach (var (i, application) in round.Applications.Index())
        {
            // The contract knows applications by their place, Grants Stack by that place as text.
            if (application.Id != i.ToString(System.Globalization.CultureInfo.InvariantCulture)) reader.Wrong($"/applications/{i}/id", "Status rows count applications by their place, so their ids are 0, 1, 2 and so on.");
            if (StatusRowsJson.StatusOf(application.Status) is { } status) statuses.Add(status);
            else reader.Wrong($"/applications/{i}/status", $"An application is PENDING, APPROVED, REJECTED or CANCELLED, not \"{application.Status}\".");
        }

        return reader.IsGood ? StatusRowsJson.Of(statuses) : null;
    }
}

/// <summary>The file of a round: read as far as a form of it needs.</summary>
/// <param name="revised">A table of coefficients set by hand, or null.</param>
/// <param name="limits">Null where nobody else is kept waiting.</param>
public sealed class RoundSource(JsonElement file, GrantsReader reader, byte[]? revised = null, GrantsLimits? limits = null, CancellationToken stop = default)
{
    public GrantsReader Reader => reader;

    public GrantsLimits? Limits => limits;

    public CancellationToken Stop => stop;

    /// <summary>Gives the votes of a table in place of the file's own, by the applications there are; null for the file's own.</summary>
    public Func<IReadOnlyList<BallotApplication>, VoteTable?>? Table { get; init; }

    /// <summary>Applications and votes; null with findings.</summary>
    public RoundFile? Votes
    {
        get
        {
            if (RoundFile.Read(file, reader, Table) is not { } round) return null;
            if (revised is null) return round;
            return CoefficientsCsv.Read(revised, round.Votes, reader) is { } overrides ? round.With(overrides) : null;
        }
    }

    public MatchingDistribution? Distribution => Votes is { } round ? MatchingDistribution.Of(round, reader, stop) : null;

    /// <summary>The round as it is designed: the member "round", or the whole file.</summary>
    public GrantRound? Design => GrantsReader.Optional(file, "round") is { } inside ? GrantRoundJson.Read(inside, reader, "/round")
        : GrantsReader.Optional(file, "metadata") is not null ? GrantRoundJson.Read(file, reader)
        : Missing();

    /// <summary>The pool of Allo v2 as it is designed.</summary>
    public GrantPool? Pool => PoolDesignRun.Pool(file, reader);

    /// <summary>Who is paid what out of a pool.</summary>
    public PoolPayouts? PoolPayouts => PoolDesignRun.Payouts(file, reader);

    /// <summary>What the payments of a pool are made in.</summary>
    public Address? PoolToken => PoolDesignRun.Token(file, reader);

    /// <summary>One of the lists its strategy is sent.</summary>
    public (PayoutCall Call, PoolPayouts Payouts, Address Token, BigInteger? Held)? PayoutCall(string id) => PoolDesignRun.Call(file, id, reader);

    /// <summary>What recipients of a pool that streams register with.</summary>
    public (StreamForm Form, ValueList<StreamRegistration> All)? Registrations => RegistrationsJson.Read(file, reader);

    public ValueList<DesignedMilestone>? Milestones => PoolDesignRun.Milestones(file, reader);

    GrantRound? Missing()
    {
        reader.Wrong("/round", "\"round\" is missing.", "missing");
        return null;
    }
}
