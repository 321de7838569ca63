using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A token that is not the design's own, such as USDC.</summary>
/// <param name="Contract">Address zero for the chain's native token in Allo v1.</param>
public sealed record GrantToken(string Symbol, int Decimals, Address Contract)
{
    static readonly TextParameter SymbolParameter = new("symbol", "Symbol", 20) { Filled = true };
    static readonly CountParameter DecimalsParameter = new("decimals", "Decimals", "", 0, 36);
    static readonly AddressParameter AddressParameter = new("address", "Contract") { Optional = true };

    internal static ObjectShape Shape { get; } = ObjectShape.Of(SymbolParameter, DecimalsParameter, AddressParameter);

    internal static GrantToken Read(ObjectReading read, ObjectNode node) => new(read.Get(SymbolParameter), (int)read.Get(DecimalsParameter), read.Get(AddressParameter));
}

/// <summary>When and how what projects are given reaches them.</summary>
/// <param name="After">From the end of a round to its payout.</param>
/// <param name="Expected">The share of the match amount that is paid out; the rest comes back to where it came from.</param>
/// <param name="Vesting">How it is released from the payout on; null for at once.</param>
public sealed record PayoutTerms(CalendarPeriod After, Fraction Expected, VestingSchedule? Vesting)
{
    static readonly PeriodParameter AfterParameter = new("after", "Paid out after") { Optional = true, Default = CalendarPeriod.OfDays(14) };
    static readonly FractionParameter ExpectedParameter = new("expected", "Expected to be paid out") { Optional = true, Default = Fraction.One };

    public static PayoutTerms Usual { get; } = new(CalendarPeriod.OfDays(14), Fraction.One, null);

    internal static ObjectShape Shape { get; } = ObjectShape.Of(AfterParameter, ExpectedParameter).With("vesting", VestingKinds.All.Shape, optional: true);

    internal static PayoutTerms Read(ObjectReading read, ObjectNode node) =>
        new(read.Get(AfterParameter), read.Get(ExpectedParameter), node["vesting"] is ObjectNode vesting ? VestingKinds.All.Read(vesting, read.Context) : null);
}

/// <summary>Who may run a round.</summary>
/// <param name="IsAdmin">May name others; operators may not.</param>
public sealed record GrantOperator(string Id, string Name, Address Address, bool IsAdmin)
{
    static readonly IdParameter IdParameter = new();
    static readonly TextParameter NameParameter = new("name", "Name", 200) { Optional = true, Default = "" };
    static readonly AddressParameter AddressParameter = new("address", "Address");
    static readonly ChoiceParameter RoleParameter = new("role", "Role", ("admin", "Admin"), ("operator", "Operator")) { Optional = true, Default = "operator" };

    internal static ObjectShape Shape { get; } = ObjectShape.Of(IdParameter, NameParameter, AddressParameter, RoleParameter);

    internal static GrantOperator Read(ObjectReading read) => new(read.Get(IdParameter), read.Get(NameParameter)!, read.Get(AddressParameter), read.Get(RoleParameter) == "admin");
}

/// <summary>What a round tells its visitors and asks of its applicants.</summary>
public sealed record GrantText(string Description, ValueList<string> Requirements, string SupportType, string Support, bool IsPrivate, ValueList<FormQuestion> Questions)
{
    static readonly TextParameter DescriptionParameter = new("description", "Description", 20_000) { Optional = true, Default = "" };
    static readonly WordsParameter RequirementsParameter = new("requirements", "Requirements", new TextParameter("requirement", "Requirement", 2_000)) { Optional = true, Default = [] };
    static readonly TextParameter SupportTypeParameter = new("supportType", "Support by", 100) { Optional = true, Default = "" };
    static readonly TextParameter SupportParameter = new("support", "Support", 500) { Optional = true, Default = "" };
    static readonly TruthParameter PrivateParameter = new("private", "Private round") { Optional = true };
    static readonly AddressParameter ProgramParameter = new("program", "Program contract") { Optional = true };
    static readonly ChoiceParameter TwitterParameter = Account("twitter", "Twitter account");
    static readonly ChoiceParameter GithubParameter = Account("github", "GitHub account");
    static readonly ItemsParameter<FormQuestion> QuestionsParameter = new("questions", "Application form", FormQuestion.Shape, FormQuestion.Read) { Optional = true, Default = [] };

