using System.Collections.Immutable;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Playing;

/// <summary>OpenZeppelin 4.9 AccessControl: role holders, and the admin role that grants and revokes all. An admin is not an operator.</summary>
public sealed record Roles
{
    public static string Admin { get; } = "0x" + new string('0', 64);
    public static string RoundOperator { get; } = Hex.Of(Keccak256.Hash("ROUND_OPERATOR"));
    public static string ProgramOperator { get; } = Hex.Of(Keccak256.Hash("PROGRAM_OPERATOR"));

    public ImmutableHashSet<(string Role, Address Account)> Holders { get; init; } = [];

    /// <summary>Which role grants and revokes another; the admin role where none is named.</summary>
    public ImmutableDictionary<string, string> AdminOf { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static Roles Of(string operatorRole, IEnumerable<Address> admins, IEnumerable<Address> operators) =>
        new() { Holders = [.. admins.Select(a => (Admin, a)), .. operators.Select(o => (operatorRole, o))] };

    public bool Has(string role, Address account) => Holders.Contains((role, account));

    public void Need(string role, Address account) =>
        Call.Stop(!Has(role, account), $"AccessControl: account {account.ToLower()} is missing role {role}");

    public Roles Grant(string role, Address account, Address sender)
    {
        Need(AdminOf.GetValueOrDefault(role, Admin), sender);
        return With(role, account);
    }

    public Roles Revoke(string role, Address account, Address sender)
    {
        Need(AdminOf.GetValueOrDefault(role, Admin), sender);
        return Without(role, account);
    }

    public Roles Renounce(string role, Address account, Address sender)
    {
        Call.Stop(account != sender, "AccessControl: can only renounce roles for self");
        return Without(role, account);
    }

    /// <summary>As the contract itself grants, asking nobody.</summary>
    internal Roles With(string role, Address account) => this with { Holders = Holders.Add((role, account)) };

    internal Roles Without(string role, Address account) => this with { Holders = Holders.Remove((role, account)) };
}
