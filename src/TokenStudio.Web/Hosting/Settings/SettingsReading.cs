using System.Collections;

namespace TokenStudio.Web.Hosting.Settings;

/// <summary>Reads the settings whole or not at all: a name nobody knows or a value that cannot be stops the start.</summary>
public static class SettingsReading
{
    /// <exception cref="StudioSettingException">Which one, and what was probably meant.</exception>
    public static StudioSettings Read(IConfiguration configuration) =>
        new ConfigurationBuilder().AddInMemoryCollection(Given(configuration).Select(g => new KeyValuePair<string, string?>(g.Key.Key, g.Value))).Build().Get<StudioSettings>() ?? new();

    /// <summary>What somebody set, by setting; an empty value counts as none, as compose files give it.</summary>
    /// <exception cref="StudioSettingException">As above.</exception>
    public static IReadOnlyDictionary<Setting, string> Given(IConfiguration configuration)
    {
        var given = new Dictionary<Setting, string>();
        foreach (var (key, value) in configuration.GetSection(StudioSettings.Section).AsEnumerable(makePathsRelative: true))
        {
            if (key.Length == 0 || string.IsNullOrEmpty(value)) continue;
            if (Find(s => s.FileKey, key) is { } secret) Add(secret, Content(secret, value));
            else Add(Find(s => s.Key, key) ?? throw Unknown(Setting.VariableOf(key)), value);
        }

        return given;

        void Add(Setting setting, string value)
        {
            if (!given.TryAdd(setting, value)) throw new StudioSettingException($"{setting.Variable} and {setting.Variable}_FILE are both set: choose one.");
            if (!setting.Allows(value)) throw new StudioSettingException($"{setting.Variable} is {setting.Wants}, not \"{value}\".");
        }
    }

    /// <summary>A variable with one underscore where two are wanted would be ignored in silence.</summary>
    /// <exception cref="StudioSettingException">Which one.</exception>
    public static void CheckNames(IDictionary environment)
    {
        foreach (var name in environment.Keys.Cast<string>())
        {
            var meant = Setting.All.FirstOrDefault(s => Plain(s.Variable) == Plain(name) && !s.Variable.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (meant is not null) throw new StudioSettingException($"{name} is no setting. Did you mean {meant.Variable}?");
        }
    }

    static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    static Setting? Find(Func<Setting, string?> name, string key) => Setting.All.FirstOrDefault(s => key.Equals(name(s), StringComparison.OrdinalIgnoreCase));

    static string Content(Setting secret, string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StudioSettingException($"{secret.Variable}_FILE names a file that cannot be read: {path}.");
        }
    }

    static StudioSettingException Unknown(string variable)
    {
        var nearest = Setting.All.Select(s => s.Variable).MinBy(known => Distance(known, variable))!;
        return new($"{variable} is no setting. The nearest is {nearest}; docs/settings.md has all.");
    }

    // Levenshtein's, over one row.
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
