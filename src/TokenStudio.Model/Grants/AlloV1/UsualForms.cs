using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>
/// What Grants Stack offers as a new form, in its own words; the address of payouts it asks for anyway and stores with no form
/// (gitcoinco/grants-stack, packages/round-manager/src/features/round/RoundApplicationForm.tsx).
/// </summary>
public static class UsualForms
{
    /// <summary>Of a round that matches gifts.</summary>
    public static ValueList<FormQuestion> Matched { get; } =
    [
        new() { Id = 1, Title = "Email Address", Type = "email", IsRequired = true, IsEncrypted = true, IsHidden = true },
        new() { Id = 2, Title = "Funding Sources", Type = "short-answer", IsRequired = true },
        new() { Id = 3, Title = "Team Size", Type = "number", IsRequired = true },
    ];

    /// <summary>Of a round of direct grants, where 5 is the address of payouts.</summary>
    public static ValueList<FormQuestion> Direct { get; } =
    [
        new() { Id = 1, Title = "Email Address", Type = "email", IsRequired = true, IsEncrypted = true, IsHidden = true },
        new() { Id = 2, Title = "Application detail", Type = "paragraph", IsRequired = true },
        new() { Id = 3, Title = "Amount requested", Type = "number", IsRequired = true, IsHidden = true },
        new() { Id = 4, Title = "Payout token", Type = "dropdown", IsRequired = true, IsHidden = true, Choices = ["DAI"] },
        new() { Id = 6, Title = "Milestones", Type = "paragraph", IsRequired = true },
        new() { Id = 7, Title = "Funding Sources", Type = "short-answer", IsRequired = true },
        new() { Id = 8, Title = "Team Size", Type = "number", IsRequired = true },
    ];
}
