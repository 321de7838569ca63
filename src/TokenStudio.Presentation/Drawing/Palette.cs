namespace TokenStudio.Presentation.Drawing;

/// <summary>The colours of tokens.css. Colour belongs to data: a category keeps its colour in every chart, table and file.</summary>
public static class Palette
{
    public static Ink Surface { get; } = new("surface", "#ffffff", "#14171b");
    public static Ink Text { get; } = new("text", "#14171c", "#eceef1");
    public static Ink Text2 { get; } = new("text-2", "#474d57", "#b6bcc6");
    public static Ink Text3 { get; } = new("text-3", "#646b76", "#9098a4");
    public static Ink Line { get; } = new("line", "#e4e6ea", "#262b31");
    public static Ink Button { get; } = new("ink", "#191c22", "#eceef1");
    public static Ink OnButton { get; } = new("on-ink", "#ffffff", "#14171b");
    public static Ink Critical { get; } = new("crit", "#b3261e", "#ff948a");
    public static Ink Warning { get; } = new("warn", "#8a4b00", "#f0b85c");
    public static Ink Accent { get; } = new("accent", "#2456d6", "#84a7ff");
    public static Ink Grid { get; } = new("grid", "#eceef1", "#22272d");
    public static Ink Axis { get; } = new("axis", "#cfd3d9", "#373d46");
    public static Ink Cursor { get; } = new("cursor", "#14171c", "#eceef1");

    /// <summary>Tokens that cannot move: a grey with contrast enough for a fill.</summary>
    public static Ink Locked { get; } = new("c-locked", "#858c97", "#737c89");

    /// <summary>What is not assigned to anyone.</summary>
    public static Ink Ghost { get; } = new("ghost", "#d5d9df", "#343a43");

    /// <summary>The colour of an allocation category by its palette key; a key without a colour of its own is neutral.</summary>
    public static Ink Category(string key) => Categories.GetValueOrDefault(key, Text2);

    static readonly Dictionary<string, Ink> Categories = new()
    {
        ["community"] = new("c-community", "#0e5a50", "#2a7359"),
        ["ecosystem"] = new("c-ecosystem", "#617f44", "#bfe1a1"),
        ["airdrop"] = new("c-airdrop", "#05a0c8", "#76e1fd"),
        ["treasury"] = new("c-treasury", "#1558bd", "#2370d5"),
        ["liquidity"] = new("c-liquidity", "#818e97", "#a3a5b3"),
        ["public"] = new("c-public", "#705e00", "#ecc64d"),
        ["strategic"] = new("c-strategic", "#c98529", "#a34c11"),
        ["seed"] = new("c-seed", "#76372c", "#d69482"),
        ["team"] = new("c-team", "#df4a81", "#db3b85"),
        ["advisors"] = new("c-advisors", "#69386c", "#b78ff9"),
        ["accent"] = Accent,
        ["fan-outer"] = new("c-fan-outer", "#dbe4fa", "#1c2846"),
        ["fan-inner"] = new("c-fan-inner", "#b3c6f4", "#2c4279"),
        ["fan-edge"] = new("c-fan-edge", "#9db3ee", "#3f5896"),
        ["run"] = Text3,
        ["compare-2"] = Text,
        ["compare-3"] = Warning,
        ["compare-4"] = Text3,
        ["locked"] = Locked,
        ["ghost"] = Ghost,
        ["unassigned"] = Ghost,
    };
}
