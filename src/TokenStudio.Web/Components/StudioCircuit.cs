using Microsoft.AspNetCore.Components.Authorization;
using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Components;

/// <summary>Who sits at this circuit.</summary>
sealed class StudioCircuit(AuthenticationStateProvider authentication)
{
    /// <summary>Raised when the browser is lost; it may come back.</summary>
    public event Action? Lost;

    /// <summary>The workspace of the browser's cookie, or null where cookies are refused.</summary>
    public async Task<Caller?> Caller() => Workspaces.CallerOf((await authentication.GetAuthenticationStateAsync()).User);

    internal void TellLost() => Lost?.Invoke();
}
