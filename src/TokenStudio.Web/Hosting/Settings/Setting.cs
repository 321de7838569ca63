using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace TokenStudio.Web.Hosting.Settings;

/// <summary>One setting as people name it.</summary>
/// <param name="Key">Below the section: Drain:MostSeconds.</param>
/// <param name="Usual">What holds when it is not set; null for nothing.</param>
public sealed record Setting(string Key, PropertyInfo Property, object? Usual)
{
    const string Prefix = "TOKENSTUDIO__";
    const string InFile = "_FILE";

    /// <summary>All of them, in the order of the class.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. Of(new StudioSettings(), "")];

    public string Variable => VariableOf(Key);

    public string Meaning => Property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? throw new InvalidOperationException($"{Key} has no description.");

    public bool IsSecret => Property.IsDefined(typeof(SecretAttribute));

    /// <summary>The key that names a file with the value; null for what is no secret.</summary>
    public string? FileKey => IsSecret ? Key + InFile : null;

    Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    public static string VariableOf(string key) => Prefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>What a value must be, in words.</summary>
    public string Wants =>
        Type == typeof(bool) ? "true or false"
        : Type == typeof(Uri) ? "an http or https address"
        : Type == typeof(int) ? string.Create(CultureInfo.InvariantCulture, $"a whole number, {Span}")
        : "text";

    public bool Allows(string text) =>
        Type == typeof(bool) ? bool.TryParse(text, out _)
        : Type == typeof(Uri) ? Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
        : Type != typeof(int) || (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most);

    int Least => Property.GetCustomAttribute<RangeAttribute>()?.Minimum as int? ?? 1;

    int Most => Property.GetCustomAttribute<RangeAttribute>()?.Maximum as int? ?? int.MaxValue;

    string Span => Most == int.MaxValue ? $"{Least} or more" : $"{Least} to {Most}";

    static IEnumerable<Setting> Of(object group, string prefix)
    {
        foreach (var property in group.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.GetValue(group);
            if (value is not null && property.PropertyType.Namespace!.StartsWith("TokenStudio", StringComparison.Ordinal))
            {
                foreach (var inner in Of(value, $"{prefix}{property.Name}:")) yield return inner;
            }
            else
            {
                yield return new(prefix + property.Name, property, value);
            }
        }
    }
}
