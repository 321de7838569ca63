using Microsoft.AspNetCore.Components.Server.Circuits;

namespace TokenStudio.Web.Components;

/// <summary>Hears when a browser is lost: at once, while its circuit lives on for a while.</summary>
sealed class LineWatch(StudioCircuit circuit) : CircuitHandler
{
    public override Task OnConnectionDownAsync(Circuit lost, CancellationToken cancellationToken)
    {
        circuit.TellLost();
        return Task.CompletedTask;
    }
}
