using TokenStudio.Model.Units;
using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;
using ScenarioRow = TokenStudio.Presentation.Tables.ScenarioRow;

namespace TokenStudio.Web.Pages.Start;

/// <summary>What is deleted goes to the bin, comes back, or goes for ever.</summary>
public sealed partial class StartPage
{
    ValueList<StoredScenario> _bin = [];

    Task Delete(ScenarioRow row) => Change(async caller =>
    {
        if (!await Door.Delete(caller, row.Id)) return;
        Toasts.Show($"{row.Name} is in the bin.", "Undo", () => InvokeAsync(() => TakeOut(row.Id)));
    });

    Task Restore(StoredScenario stored) => TakeOut(stored.Id);

    async Task TakeOut(string id)
    {
        await Change(caller => Door.Restore(caller, id));
        StateHasChanged();
    }

    Task Purge(StoredScenario stored) => Change(async caller =>
    {
        if (await Door.Purge(caller, stored.Id)) Toasts.Show($"{stored.Name} is deleted for ever.");
    });

    // The list is what the store says, whether the change was taken or not.
    async Task Change(Func<Caller, Task> change)
    {
        if (await Circuit.Caller() is not { } caller) return;
        await Told(() => change(caller));
        await Load();
    }

    /// <summary>A disk that takes no writes is said in a toast.</summary>
    /// <returns>Whether it was done.</returns>
    async Task<bool> Told(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (StudioStorageException e)
        {
            Toasts.Show(StorageFindings.Of(e.Trouble).Message);
            return false;
        }
    }
}
