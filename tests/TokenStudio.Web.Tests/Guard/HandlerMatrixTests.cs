#pragma warning disable BL0006 // A page shown to nobody needs a renderer of its own; should Blazor's change, this test does.
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

/// <summary>
/// L-06 inside circuits: every method of every component that holds a door is called as a hostile browser could make it run, by someone else than the
/// owner, and nothing of the owner's changes. Components are found by reflection, so that a new one is tried without being named.
/// </summary>
public sealed class HandlerMatrixTests : IDisposable
{
    static readonly Type[] Doors = [typeof(StudioDoor), typeof(KeyDoor), typeof(SimulationDesk)];
    // What the framework calls, as showing the page has by then.
    static readonly string[] Lifecycle =
        ["BuildRenderTree", "Dispose", "DisposeAsync", "SetParametersAsync", "OnInitialized", "OnInitializedAsync", "OnParametersSet", "OnParametersSetAsync", "OnAfterRender", "OnAfterRenderAsync"];

    readonly GuardHost host = new();

    public void Dispose() => host.Dispose();

    public static TheoryData<Type> Components => [.. typeof(Program).Assembly.GetTypes().Where(t => typeof(IComponent).IsAssignableFrom(t) && !t.IsAbstract && !t.ContainsGenericParameters && HoldsADoor(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    [Fact]
    public void Components_WithADoor_AreMany() => Assert.True(Components.Count >= 8, $"{Components.Count}");

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Handlers_OfAnotherWorkspace_ChangeNothing(Type component)
    {
        var owned = await Owned.Make(host);
        var before = await owned.Traces();
        foreach (var stranger in new Caller?[] { new("a stranger's"), null }) await CallAll(component, stranger, owned);
        Assert.Equal(before, await owned.Traces());
    }

    [Fact]
    public async Task Handlers_OfTheOwner_DoChangeThings()
    {
        // Else the others would prove nothing.
        var changed = new List<string>();
        foreach (var component in Components.Select(c => c.Data))
        {
            var owned = await Owned.Make(host);
            var before = await owned.Traces();
            await CallAll(component, owned.Caller, owned);
            if (await owned.Traces() != before) changed.Add(component.Name);
        }

        Assert.Contains("ShareDialog", changed);
        Assert.Contains("StartPage", changed);
        Assert.Contains("KeysPage", changed);
    }

    async Task CallAll(Type component, Caller? caller, Owned owned)
    {
        foreach (var method in Handlers(component))
        {
            await using var scope = host.Services.CreateAsyncScope();
            SignIn(scope.ServiceProvider, caller);
            await using var renderer = new Stage(scope.ServiceProvider);
            var instance = await renderer.Show(component, owned);
            await renderer.Dispatcher.InvokeAsync(async () =>
            {
                try
                {
                    if (method.Invoke(instance, [.. method.GetParameters().Select(p => owned.Argument(p))]) is Task task) await task.WaitAsync(TimeSpan.FromSeconds(10));
                }
#pragma warning disable CA1031 // A handler without its page may fail as it likes; what counts is what it changed.
                catch (Exception)
#pragma warning restore CA1031
                {
                }
            });
        }
    }

    static bool HoldsADoor(Type type) => All(type).SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).Any(p => Doors.Contains(p.PropertyType));

    static IEnumerable<MethodInfo> Handlers(Type type) => All(type)
        .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(m => !m.IsSpecialName && !m.IsAbstract && !m.ContainsGenericParameters && !Lifecycle.Contains(m.Name) && m.GetParameters().All(p => !p.ParameterType.IsByRef));

    static IEnumerable<Type> All(Type type)
    {
        for (var t = type; t is not null && t.Assembly == typeof(Program).Assembly; t = t.BaseType) yield return t;
    }

    static void SignIn(IServiceProvider services, Caller? caller)
    {
        var identity = caller is null ? new ClaimsIdentity() : new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, caller.Workspace)], "workspace");
        ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity))));
        ((IHostEnvironmentNavigationManager)services.GetRequiredService<NavigationManager>()).Initialize("http://localhost/", "http://localhost/");
    }

    /// <summary>A page that is shown to nobody.</summary>
    sealed class Stage(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
    {
        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public Task<IComponent> Show(Type component, Owned owned) => Dispatcher.InvokeAsync(async () =>
        {
            var instance = InstantiateComponent(component);
            var id = AssignRootComponentId(instance);
            var parameters = component.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute)) && p.PropertyType == typeof(string)).ToDictionary(p => p.Name, p => (object?)owned.ScenarioId);
            try
            {
                await RenderRootComponentAsync(id, ParameterView.FromDictionary(parameters)).WaitAsync(TimeSpan.FromSeconds(10));
            }
#pragma warning disable CA1031 // As above.
            catch (Exception)
#pragma warning restore CA1031
            {
            }

            return instance;
        });

        protected override void HandleException(Exception exception)
        {
        }

        protected override Task UpdateDisplayAsync(in RenderBatch renderBatch) => Task.CompletedTask;
    }
}
