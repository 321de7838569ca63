namespace TokenStudio.Model.Tests;

/// <summary>Tests that give work a time to end in: no other test runs beside them, which could take that time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
