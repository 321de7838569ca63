using System.Reflection;
using TokenStudio.Sessions;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Tests;

/// <summary>L-06, S-06, S-08: every operation of the doors, by every right. One that is in no table fails.</summary>
public sealed class RightMatrixTests
{
    static readonly Type[] Doors = [typeof(StudioDoor), typeof(KeyDoor)];

    public static TheoryData<Operation, Right> Cells => [.. from operation in RightTrials.ByCaller.Keys from right in Enum.GetValues<Right>() select (operation, right)];

    public static TheoryData<Operation> Tokens => [.. RightTrials.ByToken.Keys];

    [Fact]
    public void Doors_EveryPublicMethod_IsAnOperationWithARightAndATrial()
    {
        var methods = Doors.SelectMany(d => d.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(m => !m.IsSpecialName && m.Name != nameof(IDisposable.Dispose)).Select(m => m.Name).Order().ToArray();
        Assert.Equal(Enum.GetNames<Operation>().Order(), methods);
        Assert.Equal(Enum.GetValues<Operation>().Order(), Operations.Required.Keys.Order());
        Assert.Equal(Enum.GetValues<Operation>().Order(), RightTrials.ByCaller.Keys.Concat(RightTrials.ByToken.Keys).Order());
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Door_EachRight_IsLetThroughExactlyWhereTheTableSays(Operation operation, Right right)
    {
        using var studio = new Studio();
        var tried = await Prepare(studio);
        var caller = right == Right.None ? Studio.Eve : Studio.Ada with { Most = right };
        var before = right == Right.Owner ? null : await Traces(tried);
        Assert.Equal(Operations.Allows(operation, right), await RightTrials.ByCaller[operation](tried, caller));
        if (before is not null && !RightTrials.BinsFirst.Contains(operation)) Assert.Equal(before, await Traces(tried));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Door_OwnerOfSomethingElse_IsToldNothingOfThis(Operation operation, Right right)
    {
        // S-08: all rights over another scenario, its links and its keys give none over this one.
        using var studio = new Studio();
        var tried = await Prepare(studio);
        var own = await studio.Door.Create(Studio.Eve, SampleScenario.Small);
        Assert.NotNull(await studio.Door.CreateLink(Studio.Eve, own.Id, new() { Name = "" }));
        var before = await Traces(tried);
        var passed = await RightTrials.ByCaller[operation](tried, Studio.Eve with { Most = right });
        Assert.False(passed);
        if (!RightTrials.BinsFirst.Contains(operation)) Assert.Equal(before, await Traces(tried));
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Door_Token_OpensOnlyWhatItIsOf(Operation operation)
    {
        using var studio = new Studio();
        var tried = await Prepare(studio);
        var right = RightTrials.TokenOf(operation, tried);
        var wrong = operation == Operation.OpenKey ? tried.Link.Token : tried.KeyText;
        Assert.True(await RightTrials.ByToken[operation](tried, right));
        foreach (var other in new[] { wrong, tried.Link.Link.Id, tried.KeyId, tried.Id, "", right[..^1], right + "A", right.ToUpperInvariant() }) Assert.False(await RightTrials.ByToken[operation](tried, other), other);
        await studio.Door.RevokeLinks(Studio.Ada, tried.Id);
        await tried.Keys.RevokeKey(Studio.Ada, tried.KeyId);
        Assert.False(await RightTrials.ByToken[operation](tried, right));
    }

    [Fact]
    public void Session_IsGivenOnlyToWhoMayEdit()
    {
        // Whoever holds a session may change the scenario, so only operations of an owner, or of one's own copy, may give it.
        var givers = Doors.SelectMany(d => d.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => Holds(m.ReturnType, typeof(ScenarioSession))).Select(m => Enum.Parse<Operation>(m.Name));
        Assert.All(givers, giver => Assert.True(Operations.Required[giver] == Right.Owner || giver == Operation.Fork, giver.ToString()));
        Assert.Contains(Operation.Open, givers);
        Assert.DoesNotContain(typeof(SharedView).GetProperties(), p => Holds(p.PropertyType, typeof(ScenarioSession)));
        Assert.DoesNotContain(typeof(SessionState).GetProperties(), p => Holds(p.PropertyType, typeof(ScenarioSession)));
        // Nobody else makes or finds one.
        Assert.All(typeof(ScenarioSession).GetConstructors(), c => Assert.False(c.IsPublic));
        var elsewhere = typeof(StudioDoor).Assembly.GetExportedTypes().Except(Doors).SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(m => Holds(m.ReturnType, typeof(ScenarioSession)));
        Assert.Empty(elsewhere);
    }

    static bool Holds(Type type, Type wanted) => type == wanted || type.GetGenericArguments().Any(t => Holds(t, wanted));

    static async Task<Tried> Prepare(Studio studio)
    {
        var session = await studio.Begin();
        var link = (await studio.Door.CreateLink(Studio.Ada, session.Id, new() { Name = "" }))!;
        var gated = (await studio.Door.CreateLink(Studio.Ada, session.Id, new() { Name = "", PasswordHash = LinkPassword.Hash(RightTrials.Password) }))!;
        await session.NameVersion("ada", "First");
        Assert.IsType<Uploaded>(await Votes.Upload(studio.Door, Studio.Ada, session.Id));
        var key = (await studio.Keys.CreateKey(Studio.Ada, "k", "edit", null))!;
        return new(studio, studio.Door, studio.Keys, session, link, gated, key.Key.Id, key.Text);
    }

    // All that a caller without the right might have changed.
    static async Task<string> Traces(Tried t)
    {
        var links = await t.Door.ListLinks(Studio.Ada, t.Id);
        var keys = (await t.Keys.ListKeys(Studio.Ada))!;
        return string.Join('|', t.Session.State.Revision, t.Session.State.Versions.All.Count, string.Join(',', links!.Select(l => $"{l.Id}{l.RevokedAt}{l.Terms.Name}{l.Hint}")), string.Join(',', keys.Select(k => $"{k.Id}{k.RevokedAt}")), (await t.Door.List(Studio.Ada)).Count);
    }
}
