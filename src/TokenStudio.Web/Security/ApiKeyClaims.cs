namespace TokenStudio.Web.Security;

/// <summary>What an API key says of whoever sends it.</summary>
static class ApiKeyClaims
{
    public const string Id = "tokenstudio:key";
    public const string Scope = "tokenstudio:scope";
}
