using Microsoft.AspNetCore.Components.Authorization;
using TokenStudio.Sessions;
using TokenStudio.Web.Components.Layout;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Components;

/// <summary>Who sits at this circuit.</summary>
sealed class StudioCircuit(AuthenticationStateProvider authentication)
{
    /// <summary>What a narrow screen shows of a section, kept from one to the next.</summary>
    public PaneView View { get; set; }

    /// <summary>Route of the design section shown last: where a phone goes back to from the simulation.</summary>
    public string Section { get; set; } = "allocation";

    /// <summary>Raised when the browser is lost; it may come back.</summary>
    public event Action? Lost;

    /// <summary>The workspace of the browser's cookie, or null where cookies are refused.</summary>
    public async Task<Caller?> Caller() => Workspaces.CallerOf((await authentication.GetAuthenticationStateAsync()).User);

    internal void TellLost() => Lost?.Invoke();
}
