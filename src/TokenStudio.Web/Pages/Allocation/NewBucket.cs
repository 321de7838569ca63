using System.Globalization;
using TokenStudio.Model.Documents;

namespace TokenStudio.Web.Pages.Allocation;

/// <summary>A bucket as it is added: nothing yet, over a plain four-year schedule.</summary>
static class NewBucket
{
    public static ObjectNode For(ObjectNode document)
    {
        var list = document["allocations"] as ListNode;
        var number = 1;
        while (list?.IndexOf(Id(number)) >= 0) number++;
        var capped = (document["token"] as ObjectNode)?["maxSupply"] is TextNode;
        return ObjectNode.Of(
            ("id", Node.Of(Id(number))),
            ("name", Node.Of(Say($"Bucket {number}"))),
            ("holder", Node.Of("other")),
            capped ? ("share", Node.Of(0m)) : ("amount", Node.Of("0")),
            ("vesting", ObjectNode.Of(
                ("kind", Node.Of("linear")), ("unlockAtLaunch", Node.Of(0m)), ("cliff", Node.Of("P12M")), ("atCliff", Node.Of("accrued")),
                ("duration", Node.Of("P48M")), ("durationFrom", Node.Of("launch")), ("every", Node.Of("P1M")))));
    }

    static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"bucket-{number}");
}
