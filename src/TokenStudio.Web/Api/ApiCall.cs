namespace TokenStudio.Web.Api;

/// <summary>What the description says of one operation, and an example of it that a test runs.</summary>
/// <param name="Route">"GET /api/v1/scenarios/{id}".</param>
/// <param name="Name">Its operationId.</param>
/// <param name="Says">What it does, in one sentence.</param>
/// <param name="Answer">When it succeeds.</param>
/// <param name="Fails">Statuses of its own problems, beside those every call may have.</param>
sealed record ApiCall(string Route, string Name, string Says, ApiAnswer Answer, params int[] Fails)
{
    /// <summary>What is sent; null for nothing.</summary>
    public ApiBodyShape? Body { get; init; }

    /// <summary>Parameters of the query.</summary>
    public IReadOnlyList<ApiQuery> Query { get; init; } = [];

    /// <summary>The query of the example: "?at=2028-03-01".</summary>
    public string Ask { get; init; } = "";

    public bool NeedsTag { get; init; }

    public string Method => Route[..Route.IndexOf(' ', StringComparison.Ordinal)];

    public string Path => Route[(Route.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}

/// <param name="Shape">Of JSON; null for any object, or for what is no JSON.</param>
sealed record ApiAnswer(int Status, string Type = "application/json", Type? Shape = null)
{
    public static ApiAnswer Nothing { get; } = new(204, "");

    public bool HasTag { get; init; }

    public bool HasLocation { get; init; }

    public static ApiAnswer Json<T>(int status = 200) => new(status, Shape: typeof(T));
}

/// <param name="Shape">Null for any JSON.</param>
/// <param name="Example">JSON.</param>
/// <param name="OrTable">Whether a table (text/csv) may be sent in its place.</param>
/// <param name="Streamed">Whether it is read as it comes: then it has no key of its own.</param>
sealed record ApiBodyShape(Type? Shape, string Example, bool Required = true, bool OrTable = false, bool Streamed = false);

sealed record ApiQuery(string Name, string Says, bool Required = false, bool Many = false, bool Whole = false);
