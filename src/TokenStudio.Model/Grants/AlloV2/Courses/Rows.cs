using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Reviews that overwrite whole rows of statuses, as several families make them.</summary>
static class Rows
{
    public static void Review(PoolStage stage)
    {
        var strategy = (ReviewedByRows)stage.Strategy;
        var registered = stage.Registered.Where(p => strategy.PlaceOf(p.Id) > 0).OrderBy(p => strategy.PlaceOf(p.Id)).ToArray();
        if (registered.Length == 0) return;
        var rows = StatusRows.Pack(4, [.. registered.Select(p => (int)p.Recipient.Status)]);
        stage.Do((long)stage.Input.Times.Registration.End, stage.Managers[0], "reviewRecipients", new
        {
            statuses = rows.OrderBy(r => r.Key).Select(r => new { index = PoolStage.Text(r.Key), statusRow = PoolStage.Text(r.Value) }).ToArray(),
            refRecipientsCounter = PoolStage.Text(strategy.RecipientsCounter),
        });
    }
}
