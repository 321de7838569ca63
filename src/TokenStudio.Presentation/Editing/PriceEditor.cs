using TokenStudio.Model.Documents;

namespace TokenStudio.Presentation.Editing;

/// <summary>The price of a document that has none yet, or none that moves.</summary>
public static class PriceEditor
{
    // "Usual for large tokens", as the parameter says; without drift, so that nobody is promised a rise.
    const decimal UsualVolatility = 0.8m;

    /// <summary>A constant price, as a press.</summary>
    public static CellFix Add(ObjectNode document) => new("Set a price", [Set(document, ObjectNode.Of(("kind", Node.Of("constant")), ("initialPrice", Node.Of(1m))))]);

    /// <summary>A price that moves at random from where it is now, as a press.</summary>
    public static CellFix Randomise(ObjectNode document)
    {
        Phrase label = "Use a random price";
        var price = (document["market"] as ObjectNode)?["price"] as ObjectNode;
        if (price?["annualVolatility"] is not null) return new(label, [Edit.Set("/market/price/annualVolatility", Node.Of(UsualVolatility))]);
        return new(label, [Set(document, ObjectNode.Of(
            ("kind", Node.Of("gbm")), ("initialPrice", price?["initialPrice"] ?? Node.Of(1m)), ("annualDrift", Node.Of(0m)), ("annualVolatility", Node.Of(UsualVolatility))))]);
    }

    static Edit Set(ObjectNode document, ObjectNode price) =>
        document["market"] is ObjectNode ? Edit.Set("/market/price", price) : Edit.Set("/market", ObjectNode.Of(("price", price)));
}
