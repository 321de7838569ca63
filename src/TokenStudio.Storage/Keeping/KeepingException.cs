namespace TokenStudio.Storage.Keeping;

/// <summary>A backup or a restore that was not done, and why, in a sentence for whoever runs the studio.</summary>
public sealed class KeepingException(string message, Exception? inner = null) : IOException(message, inner);
