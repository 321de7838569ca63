namespace TokenStudio.Web.Hosting.Settings;

/// <summary>A setting that cannot be; the sentence names it.</summary>
public sealed class StudioSettingException(string message) : Exception(message);
