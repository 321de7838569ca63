using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>What a chat or a network shows of an address sent in it.</summary>
/// <param name="Picture">Absolute address of 1200x630 pixels, or empty for none.</param>
public sealed record SocialCard(string Title, string Description, string Picture)
{
    /// <summary>Of a link that asks before it opens: nothing of what is behind it.</summary>
    public static SocialCard Closed(string picture) => new("TokenStudio", PreviewCard.Closed.Fact, picture);
}