    public static GrantText Empty { get; } = new("", [], "", "", false, []);

    /// <summary>The program the round belongs to; zero for none.</summary>
    public Address Program { get; init; }

    /// <summary>What is asked of a project's accounts.</summary>
    public AccountProof Twitter { get; init; } = new(false, false);
    public AccountProof Github { get; init; } = new(false, false);

    internal static ObjectShape Shape { get; } = ObjectShape.Of(
        DescriptionParameter, RequirementsParameter, SupportTypeParameter, SupportParameter, PrivateParameter, ProgramParameter, TwitterParameter, GithubParameter, QuestionsParameter);

    internal static GrantText Read(ObjectReading read, ObjectNode node) => new(
        read.Get(DescriptionParameter)!, read.Get(RequirementsParameter)!.ToValueList(), read.Get(SupportTypeParameter)!, read.Get(SupportParameter)!, read.Get(PrivateParameter), read.Get(QuestionsParameter))
    {
        Program = read.Get(ProgramParameter),
        Twitter = ProofOf(read.Get(TwitterParameter)!),
        Github = ProofOf(read.Get(GithubParameter)!),
    };

    /// <summary>The word of what is asked: an account that need not be named is not verified either.</summary>
    public static string WordOf(AccountProof proof) => !proof.IsRequired ? Optional : proof.IsVerified ? Verified : Required;

    const string Optional = "optional";
    const string Required = "required";
    const string Verified = "verified";

    static AccountProof ProofOf(string word) => new(word != Optional, word == Verified);

    static ChoiceParameter Account(string name, Phrase label) =>
        new(name, label, (Optional, "Optional"), (Required, "Required"), (Verified, "Required and verified")) { Optional = true, Default = Optional };
}

/// <summary>A question of the application form, as Grants Stack stores it.</summary>
/// <param name="Id">"question-3" has the number 3 there, whatever its place.</param>
public sealed record FormQuestion(string Id, string Title, string Type, bool IsRequired, bool IsEncrypted, bool IsHidden, ValueList<string> Choices)
{
    static readonly IdParameter IdParameter = new();
    static readonly TextParameter TitleParameter = new("title", "Question", 2_000) { Filled = true };
    static readonly ChoiceParameter TypeParameter = new("type", "Answer",
        ("short-answer", "Short answer"), ("paragraph", "Paragraph"), ("multiple-choice", "Multiple choice"), ("checkbox", "Checkboxes"), ("dropdown", "Drop-down list"),
        ("email", "Email"), ("address", "Address"), ("number", "Number"), ("text", "Text"), ("link", "Link"));
    static readonly TruthParameter RequiredParameter = new("required", "Required") { Optional = true };
    static readonly TruthParameter EncryptedParameter = new("encrypted", "Encrypted") { Optional = true };
    static readonly TruthParameter HiddenParameter = new("hidden", "Hidden") { Optional = true };
    static readonly WordsParameter ChoicesParameter = new("choices", "Choices", new TextParameter("choice", "Choice", 500)) { Optional = true, Default = [] };

    /// <summary>Its answer is chosen from a list, which is empty yet.</summary>
    public bool LacksChoices => AlloV1.FormQuestion.ChosenTypes.Contains(Type) && Choices.Count == 0;

    internal static ObjectShape Shape { get; } = ObjectShape.Of(IdParameter, TitleParameter, TypeParameter, RequiredParameter, EncryptedParameter, HiddenParameter, ChoicesParameter);

    internal static FormQuestion Read(ObjectReading read) => new(
        read.Get(IdParameter), read.Get(TitleParameter), read.Get(TypeParameter), read.Get(RequiredParameter), read.Get(EncryptedParameter), read.Get(HiddenParameter), read.Get(ChoicesParameter)!.ToValueList());
}
