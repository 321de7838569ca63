using System.Numerics;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Presentation.Granting;

/// <summary>Who is paid what out of a pool, in each form that its contracts are sent.</summary>
/// <param name="given">What was tried; null where projects ask and nobody votes, or nothing was tried.</param>
/// <param name="isUntried">Votes decide, and were not tried yet.</param>
sealed class PayoutLists(GrantPool design, PoolPayouts payouts, PoolGiven? given, bool isUntried)
{
    public IEnumerable<PoolExport> All()
    {
        var kind = design.Strategy.Make();
        if (kind is DonationVotingMerkleBase) yield return List(PoolExports.Distributions, "Distribution with proofs", DistributionsJson.Of, null);
        if (kind is DirectGrantsLite) yield return List("allocations", "Allocations", p => AllocationsJson.Of(p, design.Token.Address), null);
        foreach (var call in PayoutCalls.Of(design.Strategy)) yield return List(call.Id, call.Label, p => PayoutCallsJson.Of(call, p, design.Token.Address, design.Held), call);
        if (isUntried) yield return new(PoolExports.PayoutsCsv, "Payouts", Ending("payouts.csv"), GrantsAnswer.Csv, "", null) { IsUntried = true };
        else if (payouts.Items.Count > 0) yield return new(PoolExports.PayoutsCsv, "Payouts", Ending("payouts.csv"), GrantsAnswer.Csv, Encoding.UTF8.GetString(PoolPayoutsCsv.Write(payouts)), null) { IsTried = given is not null };
    }

    /// <summary>What recipients register with where the shape of their stream is handed in with it; null elsewhere.</summary>
    public PoolExport? Registrations(AlloV2Protocol pool)
    {
        if (design.Strategy.Make() is not SablierBase) return null;
        var form = new StreamForm(design.Strategy, pool.Strategy["registryGating"] is true);
        StreamShape Shape(BigInteger amount) => form.IsDynamic ? new([.. pool.Lockup.SegmentsOf(amount)], 0, 0) : new([], pool.Lockup.Cliff.Seconds, pool.Lockup.Length.Seconds);
        return List("registrations", "Registrations", p => RegistrationsJson.Of(form, p.Items.Select(r => new StreamRegistration(r, Shape(r.Amount))).ToValueList()), null);
    }

    PoolExport List(string id, Phrase label, Func<PoolPayouts, ObjectNode?> make, PayoutCall? call)
    {
        var ending = Ending($"{id}.json");
        if (isUntried) return new(id, label, ending, GrantsAnswer.Json, "", null) { IsUntried = true };
        if (Problem(call) is { } problem) return new(id, label, ending, GrantsAnswer.Json, "", problem);
        return PoolExports.Json(id, label, make(payouts)!) with { Ending = ending, IsTried = given is not null };
    }

    // Two at one address, or one at none, cannot be told apart by the contract.
    Phrase? Problem(PayoutCall? call)
    {
        var lacking = payouts.Items.FirstOrDefault(p => p.RecipientId.IsZero);
        var twice = payouts.Items.GroupBy(p => p.RecipientId).FirstOrDefault(g => g.Count() > 1);
        if (payouts.Items.Count == 0) return "No project is given anything yet.";
        if (lacking is not null) return $"{lacking.Name} has no address to be paid at.";
        if (twice is not null) return $"{twice.First().Name} and {twice.Last().Name} are paid to the same address.";
        foreach (var problem in call?.Problems(payouts, design.Held) ?? []) return problem.Message;
        return null;
    }

    string Ending(string plain)
    {
        if (given is null && !isUntried) return plain;
        return plain.Insert(plain.LastIndexOf('.'), given is { IsOfVotes: true } ? "-past-round" : "-simulated");
    }
}
