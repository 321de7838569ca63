using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Sessions;

/// <summary>What a share link shows under its terms, to read only: what stands, or the version it was made for.</summary>
/// <param name="State">Without the parts that the terms hide, so that whatever is made of it cannot tell them.</param>
public sealed record SharedView(SessionState State, ShareLink Link)
{
    /// <summary>The file of a data set that is shown, to read; null where it is not shown or not here.</summary>
    public Func<string, FileStream?> OpenData { get; internal init; } = _ => null;

    public LinkTerms Terms => Link.Terms;

    /// <summary>It shows one version for ever.</summary>
    public bool IsFrozen => Terms.VersionId is not null;

    /// <summary>Names what is seen, so that an open page can ask whether it is still that: the revision, and a mark of the terms.</summary>
    public string Tag => $"{State.Revision.ToString(CultureInfo.InvariantCulture)}.{Mark}";

    /// <summary>Another one whenever a page made before looks or offers other things than one made now.</summary>
    internal string Mark => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Terms.VersionId}|{Terms.AllowsFork}|{Terms.AllowsExport}|{(int)Terms.Hides}|{Terms.Parents}|{Link.Stamp}")).AsSpan(0, 4));
}

/// <summary>That someone was let in by a gated link; a new token or password ends it.</summary>
public sealed record SharePass(string LinkId, string Stamp)
{
    internal static SharePass Of(ShareLink link) => new(link.Id, link.Stamp);

    internal bool Opens(ShareLink link) => LinkId == link.Id && Stamp == link.Stamp;
}

/// <summary>What a gated link asks for before it opens.</summary>
public sealed record ShareGate(string LinkId, bool AsksPassword);
