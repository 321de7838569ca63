namespace TokenStudio.Model.Tests;

/// <summary>Tests that give work a time to end in, or count the memory of the process: no other test runs beside them, which could take it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
