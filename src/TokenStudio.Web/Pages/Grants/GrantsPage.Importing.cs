using TokenStudio.Presentation.Granting;

namespace TokenStudio.Web.Pages.Grants;

/// <summary>Rounds that were made elsewhere, taken as one undo step.</summary>
public sealed partial class GrantsPage
{
    async Task TakeRound((RoundImport Import, bool IsNew) taken)
    {
        var document = Session!.State.Document;
        if (taken.IsNew)
        {
            var (id, add) = taken.Import.Add(document);
            await AddItem(id, add);
            return;
        }

        var edits = taken.Import.Fill(document, Node);
        if (edits.Count == 0)
        {
            Toasts.Show("The round says the same already.");
            return;
        }

        if (await ApplyOrSay(edits)) Toasts.Show("Round filled.", "Undo", Undo);
    }
}
