using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>How a time out of its order is told, with the nearest that is in order.</summary>
static class GrantWindows
{
    public static RuleProblem Late(string member, Phrase sentence, Instant nearest) =>
        new(member, "window-order", sentence, ($"Use {UtcInstants.ToShortText(nearest)}", member, Node.Of(UtcInstants.ToText(nearest))));
}
