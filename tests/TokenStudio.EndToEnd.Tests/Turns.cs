namespace TokenStudio.Tests;

/// <summary>Journeys that count what happens in a time, or end their studio: each has the machine to itself.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Journeys that copy: a browser has one clipboard.</summary>
[CollectionDefinition(nameof(Clipboard))]
public sealed class Clipboard;
