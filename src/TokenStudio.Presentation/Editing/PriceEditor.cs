using TokenStudio.Model.Documents;

namespace TokenStudio.Presentation.Editing;

/// <summary>The price of a document that has none yet.</summary>
public static class PriceEditor
{
    /// <summary>A constant price, as a press.</summary>
    public static CellFix Add(ObjectNode document)
    {
        var price = ObjectNode.Of(("kind", Node.Of("constant")), ("initialPrice", Node.Of(1m)));
        return new("Set a price", [document["market"] is ObjectNode ? Edit.Set("/market/price", price) : Edit.Set("/market", ObjectNode.Of(("price", price)))]);
    }
}
