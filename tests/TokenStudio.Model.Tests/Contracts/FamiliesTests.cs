using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Contracts;

/// <summary>Every sealed subclass of a closed family stands in its list: a kind nobody can choose is a mistake.</summary>
public sealed class FamiliesTests
{
    [Fact]
    public void All_Vesting_HoldsEverySealedSubclass() => Complete(VestingKinds.All, "kind");

    [Fact]
    public void All_Emission_HoldsEverySealedSubclass() => Complete(EmissionKinds.All, "kind");

    [Fact]
    public void All_Burn_HoldsEverySealedSubclass() => Complete(BurnKinds.All, "kind");

    [Fact]
    public void All_GrantProtocol_HoldsEverySealedSubclass() => Complete(GrantProtocols.All, "kind");

    [Fact]
    public void All_PriceProcess_HoldsEverySealedSubclass() => Complete(PriceKinds.All, "kind");

    [Fact]
    public void All_SchedulePiece_HoldsEverySealedSubclass() => Complete(SchedulePiece.Kinds, "type");

    static void Complete<T>(Family<T> family, string word)
    {
        var context = new ReadContext(18);
        var built = family.All.Select(kind => family.Read(Doc.Of(kind.Example), context)!.GetType()).ToArray();
        var subclasses = typeof(T).Assembly.GetTypes().Where(type => type.IsSealed && type.IsSubclassOf(typeof(T)));
        Assert.Equal(subclasses.Select(type => type.Name).Order(), built.Select(type => type.Name).Order());
        Assert.Distinct(family.All.Select(kind => kind.Id));
        Assert.All(family.All, kind => Assert.Equal(kind.Id, Doc.Of(kind.Example).Text(word)));

        // Closed: nothing outside the assembly can add a kind.
        Assert.All(typeof(T).GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
            .Where(c => c.GetParameters() is not [var only] || only.ParameterType != typeof(T)), c => Assert.True(c.IsFamilyAndAssembly));
    }
}
